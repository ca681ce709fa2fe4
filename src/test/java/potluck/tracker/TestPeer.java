package potluck.tracker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import potluck.identity.Membership;
import potluck.identity.MemoryNetwork;
import potluck.identity.SecureListener;
import potluck.identity.SecureStream;
import potluck.kit.Log;
import potluck.wire.TrackerMessage.Holding;
import potluck.wire.TrackerMessage.Member;
import potluck.wire.TrackerMessage.Offer;

/// A device with a tracker client and a listening port that hangs up on everybody.
final class TestPeer implements AutoCloseable {
    final Membership membership;
    final MemoryNetwork network;
    final Path mappingFile;
    final List<TrackerEvent> events = new CopyOnWriteArrayList<>();
    private final TrackerClient client;
    /// Where else the tracker may be.
    volatile List<InetSocketAddress> hints = List.of();
    private volatile @Nullable SecureListener listener;

    TestPeer(Membership membership, MemoryNetwork network, List<InetSocketAddress> trackers) throws IOException {
        this.membership = membership;
        this.network = network;
        this.mappingFile = membership.folder().resolve("members.txt");
        ClientSettings settings = new ClientSettings(
                trackers, () -> hints, new MappingFile(mappingFile), this::port, Duration.ofSeconds(30));
        this.client = new TrackerClient(settings, network, membership, InstantSource.system(), Log.silent());
        client.events().subscribe(events::add);
    }

    TrackerClient client() {
        return client;
    }

    String user() throws IOException {
        return membership.credentials().user();
    }

    TestPeer joined() {
        Awaits.until("joined", () -> client.state() instanceof TrackerState.Connected);
        return this;
    }

    /// Waits until exactly these users are seen here.
    void sees(String... users) {
        List<String> expected = List.of(users);
        Awaits.until("seeing " + expected, () -> users().equals(expected));
    }

    List<String> users() {
        return client.members().members().stream().map(Member::user).toList();
    }

    List<String> listed(String user) throws IOException {
        return client.list(user).stream().map(Holding::offer).map(Offer::path).toList();
    }

    void listenElsewhere() throws IOException {
        SecureListener old = listener;
        listener = network.listen(0, SecureStream::close);
        if (old != null) {
            old.close();
        }
    }

    int port() throws IOException {
        SecureListener open = listener;
        if (open == null) {
            open = network.listen(5555, SecureStream::close);
            listener = open;
        }
        return open.port();
    }

    @Override
    public void close() {
        client.close();
        SecureListener open = listener;
        if (open != null) {
            open.close();
        }
    }
}
