package potluck.identity;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import potluck.kit.Failure;

/// What a tracker hands to a new member: the member's certificate and the authority's (DER). Nothing about them is
/// checked yet.
public record Issued(byte[] certificate, byte[] authority) {
    /// @throws Failure `NOT_A_MEMBER` when the bytes are no certificate
    static X509Certificate parse(byte[] certificate) throws Failure {
        try {
            return Certificates.parse(certificate);
        } catch (CertificateException e) {
            throw Failure.because(e, IdentityFault.NOT_A_MEMBER, "The other side", "its certificate cannot be read");
        }
    }
}
