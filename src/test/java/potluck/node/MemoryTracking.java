package potluck.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import potluck.kit.Failure;
import potluck.tracker.TrackerFault;

/// A tracker in memory that knows the members of a picture. Any thread.
public final class MemoryTracking implements Tracking {
    /// When every ban begins.
    public static final Instant SINCE = Instant.parse("2026-11-21T12:00:00Z");

    private final Supplier<List<PeerView>> peers;
    private volatile int port = 4444;
    private final List<BanView> bans = new CopyOnWriteArrayList<>();

    public MemoryTracking(Supplier<List<PeerView>> peers) {
        this.peers = peers;
    }

    @Override
    public List<PeerView> peers() {
        return peers.get();
    }

    @Override
    public synchronized void ban(Duration length, String user) throws IOException {
        PeerView peer = peers.get().stream()
                .filter(here -> here.user().equals(user))
                .findFirst()
                .orElseThrow(() -> Failure.of(TrackerFault.NO_SUCH_MEMBER, user));
        bans.add(new BanView(user, peer.device(), length.isZero() ? BanView.FOREVER : SINCE.plus(length)));
    }

    @Override
    public List<BanView> bans() {
        return List.copyOf(bans);
    }

    @Override
    public void lift(String user) throws IOException {
        if (!bans.removeIf(ban -> ban.user().equals(user))) {
            throw Failure.of(TrackerFault.NOT_BANNED, user);
        }
    }

    /// A port above 60,000 is busy.
    @Override
    public void changePort(int wished) throws IOException {
        if (wished > 60_000) {
            throw Failure.of(NodeFault.TRACKER_PORT_BUSY, wished);
        }
        port = wished;
    }

    @Override
    public void stopHosting() {
        port = 0;
    }

    @Override
    public void startHosting() {
        port = 4444;
    }

    /// Where it listens; 0 while it is stopped.
    public int port() {
        return port;
    }

    @Override
    public void exportMembers(Path file) throws IOException {
        Files.write(
                file,
                peers.get().stream()
                        .map(peer -> peer.user() + " – " + peer.address())
                        .toList());
    }
}
