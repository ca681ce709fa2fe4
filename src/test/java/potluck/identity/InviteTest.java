package potluck.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static potluck.identity.Failures.assertFails;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.Failure;
import potluck.kit.Seed;

class InviteTest {
    private static final byte[] SECRET = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final GroupId GROUP = new GroupId("ab".repeat(32));
    private static final Instant EXPIRES = Instant.ofEpochSecond(1_800_000_000);
    private static final String CODE = code(invite("h:1").link());

    @TempDir
    Path root;

    @Test
    void theLinkCarriesEverything() throws Failure {
        Invite invite = invite("tracker.example:4444", "192.168.1.5:4444", "[fd00::1]:4444");
        assertThat(invite.link())
                .startsWith("potluck://tracker.example:4444/?alt=192.168.1.5:4444&alt=[fd00::1]:4444#")
                .hasSizeLessThan(180);
        Invite read = Invite.parse("  " + invite.link() + "\n");
        assertThat(read.addresses()).isEqualTo(invite.addresses());
        assertThat(read.group()).isEqualTo(GROUP);
        assertThat(read.id()).isEqualTo("0123456789abcdef");
        assertThat(read.expires()).isEqualTo(EXPIRES);
        assertThat(read.link()).isEqualTo(invite.link());
    }

    @Test
    void theSecretIsNeverShown() {
        assertThat(invite("h:1")).hasToString("invite 0123456789abcdef");
    }

    /// The test vector of the proof, the same as
    ///
    /// ```python
    ///   key = sha256(b"potluck/1 invite" + bytes(range(16))).digest()
    ///   tracker, request = sha256(b"tracker certificate").digest(), sha256(b"certificate request").digest()
    ///   hmac.new(key, b"potluck/1 join" + tracker + request, sha256).hexdigest()
    /// ```
    @Test
    void theProofIsWhatPythonComputes() {
        assertThat(HexFormat.of().formatHex(InviteProof.key(SECRET)))
                .isEqualTo("5f6a48ca9850816eda2c0c6158b8c34e4803b5e9ba463597152e8de1200093f6");
        byte[] proof = invite("h:1").proof(ascii("tracker certificate"), ascii("certificate request"));
        assertThat(HexFormat.of().formatHex(proof))
                .isEqualTo("dc853457aaf78f57da873e42b3622426206f7cde4114d89c69e33661113465f3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "potluck://",
                "potluck://#",
                "#",
                "h:1",
                "http://h:1/#{}",
                "potluck://h:1/",
                "potluck://h/#{}",
                "potluck://h:0/#{}",
                "potluck://h:1/x#{}",
                "potluck://h:1/?x=h:2#{}",
                "potluck://h:1/?alt=#{}",
                "potluck://u@h:1/#{}",
                "potluck://h:1/#{}AAAA",
                "potluck://h:1/# {}"
            })
    void whatIsNoWholeLinkIsRefused(String form) {
        String link = form.replace("{}", CODE);
        assertFails(IdentityFault.INVITE_MALFORMED, () -> Invite.parse(link));
    }

    @Test
    void linksOfAbsurdLengthAreRefused() {
        String many = IntStream.range(0, 17).mapToObj(i -> "&alt=h:1").reduce("", String::concat);
        assertFails(IdentityFault.INVITE_MALFORMED, () -> Invite.parse("potluck://h:1/?alt=h:1" + many + "#" + CODE));
        String huge = "potluck://" + "h".repeat(5000) + ":1/#" + CODE;
        assertFails(IdentityFault.INVITE_MALFORMED, () -> Invite.parse(huge));
    }

    @Test
    void anotherVersionIsRefused() {
        byte[] bytes = Base64.getUrlDecoder().decode(CODE);
        bytes[0] = 2;
        var crc = new CRC32();
        crc.update(bytes, 0, bytes.length - 4);
        ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) crc.getValue());
        String link =
                "potluck://h:1/#" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertFails(IdentityFault.INVITE_MALFORMED, () -> Invite.parse(link));
    }

    @Test
    void everyMistypedCharacterOfTheCodeIsNoticed() {
        long seed = Seed.get();
        Random random = new Random(seed);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (int round = 0; round < 5000; round++) {
            StringBuilder code = new StringBuilder(CODE);
            int at = random.nextInt(CODE.length() - 1);
            char wrong = alphabet.charAt(random.nextInt(64));
            code.setCharAt(at, wrong);
            if (!code.toString().equals(CODE)) {
                Throwable thrown = catchThrowable(() -> Invite.parse("potluck://h:1/#" + code));
                assertThat(Failure.codeOf(thrown))
                        .as("seed %d, %c at %d", seed, wrong, at)
                        .isEqualTo("INVITE_MALFORMED");
            }
        }
    }

    @Test
    void anyInviteIsReadAsItWasWritten() throws Failure {
        long seed = Seed.get();
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            Invite invite = random(random);
            Invite read = Invite.parse(invite.link());
            assertThat(read.link()).as("seed %d", seed).isEqualTo(invite.link());
            assertThat(read.expires()).isEqualTo(invite.expires());
            assertThat(read.proof(SECRET, SECRET)).isEqualTo(invite.proof(SECRET, SECRET));
        }
    }

    @Test
    void theTrackerIsCheckedBeforeAnythingIsSent() throws Exception {
        TestGroup group = new TestGroup(root);
        Invites invites = Invites.open(group.authority(), Instant::now);
        Invite invite = invites.create(List.of(Addresses.parse("h:1")), Duration.ofDays(1), 1);
        Membership tracker = group.tracker("Ana");
        Membership member = group.member("Boris");
        TestGroup other = new TestGroup(root.resolve("other"));
        Membership stranger = other.tracker("Eve");
        Instant now = Instant.now();

        invite.verify(tracker.certificate(), tracker.authority(), now);
        assertFails(
                IdentityFault.INVITE_OTHER_GROUP,
                () -> invite.verify(stranger.certificate(), stranger.authority(), now));
        assertFails(IdentityFault.NOT_A_MEMBER, () -> invite.verify(stranger.certificate(), tracker.authority(), now));
        assertThat(assertFails(
                                IdentityFault.NOT_A_MEMBER,
                                () -> invite.verify(member.certificate(), tracker.authority(), now))
                        .sentence())
                .contains("not the group’s tracker");
        assertFails(
                IdentityFault.NOT_A_MEMBER,
                () -> invite.verify(tracker.certificate(), tracker.authority(), now.plus(Duration.ofDays(8))));
        assertFails(IdentityFault.INVITE_OTHER_GROUP, () -> invite.verify(tracker.certificate(), new byte[9], now));
        assertFails(IdentityFault.NOT_A_MEMBER, () -> invite.verify(new byte[9], tracker.authority(), now));
    }

    private static Invite random(Random random) {
        byte[] secret = new byte[16];
        random.nextBytes(secret);
        byte[] group = new byte[32];
        random.nextBytes(group);
        List<InetSocketAddress> addresses = IntStream.rangeClosed(0, random.nextInt(16))
                .mapToObj(i -> InetSocketAddress.createUnresolved("host-" + i, 1 + random.nextInt(65_535)))
                .toList();
        return new Invite(
                addresses,
                new GroupId(HexFormat.of().formatHex(group)),
                HexFormat.of().toHexDigits(random.nextLong()),
                secret,
                Instant.ofEpochSecond(Integer.toUnsignedLong(random.nextInt())));
    }

    private static Invite invite(String... addresses) {
        try {
            ArrayList<InetSocketAddress> parsed = new ArrayList<>();
            for (String address : addresses) {
                parsed.add(Addresses.parse(address));
            }
            return new Invite(parsed, GROUP, "0123456789abcdef", SECRET, EXPIRES);
        } catch (Failure e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String code(String link) {
        return link.substring(link.indexOf('#') + 1);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
