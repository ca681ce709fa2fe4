package potluck.identity;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.crypto.agreement.srp.SRP6Client;
import potluck.kit.Failure;

/// Proves to a tracker that we know its code, and makes it prove the same, without either telling it. One thread, one
/// connection.
public final class CodeClient {
    private final SRP6Client srp = new SRP6Client();
    private final BigInteger value;

    /// @param tracker the certificate the tracker showed in TLS (DER)
    public CodeClient(ShortCode code, byte[] tracker) {
        srp.init(CodeProof.GROUP, CodeProof.digest(), new SecureRandom());
        value = srp.generateClientCredentials(CodeProof.salt(tracker), CodeProof.name(), CodeProof.secret(code));
    }

    /// What the tracker has to hear first: 384 bytes.
    public byte[] value() {
        return CodeProof.bytes(CodeProof.VALUE, value);
    }

    /// Our proof, 32 bytes, made of what the tracker answered.
    ///
    /// @throws Failure `CODE_WRONG`
    public byte[] prove(byte[] answer) throws Failure {
        BigInteger theirs = CodeProof.number(CodeProof.VALUE, answer);
        BigInteger proof = CodeProof.step(() -> {
            srp.calculateSecret(theirs);
            return srp.calculateClientEvidenceMessage();
        });
        return CodeProof.bytes(CodeProof.PROOF, proof);
    }

    /// Checks that the tracker knows the code; nothing it sent counts before.
    ///
    /// @throws Failure `CODE_WRONG`
    public void verify(byte[] proof) throws Failure {
        BigInteger theirs = CodeProof.number(CodeProof.PROOF, proof);
        if (!CodeProof.step(() -> srp.verifyServerEvidenceMessage(theirs))) {
            throw Failure.of(IdentityFault.CODE_WRONG);
        }
    }
}
