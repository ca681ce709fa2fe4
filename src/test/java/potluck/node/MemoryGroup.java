package potluck.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import potluck.identity.AccountPolicy;
import potluck.identity.Invites;
import potluck.identity.Membership;
import potluck.identity.MemoryNetwork;
import potluck.identity.MemoryWorld;
import potluck.identity.TestGroup;
import potluck.kit.Lifecycle;
import potluck.kit.Log;
import potluck.kit.LogBook;
import potluck.tracker.Charter;
import potluck.tracker.TrackerServer;
import potluck.tracker.TrackerTables;

/// A whole group in one process, over a network in memory that can be broken: a tracker of its own and as many devices
/// as a test wants.
public final class MemoryGroup implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public final MemoryWorld world = new MemoryWorld();
    private final Path root;
    private final TestGroup group;
    private final MemoryNetwork tracker;
    private final Map<String, MemoryNetwork> networks = new HashMap<>();
    private final Lifecycle opened = new Lifecycle();

    public MemoryGroup(Path root) throws IOException {
        this.root = root;
        this.group = new TestGroup(root.resolve("keys"));
        Membership host = group.tracker("Host");
        this.tracker = world.device(host.credentials());
        TrackerServer server = opened.own(TrackerServer.open(
                new Charter(
                        group.authority(),
                        host,
                        Invites.open(group.authority(), InstantSource.system()),
                        AccountPolicy.open(group.authority(), InstantSource.system())),
                TrackerTables.inMemory(),
                tracker,
                InstantSource.system(),
                Log.silent()));
        server.start();
        opened.own(tracker.listen(4444, server));
    }

    /// Where a device may be cut off.
    public MemoryNetwork network(String user) {
        MemoryNetwork network = networks.get(user);
        if (network == null) {
            throw new IllegalArgumentException(user);
        }
        return network;
    }

    /// A device that takes part, with a sync folder of its own.
    ///
    /// @param reachable whether anybody can connect to it
    public Node device(String user, boolean reachable) throws IOException {
        Membership membership = group.member(user);
        MemoryNetwork network = world.device(membership.credentials());
        network.refuse(!reachable);
        networks.put(user, network);
        Path folder = Files.createDirectories(root.resolve("folders").resolve(user));
        Lifecycle own = new Lifecycle();
        LogBook book = own.own(LogBook.open(root.resolve(user + ".log")));
        PeerPlan plan = new PeerPlan(
                membership,
                List.of(tracker.address(4444)),
                List::of,
                5555,
                List.of(),
                Optional.of(folder),
                "peer",
                Optional.empty(),
                PlainDoor.closed(),
                book);
        return opened.own(new PeerStart(plan, network, InstantSource.system(), own).open());
    }

    /// Waits until the picture of a device is as wanted.
    public static Snapshot await(Node node, Predicate<Snapshot> wanted) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        Snapshot picture = node.snapshot();
        while (!wanted.test(picture)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("not so after " + PATIENCE + ": " + picture);
            }
            picture = node.snapshotAfter(picture.number(), Duration.ofSeconds(1));
        }
        return picture;
    }

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
