package potluck.identity;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.agreement.srp.SRP6StandardGroups;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.SRP6GroupParameters;
import org.bouncycastle.util.BigIntegers;
import potluck.kit.Failure;

/// What both sides of a typed code agree on: SRP-6a (RFC 5054) in its group of 3072 bits with SHA-256. The salt is the
/// SHA-256 of the certificate that the tracker shows in TLS, so that a proof fits one connection's other end alone.
final class CodeProof {
    static final SRP6GroupParameters GROUP = SRP6StandardGroups.rfc5054_3072;
    static final int VALUE = 384;
    static final int PROOF = 32;
    private static final byte[] NAME = "potluck/1 code".getBytes(StandardCharsets.US_ASCII);

    private CodeProof() {}

    static SHA256Digest digest() {
        return new SHA256Digest();
    }

    /// One step of the exchange.
    interface Step<T> {
        T take() throws CryptoException;
    }

    /// Takes a step; one that the other side's values do not allow is a wrong code.
    static <T> T step(Step<T> step) throws Failure {
        try {
            return step.take();
        } catch (CryptoException e) {
            throw Failure.because(e, IdentityFault.CODE_WRONG);
        }
    }

    static byte[] name() {
        return NAME.clone();
    }

    static byte[] secret(ShortCode code) {
        return code.text().getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] salt(byte[] tracker) {
        return Certificates.sha256(tracker);
    }

    static byte[] bytes(int length, BigInteger number) {
        return BigIntegers.asUnsignedByteArray(length, number);
    }

    /// @throws Failure `CODE_WRONG` when it has not this length
    static BigInteger number(int length, byte[] bytes) throws Failure {
        if (bytes.length != length) {
            throw Failure.of(IdentityFault.CODE_WRONG);
        }
        return new BigInteger(1, bytes);
    }
}
