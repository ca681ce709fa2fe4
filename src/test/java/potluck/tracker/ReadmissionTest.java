package potluck.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.AccountPolicy;
import potluck.identity.AccountRole;
import potluck.identity.DeviceKey;
import potluck.identity.GroupAuthority;
import potluck.identity.IdentityFault;
import potluck.identity.Invites;
import potluck.identity.Membership;
import potluck.identity.Role;
import potluck.identity.SecureListener;
import potluck.identity.TestClock;
import potluck.identity.TestGroup;
import potluck.identity.UserName;
import potluck.identity.tls.TlsNetwork;
import potluck.kit.Failure;
import potluck.kit.FailureCode;
import potluck.kit.Log;

/// Who was away for longer than a certificate lasts, over real TLS on the loopback interface.
class ReadmissionTest {
    private static final Duration LONG = Duration.ofDays(30);

    @TempDir
    Path root;

    private final InstantSource clock = InstantSource.system();
    private TestGroup group;
    private GroupAuthority longAgo;
    private AccountPolicy accounts;
    private Membership host;
    private TrackerServer server;
    private SecureListener listener;

    @BeforeEach
    void open() throws IOException {
        group = new TestGroup(root);
        longAgo = GroupAuthority.open(
                root.resolve("authority"),
                "Test group",
                new TestClock(Instant.now().minus(LONG)));
        accounts = AccountPolicy.open(group.authority(), clock);
        host = member("Host", Role.TRACKER);
        Charter charter = new Charter(group.authority(), host, Invites.open(group.authority(), clock), accounts);
        server = TrackerServer.open(
                charter, TrackerTables.inMemory(), new TlsNetwork(host, Log.silent()), clock, Log.silent());
        server.start();
        listener = new TlsNetwork(host, Log.silent()).listen(0, server);
    }

    @AfterEach
    void close() {
        listener.close();
        server.close();
    }

    @Test
    void aTrackerThatWasOffForLongRenewsItself() {
        assertThat(host.isOver()).isFalse();
        assertThat(host.credentials().role()).isEqualTo(Role.TRACKER);
    }

    @Test
    void aMemberThatWasAwayForLongIsBackWithoutAnInvite() throws IOException {
        Membership ana = member("Ana", Role.MEMBER);
        assertThat(ana.isOver()).isTrue();
        try (TrackerClient client = client(ana)) {
            Awaits.until("joined", () -> client.state() instanceof TrackerState.Connected);
        }
        assertThat(ana.isOver()).isFalse();
        assertThat(Membership.all(group.data("Ana"), ana.key(), clock))
                .singleElement()
                .matches(kept -> !kept.isOver());
    }

    @Test
    void whoeverWasRemovedMeanwhileStaysOut() throws IOException {
        Membership ana = member("Ana", Role.MEMBER);
        host.revoke(Set.of(ana.key().id()));
        try (TrackerClient client = client(ana)) {
            Awaits.until("removed", () -> client.state() instanceof TrackerState.Removed);
        }
        assertThat(ana.isOver()).isTrue();
    }

    @Test
    void whoeverIsBannedMeanwhileStaysOutUntilThen() throws IOException {
        Membership ana = member("Ana", Role.MEMBER);
        try (TrackerClient client = client(ana)) {
            Awaits.until("joined", () -> client.state() instanceof TrackerState.Connected);
        }
        server.ban("Ana", Duration.ofHours(12));
        Membership again = member("Ana", Role.MEMBER);
        assertRefused(again, TrackerFault.BANNED);
    }

    @Test
    void whereAnAccountIsNeededTheOldCertificateIsNotEnough() throws IOException {
        accounts.accounts().add(UserName.parse("Ana"), "correct horse battery", AccountRole.MEMBER);
        accounts.require(true);
        Membership ana = member("Ana", Role.MEMBER);
        assertRefused(ana, IdentityFault.ACCOUNT_NEEDED);
        ana.session().keep(accounts.admit(UserName.parse("Ana"), "correct horse battery", "", "127.0.0.1"));
        try (TrackerClient client = client(ana)) {
            Awaits.until("joined", () -> client.state() instanceof TrackerState.Connected);
        }
    }

    @Test
    void anotherGroupsCertificateIsNoReasonToLetSomebodyIn() throws IOException {
        TestGroup other =
                new TestGroup(root.resolve("other"), new TestClock(Instant.now().minus(LONG)));
        Membership stranger = other.member("Ana");
        try (TrackerClient client = client(opened(other.data("Ana"), stranger))) {
            Awaits.until("refused", () -> client.state() instanceof TrackerState.Waiting);
        }
        assertThat(server.members().members()).isEmpty();
    }

    @Test
    void aTrackersOldCertificateMakesNoMember() throws IOException {
        assertRefused(member("Second", Role.TRACKER), IdentityFault.MEMBERSHIP_EXPIRED);
    }

    private void assertRefused(Membership membership, FailureCode code) {
        try (TrackerClient client = client(membership)) {
            Awaits.until(
                    "refused: " + code,
                    () -> client.state() instanceof TrackerState.Waiting(Instant _, Failure why) && why.is(code));
        }
        assertThat(membership.isOver()).isTrue();
    }

    /// Enrolled so long ago that the certificate has run out.
    private Membership member(String user, Role role) throws IOException {
        Path data = group.data(user);
        DeviceKey key = DeviceKey.open(data);
        UserName name = UserName.parse(user);
        return Membership.create(data, key, longAgo.issue(key.request(name), name, role), clock);
    }

    /// The same membership as it is today.
    private Membership opened(Path data, Membership before) throws IOException {
        return Membership.all(data, before.key(), clock).getFirst();
    }

    private TrackerClient client(Membership membership) {
        MappingFile mapping = new MappingFile(membership.folder().resolve("members.txt"));
        InetSocketAddress address = new InetSocketAddress("127.0.0.1", listener.port());
        TrackerClient client = new TrackerClient(
                new ClientSettings(List.of(address), List::of, mapping, () -> 5555, ClientSettings.POLL),
                new TlsNetwork(membership, Log.silent()),
                membership,
                clock,
                Log.silent());
        client.start();
        return client;
    }
}
