package potluck.tracker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import potluck.identity.AccountPolicy;
import potluck.identity.Credentials;
import potluck.identity.Invites;
import potluck.identity.Membership;
import potluck.identity.MemoryNetwork;
import potluck.identity.MemoryWorld;
import potluck.identity.SecureListener;
import potluck.identity.SecureStream;
import potluck.identity.TestClock;
import potluck.identity.TestGroup;
import potluck.kit.Log;

/// A tracker and its peers in one network in memory. The tracker is 10.0.0.1; leases run by `clock`.
final class TestTracker implements AutoCloseable {
    static final int PORT = 4444;

    final MemoryWorld world = new MemoryWorld();
    final TestClock clock = TestClock.today();
    final TestGroup group;
    final Membership host;
    final MemoryNetwork network;
    final Invites invites;
    private final List<TestPeer> peers = new ArrayList<>();
    final AccountPolicy accounts;
    private TrackerServer server;
    private SecureListener listener;

    TestTracker(Path root) throws IOException {
        group = new TestGroup(root);
        host = group.tracker("Host");
        network = world.device(host.credentials());
        invites = Invites.open(group.authority(), InstantSource.system());
        accounts = AccountPolicy.open(group.authority(), InstantSource.system());
        start();
    }

    /// A tracker that remembers nobody but names and removals.
    void start() throws IOException {
        Charter charter = new Charter(group.authority(), host, invites, accounts);
        server = TrackerServer.open(
                charter, TrackerTables.inMemory(clock), network, InstantSource.system(), Log.silent());
        server.start();
        listener = network.listen(PORT, server);
    }

    void stop() {
        listener.close();
        server.close();
        network.breakAll();
    }

    TrackerServer server() {
        return server;
    }

    InetSocketAddress address() {
        return network.address(PORT);
    }

    /// A running peer with a listening port.
    TestPeer peer(String user) throws IOException {
        return peer(group.member(user));
    }

    TestPeer peer(Membership membership) throws IOException {
        return peer(membership, List.of(address()));
    }

    TestPeer peer(Membership membership, List<InetSocketAddress> trackers) throws IOException {
        TestPeer peer = new TestPeer(membership, world.device(membership.credentials()), trackers);
        peers.add(peer);
        peer.client().start();
        return peer;
    }

    /// An authenticated stream of a further device that speaks for itself.
    SecureStream stream(String user) throws IOException {
        Credentials credentials = group.member(user).credentials();
        return world.device(credentials).dial(address(), Duration.ofSeconds(5));
    }

    @Override
    public void close() {
        peers.forEach(TestPeer::close);
        stop();
    }
}
