package potluck.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.AccountPolicy;
import potluck.identity.DeviceKey;
import potluck.identity.Invite;
import potluck.identity.Invites;
import potluck.identity.Membership;
import potluck.identity.Role;
import potluck.identity.SecureListener;
import potluck.identity.ShortCode;
import potluck.identity.TestClock;
import potluck.identity.TestGroup;
import potluck.identity.UserName;
import potluck.identity.tls.TlsNetwork;
import potluck.kit.ClosedPort;
import potluck.kit.Failure;
import potluck.kit.Log;

/// Joining by invite over real TLS on the loopback interface.
class EnrolmentTest {
    @TempDir
    Path root;

    private final TestClock clock = TestClock.today();
    private final ClosedPort nobody = new ClosedPort();
    private TestGroup group;
    private Membership host;
    private Invites invites;
    private TrackerServer server;
    private SecureListener listener;

    @BeforeEach
    void open() throws IOException {
        group = new TestGroup(root.resolve("group"));
        host = group.tracker("Host");
        invites = Invites.open(group.authority(), clock);
        server = serve(group, host, invites);
        server.start();
        listener = new TlsNetwork(host, Log.silent()).listen(0, server);
    }

    @AfterEach
    void close() {
        listener.close();
        server.close();
        nobody.close();
    }

    @Test
    void anInviteMakesAMemberWhoCanJoin() throws IOException {
        Membership ana = enrol("Ana", invite(1));
        assertThat(ana.credentials().user()).isEqualTo("Ana");
        assertThat(ana.credentials().role()).isEqualTo(Role.MEMBER);
        assertThat(ana.group()).isEqualTo(group.authority().group());
        assertThat(Membership.all(root.resolve("Ana"), ana.key(), clock)).hasSize(1);
        try (TrackerClient client = client(ana)) {
            Awaits.until("joined", () -> client.state() instanceof TrackerState.Connected);
            Awaits.until("listed", () -> client.members().user("Ana").isPresent());
        }
    }

    @Test
    void aTypedCodeLeadsToItsInvite() throws IOException {
        Invite invite = invite(1);
        ShortCode code = invites.codes().open(invite).code();
        Invite found = new CodeEnquiry().ask(ShortCode.parse(code.shown()), List.of(address()));
        assertThat(found.link()).isEqualTo(invite.link());
        assertThat(enrol("Ana", found).credentials().user()).isEqualTo("Ana");
    }

    @Test
    void aCodeIsAskedOfEachTrackerInTurnAndRefusedWhenNoneKnowsIt() throws IOException {
        ShortCode code = invites.codes().open(invite(1)).code();
        ShortCode other = invites.codes().open(invite(1)).code();
        ShortCode wrong = ShortCode.parse(other.text());
        invites.revoke(new CodeEnquiry().ask(other, List.of(address())).id());
        CodeEnquiry enquiry = new CodeEnquiry();
        assertThat(enquiry.ask(code, List.of(nobody.address(), address())).link())
                .startsWith("potluck://");
        assertRefused(() -> enquiry.ask(wrong, List.of(address())), "CODE_UNKNOWN", "Ask for a new one");
        assertRefused(() -> enquiry.ask(wrong, List.of()), "NOBODY_NEAR", "Add the tracker’s address");
    }

    @Test
    void aUsedInviteIsRefusedButNotToTheDeviceThatUsedIt() throws IOException {
        Invite invite = invite(1);
        enrol("Ana", invite);
        assertRefused(() -> enrol("Boris", invite), "INVITE_USED", "Ask for a new one");
        assertThat(enrol("Ana", invite).credentials().user()).isEqualTo("Ana");
    }

    @Test
    void aBannedDeviceIsNotEnrolledUnderAnotherNameEither() throws IOException {
        Path data = root.resolve("Boris");
        enrol(data, "Boris", invite(1));
        server.ban("Boris", Duration.ofHours(12));
        assertRefused(() -> enrol(data, "Boris", invite(1)), "BANNED", "keeps this device out until");
        assertRefused(() -> enrol(data, "Vera", invite(1)), "BANNED", "keeps this device out until");
        server.lift("Boris");
        assertThat(enrol(data, "Boris", invite(1)).credentials().user()).isEqualTo("Boris");
    }

    @Test
    void anExpiredOrWithdrawnInviteIsRefused() throws IOException {
        Invite expired = invite(1);
        Invite withdrawn = invite(1);
        invites.revoke(withdrawn.id());
        assertRefused(() -> enrol("Ana", withdrawn), "INVITE_UNKNOWN", "Ask for a new one");
        clock.advance(Duration.ofHours(49));
        assertRefused(() -> enrol("Ana", expired), "INVITE_EXPIRED", "Ask for a new one");
    }

    @Test
    void aTakenNameIsRefusedAndAnotherMayBeTriedWithTheSameInvite() throws IOException {
        enrol("Ana", invite(1));
        Invite invite = invite(1);
        Path data = root.resolve("Boris");
        assertRefused(() -> enrol(data, "ana", invite), "NAME_TAKEN", "Choose another name");
        assertRefused(() -> enrol(data, "Host", invite), "NAME_TAKEN", "Choose another name");
        assertThat(enrol(data, "Boris", invite).credentials().user()).isEqualTo("Boris");
    }

    @Test
    void anotherGroupsTrackerIsNotToldAnything() throws IOException {
        TestGroup other = new TestGroup(root.resolve("other"));
        Invite invite = Invites.open(other.authority(), clock).create(List.of(address()), Duration.ofHours(1), 1);
        assertRefused(() -> enrol("Ana", invite), "INVITE_OTHER_GROUP", "Ask for a new invite");
    }

    @Test
    void theAddressesOfAnInviteAreTriedInTurn() throws IOException {
        TestGroup other = new TestGroup(root.resolve("other"));
        Membership stranger = other.tracker("Stranger");
        TrackerServer elsewhere = serve(other, stranger, Invites.open(other.authority(), clock));
        try (SecureListener foreign = new TlsNetwork(stranger, Log.silent()).listen(0, elsewhere)) {
            Invite invite = invites.create(
                    List.of(nobody.address(), loopback(foreign.port()), address()), Duration.ofHours(1), 1);
            assertThat(enrol("Ana", invite).group()).isEqualTo(group.authority().group());
        }
    }

    @Test
    void nobodyAtTheAddressIsSaidPlainly() throws IOException {
        Invite invite = invites.create(List.of(nobody.address()), Duration.ofHours(1), 1);
        assertRefused(() -> enrol("Ana", invite), "CONNECT_REFUSED", "refused the connection");
    }

    @Test
    void aRemovedDeviceDoesNotComeBackWithANewInvite() throws IOException {
        Membership ana = enrol("Ana", invite(1));
        server.remove("Ana");
        assertThat(host.isRevoked(ana.key().id())).isTrue();
        assertRefused(() -> enrol("Ana", invite(1)), "REMOVED", "removed from the group");
        assertThat(enrol(root.resolve("new device"), "Ana", invite(1))
                        .credentials()
                        .user())
                .isEqualTo("Ana");
    }

    @Test
    void whoeverIsRemovedWhileConnectedLearnsWhy() throws IOException {
        Membership ana = enrol("Ana", invite(1));
        try (TrackerClient client = client(ana)) {
            Awaits.until("joined", () -> client.state() instanceof TrackerState.Connected);
            server.remove("Ana");
            Awaits.until("removed", () -> client.state() instanceof TrackerState.Removed);
        }
        try (TrackerClient again = client(ana)) {
            Awaits.until("still removed", () -> again.state() instanceof TrackerState.Removed);
        }
        assertThat(server.members().members()).isEmpty();
    }

    @Test
    void whoeverWasRemovedWhileAwayIsNotLetIn() throws IOException {
        Membership ana = enrol("Ana", invite(1));
        server.remove("Ana");
        try (TrackerClient client = client(ana)) {
            Awaits.until("refused", () -> client.state() instanceof TrackerState.Waiting);
            assertThat(server.members().members()).isEmpty();
        }
    }

    @Test
    void garbageFromAStrangerHarmsNobody() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address());
            socket.getOutputStream().write(new byte[] {22, 3, 3, 0, 5, 1, 2, 3, 4, 5});
        }
        assertThat(enrol("Ana", invite(1)).credentials().user()).isEqualTo("Ana");
    }

    private TrackerServer serve(TestGroup of, Membership as, Invites with) throws IOException {
        return TrackerServer.open(
                new Charter(of.authority(), as, with, AccountPolicy.open(of.authority(), InstantSource.system())),
                TrackerTables.inMemory(),
                new TlsNetwork(as, Log.silent()),
                InstantSource.system(),
                Log.silent());
    }

    private TrackerClient client(Membership membership) {
        MappingFile mapping = new MappingFile(membership.folder().resolve("members.txt"));
        TrackerClient client = new TrackerClient(
                new ClientSettings(List.of(address()), List::of, mapping, () -> 5555, ClientSettings.POLL),
                new TlsNetwork(membership, Log.silent()),
                membership,
                InstantSource.system(),
                Log.silent());
        client.start();
        return client;
    }

    private Invite invite(int uses) throws IOException {
        return invites.create(List.of(address()), Duration.ofHours(48), uses);
    }

    private Membership enrol(String user, Invite invite) throws IOException {
        return enrol(root.resolve(user), user, invite);
    }

    private Membership enrol(Path data, String user, Invite invite) throws IOException {
        Invite received = Invite.parse(invite.link());
        return new Enrolment(data, DeviceKey.open(data), InstantSource.system())
                .enrol(received, UserName.parse(user), "");
    }

    private InetSocketAddress address() {
        return loopback(listener.port());
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress("127.0.0.1", port);
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code, String remedy) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(code))
                .hasMessageContaining(remedy);
    }
}
