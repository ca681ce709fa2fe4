package potluck.identity;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.agreement.srp.SRP6Server;
import org.bouncycastle.crypto.agreement.srp.SRP6VerifierGenerator;
import org.jspecify.annotations.Nullable;
import potluck.kit.Failure;

/// The typed codes of a tracker, each standing for an invite for ten minutes; three wrong attempts void it. In memory
/// alone. Any thread; the monitor guards everything.
public final class Codes {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int TRIES = 3;
    private static final int MOST = 16;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Open> open = new HashMap<>();

    Codes(InstantSource clock) {
        this.clock = clock;
    }

    /// A code as its host reads it out.
    public record Entry(ShortCode code, Instant expires) {}

    private static final class Open {
        private final ShortCode code;
        private final Invite invite;
        private final Instant expires;
        private int running;
        private int wrong;

        private Open(ShortCode code, Invite invite, Instant expires) {
            this.code = code;
            this.invite = invite;
            this.expires = expires;
        }
    }

    /// Makes a code for an invite. Of too many the one that runs out first gives way, and is not mistaken for the new.
    public synchronized Entry open(Invite invite) {
        open.values().removeIf(this::isOver);
        ShortCode code = ShortCode.random(random);
        while (open.containsKey(code.plate())) {
            code = ShortCode.random(random);
        }
        if (open.size() >= MOST) {
            open.values().stream()
                    .min((one, other) -> one.expires.compareTo(other.expires))
                    .ifPresent(oldest -> open.remove(oldest.code.plate()));
        }
        Instant end = clock.instant().plus(LIFETIME);
        Instant expires = end.isBefore(invite.expires()) ? end : invite.expires();
        open.put(code.plate(), new Open(code, invite, expires));
        return new Entry(code, expires);
    }

    /// Withdraws the codes of an invite.
    synchronized void close(String invite) {
        open.values().removeIf(each -> each.invite.id().equals(invite));
    }

    /// Begins an attempt. It counts as wrong until its proof is right, so that many at once are no way around;
    /// who comes while three are running waits.
    ///
    /// @param value what the device sent first
    /// @param tracker the certificate we showed on that connection (DER)
    /// @throws Failure `CODE_UNKNOWN`, `CODE_WRONG`, `CODE_BUSY`
    public Attempt begin(String plate, byte[] value, byte[] tracker) throws Failure {
        BigInteger theirs = CodeProof.number(CodeProof.VALUE, value);
        return new Attempt(enter(plate), theirs, tracker);
    }

    private synchronized Open enter(String plate) throws Failure {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Open code = known(plate);
        while (code.running + code.wrong >= TRIES) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw Failure.of(IdentityFault.CODE_BUSY);
            }
            pause(left);
            code = known(plate);
        }
        code.running++;
        return code;
    }

    private synchronized void pause(long nanos) throws Failure {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.because(e, IdentityFault.CODE_BUSY);
        }
    }

    private Open known(String plate) throws Failure {
        @Nullable Open code = open.get(plate);
        if (code == null || isOver(code)) {
            throw Failure.of(IdentityFault.CODE_UNKNOWN);
        }
        return code;
    }

    private boolean isOver(Open code) {
        return code.wrong >= TRIES || !clock.instant().isBefore(code.expires);
    }

    private synchronized void leave(Open code, boolean right) {
        code.running--;
        code.wrong += right ? 0 : 1;
        notifyAll();
    }

    /// One attempt to prove one code; closing it without a right proof makes it a wrong one. One thread.
    public final class Attempt implements AutoCloseable {
        private final Open code;
        private final SRP6Server srp = new SRP6Server();
        private final BigInteger value;
        private boolean over;

        private Attempt(Open code, BigInteger theirs, byte[] tracker) throws Failure {
            this.code = code;
            SRP6VerifierGenerator verifiers = new SRP6VerifierGenerator();
            verifiers.init(CodeProof.GROUP, CodeProof.digest());
            BigInteger verifier =
                    verifiers.generateVerifier(CodeProof.salt(tracker), CodeProof.name(), CodeProof.secret(code.code));
            srp.init(CodeProof.GROUP, verifier, CodeProof.digest(), random);
            value = srp.generateServerCredentials();
            try {
                CodeProof.step(() -> srp.calculateSecret(theirs));
            } catch (Failure e) {
                close();
                throw e;
            }
        }

        /// What the device has to hear next: 384 bytes.
        public byte[] value() {
            return CodeProof.bytes(CodeProof.VALUE, value);
        }

        /// Checks the device's proof; ours, for it to check.
        ///
        /// @throws Failure `CODE_WRONG`
        public byte[] prove(byte[] proof) throws Failure {
            try (this) {
                BigInteger theirs = CodeProof.number(CodeProof.PROOF, proof);
                if (!CodeProof.step(() -> srp.verifyClientEvidenceMessage(theirs))) {
                    throw Failure.of(IdentityFault.CODE_WRONG);
                }
                byte[] ours = CodeProof.bytes(CodeProof.PROOF, CodeProof.step(srp::calculateServerEvidenceMessage));
                end(true);
                return ours;
            }
        }

        /// What the code stands for; only for a device that has proven it.
        public String link() {
            return code.invite.link();
        }

        private synchronized void end(boolean right) {
            if (!over) {
                over = true;
                leave(code, right);
            }
        }

        @Override
        public void close() {
            end(false);
        }
    }
}
