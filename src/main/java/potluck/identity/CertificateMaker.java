package potluck.identity;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import potluck.kit.Failure;

/// Makes keys, certificates and certificate requests (P-256, ECDSA with SHA-256; RFC 5280, RFC 2986). Pure but for
/// chance.
final class CertificateMaker {
    /// Dated back, so that a clock that is behind does not refuse what was just issued.
    static final Duration BACKDATED = Duration.ofDays(1);
    /// How long a member certificate is good for after it was issued.
    static final Duration MEMBER_LIFE = Duration.ofDays(7);

    private static final Duration AUTHORITY_LIFE = Duration.ofDays(20 * 365);
    private static final int LONGEST_REQUEST = 4096;
    private static final String SIGNATURE = "SHA256withECDSA";

    private CertificateMaker() {}

    static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("P-256 is part of every Java", e);
        }
    }

    /// A self-signed certificate that may only sign members and revocations.
    static X509Certificate authority(KeyPair keys, String group, Instant now) throws IOException {
        X500Name name = name().addRDN(BCStyle.O, group)
                .addRDN(BCStyle.CN, "Potluck authority")
                .build();
        var maker = begin(name, name, now, AUTHORITY_LIFE, keys.getPublic());
        maker.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        maker.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return sign(maker, keys.getPrivate());
    }

    /// A self-signed certificate that proves nothing: a PKCS #12 file keeps no key without one.
    static X509Certificate wrapping(KeyPair keys, Instant now) throws IOException {
        X500Name name = name().addRDN(BCStyle.CN, "Potluck device").build();
        return sign(begin(name, name, now, AUTHORITY_LIFE, keys.getPublic()), keys.getPrivate());
    }

    static X509Certificate member(KeyFile authority, PublicKey key, Credentials member, Instant now)
            throws IOException {
        X509Certificate issuer = authority.certificate();
        X500Name subject = name().addRDN(BCStyle.O, CertificateReader.group(issuer))
                .addRDN(BCStyle.OU, member.role().name().toLowerCase(Locale.ROOT))
                .addRDN(BCStyle.CN, member.user())
                .build();
        X500Name signer = X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded());
        var maker = begin(signer, subject, now, MEMBER_LIFE, key);
        maker.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        maker.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        KeyPurposeId[] both = {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth};
        maker.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(both));
        maker.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                extensions().createAuthorityKeyIdentifier(issuer.getPublicKey()));
        return sign(maker, authority.key());
    }

    /// A PKCS #10 request (DER), signed by the key it asks for.
    static byte[] request(KeyPair keys, UserName user) throws IOException {
        X500Name subject = name().addRDN(BCStyle.CN, user.text()).build();
        return new JcaPKCS10CertificationRequestBuilder(subject, keys.getPublic())
                .build(signer(keys.getPrivate()))
                .getEncoded();
    }

    /// The key a request asks for, once it has proven to own it.
    ///
    /// @throws Failure `BAD_REQUEST`
    static PublicKey requested(byte[] request) throws Failure {
        if (request.length > LONGEST_REQUEST) {
            throw Failure.of(IdentityFault.BAD_REQUEST, "it is too long");
        }
        try {
            JcaPKCS10CertificationRequest parsed = new JcaPKCS10CertificationRequest(request);
            var algorithm = parsed.getSubjectPublicKeyInfo().getAlgorithm();
            if (!SECObjectIdentifiers.secp256r1.equals(algorithm.getParameters())) {
                throw Failure.of(IdentityFault.BAD_REQUEST, "its key is not a P-256 key");
            }
            PublicKey key = parsed.getPublicKey();
            if (!isSignedBy(key, parsed)) {
                throw Failure.of(IdentityFault.BAD_REQUEST, "its signature is wrong");
            }
            return key;
        } catch (Failure e) {
            throw e;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // The parser trips over some malformed structures: a sequence too short for it ends in a wrong index.
            throw Failure.because(e, IdentityFault.BAD_REQUEST, "it cannot be read");
        }
    }

    private static boolean isSignedBy(PublicKey key, PKCS10CertificationRequest request)
            throws IOException, GeneralSecurityException {
        Signature signature = Signature.getInstance(SIGNATURE);
        signature.initVerify(key);
        signature.update(request.toASN1Structure().getCertificationRequestInfo().getEncoded(ASN1Encoding.DER));
        return signature.verify(request.getSignature());
    }

    private static X509v3CertificateBuilder begin(
            X500Name issuer, X500Name subject, Instant now, Duration life, PublicKey key) throws IOException {
        var maker = new X509v3CertificateBuilder(
                issuer,
                new BigInteger(127, new SecureRandom()).setBit(0),
                Date.from(now.minus(BACKDATED)),
                Date.from(now.plus(life)),
                subject,
                SubjectPublicKeyInfo.getInstance(key.getEncoded()));
        maker.addExtension(Extension.subjectKeyIdentifier, false, extensions().createSubjectKeyIdentifier(key));
        return maker;
    }

    private static X500NameBuilder name() {
        return new X500NameBuilder(BCStyle.INSTANCE);
    }

    private static X509Certificate sign(X509v3CertificateBuilder maker, PrivateKey key) throws IOException {
        try {
            return Certificates.parse(maker.build(signer(key)).getEncoded());
        } catch (CertificateException e) {
            throw new IllegalStateException("our own certificate can be read", e);
        }
    }

    private static ContentSigner signer(PrivateKey key) {
        try {
            return new JcaContentSignerBuilder(SIGNATURE).build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("ECDSA is part of every Java", e);
        }
    }

    private static JcaX509ExtensionUtils extensions() {
        try {
            return new JcaX509ExtensionUtils();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-1, for key identifiers, is part of every Java", e);
        }
    }
}
