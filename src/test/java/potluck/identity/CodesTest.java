package potluck.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.identity.Failures.assertFails;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.Failure;

class CodesTest {
    private static final List<InetSocketAddress> HERE = List.of(InetSocketAddress.createUnresolved("here", 4444));
    private static final byte[] TRACKER = {1, 2, 3};
    private static final byte[] BETWEEN = {3, 2, 1};

    @TempDir
    Path root;

    private final TestClock clock = TestClock.today();
    private Invites invites;
    private Codes codes;
    private Invite invite;

    @BeforeEach
    void found() throws IOException {
        invites = Invites.open(new TestGroup(root, clock).authority(), clock);
        codes = invites.codes();
        invite = invites.create(HERE, Duration.ofDays(1), 5);
    }

    @Test
    void whoKnowsTheCodeGetsTheInvite() throws IOException {
        ShortCode code = codes.open(invite).code();
        assertThat(enter(code, code)).isEqualTo(invite.link());
        assertThat(enter(code, code)).as("again, for the next device").isEqualTo(invite.link());
    }

    @Test
    void threeWrongAttemptsVoidACode() throws IOException {
        ShortCode code = codes.open(invite).code();
        ShortCode wrong = samePlate(code);
        assertFails(IdentityFault.CODE_WRONG, () -> enter(wrong, code));
        assertFails(IdentityFault.CODE_WRONG, () -> enter(wrong, code));
        assertThat(enter(code, code)).isEqualTo(invite.link());
        assertFails(IdentityFault.CODE_WRONG, () -> enter(wrong, code));
        assertFails(IdentityFault.CODE_UNKNOWN, () -> enter(code, code));
    }

    @Test
    void anAttemptThatIsGivenUpWasAWrongOne() throws IOException {
        ShortCode code = codes.open(invite).code();
        for (int i = 0; i < 3; i++) {
            codes.begin(code.plate(), new CodeClient(code, TRACKER).value(), TRACKER)
                    .close();
        }
        assertFails(IdentityFault.CODE_UNKNOWN, () -> enter(code, code));
    }

    @Test
    void valuesOutOfRangeAreWrongAttempts() throws IOException {
        ShortCode code = codes.open(invite).code();
        byte[] zero = new byte[CodeProof.VALUE];
        assertFails(IdentityFault.CODE_WRONG, () -> codes.begin(code.plate(), zero, TRACKER));
        assertFails(IdentityFault.CODE_WRONG, () -> codes.begin(code.plate(), new byte[5], TRACKER));
        assertFails(IdentityFault.CODE_WRONG, () -> new CodeClient(code, TRACKER).prove(zero));
        try (Codes.Attempt attempt = codes.begin(code.plate(), new CodeClient(code, TRACKER).value(), TRACKER)) {
            assertFails(IdentityFault.CODE_WRONG, () -> attempt.prove(new byte[CodeProof.PROOF]));
            assertFails(IdentityFault.CODE_WRONG, () -> attempt.prove(new byte[1]));
        }
    }

    @Test
    void whoStandsBetweenWithAnotherCertificateLearnsNothing() throws IOException {
        ShortCode code = codes.open(invite).code();
        CodeClient device = new CodeClient(code, BETWEEN);
        try (Codes.Attempt attempt = codes.begin(code.plate(), device.value(), TRACKER)) {
            byte[] proof = device.prove(attempt.value());
            assertFails(IdentityFault.CODE_WRONG, () -> attempt.prove(proof));
        }
    }

    @Test
    void aTrackerThatDoesNotKnowTheCodeIsNotBelieved() throws IOException {
        ShortCode code = codes.open(invite).code();
        CodeClient device = new CodeClient(samePlate(code), TRACKER);
        try (Codes.Attempt attempt = codes.begin(code.plate(), device.value(), TRACKER)) {
            device.prove(attempt.value());
            assertFails(IdentityFault.CODE_WRONG, () -> device.verify(new byte[CodeProof.PROOF]));
        }
    }

    @Test
    void aCodeRunsOutAndSoDoesOneWhoseInviteIsWithdrawn() throws IOException {
        Codes.Entry first = codes.open(invite);
        assertThat(first.expires()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        clock.advance(Duration.ofMinutes(10));
        assertFails(IdentityFault.CODE_UNKNOWN, () -> enter(first.code(), first.code()));
        ShortCode second = codes.open(invite).code();
        invites.revoke(invite.id());
        assertFails(IdentityFault.CODE_UNKNOWN, () -> enter(second, second));
    }

    @Test
    void aCodeIsNotGoodForLongerThanItsInvite() throws IOException {
        Invite brief = invites.create(HERE, Duration.ofMinutes(3), 1);
        assertThat(codes.open(brief).expires()).isEqualTo(brief.expires());
    }

    @Test
    void theOldestOfTooManyGivesWay() throws IOException {
        ShortCode first = codes.open(invite).code();
        for (int i = 0; i < 16; i++) {
            clock.advance(Duration.ofSeconds(1));
            codes.open(invite);
        }
        assertFails(IdentityFault.CODE_UNKNOWN, () -> enter(first, first));
    }

    @Test
    void aWholeClassMayTypeItAtOnce() throws Exception {
        ShortCode code = codes.open(invite).code();
        try (var pupils = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> all = IntStream.range(0, 12)
                    .mapToObj(i -> (Callable<String>) () -> enter(code, code))
                    .toList();
            for (var each : pupils.invokeAll(all)) {
                assertThat(each.get()).isEqualTo(invite.link());
            }
        }
    }

    /// The device's side as `PROTOCOL.md` has it, with nothing but numbers and SHA-256.
    @Test
    void anotherProgramCanDoTheSame() throws Exception {
        ShortCode code = codes.open(invite).code();
        BigInteger modulus = CodeProof.GROUP.getN();
        BigInteger base = BigInteger.valueOf(5);
        BigInteger secret = new BigInteger(256, new Random(3));
        BigInteger ours = base.modPow(secret, modulus);
        try (Codes.Attempt attempt = codes.begin(code.plate(), padded(ours), TRACKER)) {
            BigInteger theirs = new BigInteger(1, attempt.value());
            BigInteger x = number(sha(sha(TRACKER), sha(ascii("potluck/1 code:" + code.text()))));
            BigInteger u = number(sha(padded(ours), padded(theirs)));
            BigInteger k = number(sha(padded(modulus), padded(base)));
            BigInteger shared = theirs.subtract(k.multiply(base.modPow(x, modulus)))
                    .mod(modulus)
                    .modPow(secret.add(u.multiply(x)), modulus);
            byte[] proof = sha(padded(ours), padded(theirs), padded(shared));
            assertThat(attempt.prove(proof)).isEqualTo(sha(padded(ours), padded(number(proof)), padded(shared)));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static BigInteger number(byte[] bytes) {
        return new BigInteger(1, bytes);
    }

    private static byte[] padded(BigInteger number) {
        return CodeProof.bytes(CodeProof.VALUE, number);
    }

    private static byte[] sha(byte[]... parts) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /// What happens between a device that was told `typed` and the tracker.
    private String enter(ShortCode typed, ShortCode opened) throws Failure {
        CodeClient device = new CodeClient(typed, TRACKER);
        try (Codes.Attempt attempt = codes.begin(opened.plate(), device.value(), TRACKER)) {
            byte[] proof = attempt.prove(device.prove(attempt.value()));
            device.verify(proof);
            return attempt.link();
        }
    }

    private static ShortCode samePlate(ShortCode code) {
        ShortCode other = ShortCode.random(new SecureRandom());
        while (!other.plate().equals(code.plate()) || other.equals(code)) {
            other = ShortCode.random(new SecureRandom());
        }
        return other;
    }
}
