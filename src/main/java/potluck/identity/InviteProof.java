package potluck.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How the secret of an invite is proven without being sent. Pure.
final class InviteProof {
    private static final byte[] KEY_LABEL = "potluck/1 invite".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PROOF_LABEL = "potluck/1 join".getBytes(StandardCharsets.US_ASCII);

    private InviteProof() {}

    /// What the tracker keeps in the secret's place.
    static byte[] key(byte[] secret) {
        return Certificates.sha256(joined(KEY_LABEL, secret));
    }

    static byte[] of(byte[] key, byte[] tracker, byte[] request) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(PROOF_LABEL);
            mac.update(Certificates.sha256(tracker));
            return mac.doFinal(Certificates.sha256(request));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every Java", e);
        }
    }

    private static byte[] joined(byte[] label, byte[] secret) {
        return ByteBuffer.allocate(label.length + secret.length)
                .put(label)
                .put(secret)
                .array();
    }
}
