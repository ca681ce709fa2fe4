package potluck.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.identity.Failures.assertFails;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.Failure;

class InvitesTest {
    private static final List<InetSocketAddress> HERE = List.of(InetSocketAddress.createUnresolved("here", 4444));
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path root;

    private final TestClock clock = TestClock.today();
    private GroupAuthority authority;
    private byte[] tracker;
    private Invites invites;
    private DeviceKey ana;
    private DeviceKey boris;

    @BeforeEach
    void found() throws IOException {
        TestGroup group = new TestGroup(root, clock);
        authority = group.authority();
        tracker = group.tracker("Host").certificate();
        invites = Invites.open(authority, clock);
        ana = DeviceKey.open(root.resolve("a"));
        boris = DeviceKey.open(root.resolve("b"));
    }

    @Test
    void aProofOpensTheDoorAsOftenAsAgreed() throws IOException {
        Invite invite = invites.create(HERE, DAY, 1);
        assertThat(use(invite, ana)).isEqualTo(ana.id());
        assertFails(IdentityFault.INVITE_USED, () -> use(invite, boris));
    }

    @Test
    void theSameDeviceDoesNotUseItUpTwice() throws IOException {
        Invite invite = invites.create(HERE, DAY, 2);
        use(invite, ana);
        use(invite, ana);
        assertThat(invites.list())
                .singleElement()
                .extracting(Invites.Entry::used)
                .isEqualTo(1);
        use(invite, boris);
        use(invite, ana);
        assertThat(invites.list()).isEmpty();
    }

    @Test
    void itRunsOutOnTime() throws IOException {
        Invite invite = invites.create(HERE, DAY, 1);
        clock.advance(DAY.minusSeconds(2));
        use(invite, ana);
        clock.advance(Duration.ofSeconds(3));
        assertFails(IdentityFault.INVITE_EXPIRED, () -> use(invite, ana));
        assertThat(invites.list()).isEmpty();
    }

    @Test
    void aWithdrawnInviteIsUnknown() throws IOException {
        Invite invite = invites.create(HERE, DAY, 1);
        invites.revoke(invite.id());
        invites.revoke("no such invite");
        assertFails(IdentityFault.INVITE_UNKNOWN, () -> use(invite, ana));
        invites = reopened();
        assertFails(IdentityFault.INVITE_UNKNOWN, () -> use(invite, ana));
    }

    @Test
    void anInviteOfAnotherGroupIsUnknown() throws IOException {
        GroupAuthority other = GroupAuthority.open(root.resolve("other"), "Other", clock);
        Invite theirs = Invites.open(other, clock).create(HERE, DAY, 1);
        assertFails(IdentityFault.INVITE_UNKNOWN, () -> use(theirs, ana));
    }

    @Test
    void threeWrongProofsBurnIt() throws IOException {
        Invite invite = invites.create(HERE, DAY, 5);
        byte[] request = ana.request(new UserName("Ana"));
        for (int attempt = 0; attempt < 3; attempt++) {
            invites = reopened();
            assertFails(
                    IdentityFault.INVITE_WRONG_PROOF,
                    () -> invites.redeem(invite.id(), new byte[32], tracker, request));
        }
        assertFails(IdentityFault.INVITE_UNKNOWN, () -> use(invite, ana));
        assertThat(invites.list()).isEmpty();
    }

    @Test
    void aProofFitsOneTrackerAndOneRequestOnly() throws IOException {
        Invite invite = invites.create(HERE, DAY, 5);
        byte[] request = ana.request(new UserName("Ana"));
        byte[] proof = invite.proof(tracker, request);
        byte[] other = boris.request(new UserName("Ana"));
        assertFails(IdentityFault.INVITE_WRONG_PROOF, () -> invites.redeem(invite.id(), proof, tracker, other));
        assertFails(
                IdentityFault.INVITE_WRONG_PROOF,
                () -> invites.redeem(invite.id(), proof, authority.certificate(), request));
        assertThat(invites.redeem(invite.id(), proof, tracker, request)).isEqualTo(ana.id());
    }

    @Test
    void aBadRequestUsesNothingUp() throws IOException {
        Invite invite = invites.create(HERE, DAY, 1);
        byte[] garbage = {1, 2, 3};
        byte[] proof = invite.proof(tracker, garbage);
        assertFails(IdentityFault.BAD_REQUEST, () -> invites.redeem(invite.id(), proof, tracker, garbage));
        assertThat(use(invite, ana)).isEqualTo(ana.id());
    }

    @Test
    void everythingIsKeptButTheSecret() throws IOException {
        Invite invite = invites.create(HERE, DAY, 2);
        use(invite, ana);
        List<Invites.Entry> before = invites.list();
        invites = reopened();
        assertThat(invites.list()).isEqualTo(before);
        assertThat(use(invite, boris)).isEqualTo(boris.id());
        DeviceKey third = DeviceKey.open(root.resolve("c"));
        assertFails(IdentityFault.INVITE_USED, () -> use(invite, third));
        String secret = HexFormat.of()
                .formatHex(Base64.getUrlDecoder().decode(invite.link().split("#")[1]), 41, 57);
        assertThat(Files.readString(file())).doesNotContain(secret).contains(invite.id());
    }

    @Test
    void longForgottenInvitesAreDropped() throws IOException {
        Invite old = invites.create(HERE, DAY, 1);
        clock.advance(Duration.ofDays(32));
        invites.create(HERE, DAY, 1);
        assertThat(Files.readString(file())).doesNotContain(old.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "id key 1 1 1", "id ab x 1 1", "id ab 1 1 1 device", "id ab 9999999999999999999 1 1", "\n"})
    void aDamagedListIsSaidAndLeftAlone(String content) throws IOException {
        Files.writeString(file(), content + "\n");
        assertFails(IdentityFault.GROUP_DAMAGED, this::reopened);
        assertThat(file()).hasContent(content + "\n");
    }

    @Test
    void ofManyDevicesAtOnceOnlyTheAgreedNumberGetIn() throws Exception {
        Invite invite = invites.create(HERE, DAY, 3);
        List<Callable<Boolean>> attempts = IntStream.range(0, 10)
                .<Callable<Boolean>>mapToObj(i -> () -> letsIn(invite, DeviceKey.open(root.resolve("many" + i))))
                .toList();
        long in = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                in += attempt.get() ? 1 : 0;
            }
        }
        assertThat(in).isEqualTo(3);
    }

    private boolean letsIn(Invite invite, DeviceKey device) throws IOException {
        try {
            use(invite, device);
            return true;
        } catch (Failure e) {
            assertThat(e.is(IdentityFault.INVITE_USED)).isTrue();
            return false;
        }
    }

    private DeviceId use(Invite invite, DeviceKey device) throws IOException {
        byte[] request = device.request(new UserName("Somebody"));
        return invites.redeem(invite.id(), invite.proof(tracker, request), tracker, request);
    }

    private Invites reopened() throws IOException {
        return Invites.open(authority, clock);
    }

    private Path file() {
        return authority.folder().resolve("invites.txt");
    }
}
