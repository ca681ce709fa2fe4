package potluck.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// A tracker in memory that knows the members of a picture. Any thread.
public final class MemoryTracking implements Tracking {
    private final Supplier<List<PeerView>> peers;

    public MemoryTracking(Supplier<List<PeerView>> peers) {
        this.peers = peers;
    }

    @Override
    public List<PeerView> peers() {
        return peers.get();
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
