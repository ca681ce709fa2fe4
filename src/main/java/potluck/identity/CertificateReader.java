package potluck.identity;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import potluck.kit.Failure;

/// What a certificate proves. Pure.
///
/// Only a leaf that the group's authority itself signed proves membership: no chain is ever built.
final class CertificateReader {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int SIGNS_CERTIFICATES = 5;
    private static final List<String> BOTH_ENDS =
            List.of(KeyPurposeId.id_kp_serverAuth.getId(), KeyPurposeId.id_kp_clientAuth.getId());

    private CertificateReader() {}

    /// Who the owner of `leaf` is in the group of `authority`, whenever that was.
    ///
    /// @throws Failure `NOT_A_MEMBER` with the reason
    static Credentials member(X509Certificate leaf, X509Certificate authority) throws Failure {
        try {
            leaf.verify(authority.getPublicKey());
            require(leaf.getIssuerX500Principal().equals(authority.getSubjectX500Principal()), "another issuer");
            require(isForMembers(leaf), "the certificate is for something else");
            return new Credentials(
                    Certificates.device(leaf.getPublicKey()),
                    UserName.parse(only(leaf, BCStyle.CN)).text(),
                    Role.valueOf(only(leaf, BCStyle.OU).toUpperCase(Locale.ROOT)));
        } catch (GeneralSecurityException e) {
            throw Failure.because(e, IdentityFault.NOT_A_MEMBER, "The other side", "another group’s certificate");
        } catch (IllegalArgumentException e) {
            throw Failure.because(e, IdentityFault.NOT_A_MEMBER, "The other side", "unreadable name or role");
        }
    }

    /// As [#member], and today.
    static Credentials member(X509Certificate leaf, X509Certificate authority, Instant now) throws Failure {
        require(now.isBefore(leaf.getNotAfter().toInstant()), "its certificate has run out");
        require(!Date.from(now).before(leaf.getNotBefore()), "its certificate is not valid yet; compare the clocks");
        return member(leaf, authority);
    }

    /// Whether this can be a group's authority: self-signed, for signing members only, and of a group whose name can
    /// be shown.
    static boolean isAuthority(X509Certificate certificate) {
        try {
            certificate.verify(certificate.getPublicKey());
            if (NameRule.objection(group(certificate), GroupAuthority.LONGEST_NAME)
                    .isPresent()) {
                return false;
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
        boolean[] usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() == 0
                && usage != null
                && usage[SIGNS_CERTIFICATES]
                && isP256(certificate);
    }

    /// The name of the group whose authority this is.
    static String group(X509Certificate authority) {
        return only(authority, BCStyle.O);
    }

    private static boolean isForMembers(X509Certificate leaf) throws GeneralSecurityException {
        boolean[] usage = leaf.getKeyUsage();
        List<String> purposes = leaf.getExtendedKeyUsage();
        return leaf.getBasicConstraints() == -1
                && usage != null
                && usage[DIGITAL_SIGNATURE]
                && !usage[SIGNS_CERTIFICATES]
                && purposes != null
                && purposes.containsAll(BOTH_ENDS)
                && isP256(leaf);
    }

    private static boolean isP256(X509Certificate certificate) {
        var key = SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded());
        return SECObjectIdentifiers.secp256r1.equals(key.getAlgorithm().getParameters());
    }

    private static String only(X509Certificate certificate, ASN1ObjectIdentifier kind) {
        RDN[] found = names(certificate, kind);
        if (found.length == 1 && found[0].getFirst().getValue() instanceof ASN1String text) {
            return text.getString();
        }
        throw new IllegalArgumentException("names in the certificate");
    }

    private static RDN[] names(X509Certificate certificate, ASN1ObjectIdentifier kind) {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded())
                .getRDNs(kind);
    }

    private static void require(boolean condition, String objection) throws Failure {
        if (!condition) {
            throw Failure.of(IdentityFault.NOT_A_MEMBER, "The other side", objection);
        }
    }
}
