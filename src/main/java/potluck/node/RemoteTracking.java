package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import potluck.tracker.MappingFile;
import potluck.wire.OwnerMessage;

/// The tracker as an owner asks for it from another device. Any thread; each call blocks for the answer.
record RemoteTracking(RemoteHosting host) implements Tracking {
    @Override
    public List<PeerView> peers() throws IOException {
        return host.ask(new OwnerMessage.Peers(), OwnerMessage.PeersOk.class).peers().stream()
                .map(RemoteTracking::view)
                .toList();
    }

    @Override
    public void exportMembers(Path file) throws IOException {
        new MappingFile(file).write(host.tracker().members().members());
    }

    private static PeerView view(OwnerMessage.Peer peer) {
        return new PeerView(
                peer.user(),
                peer.address(),
                peer.device(),
                Instant.ofEpochMilli(peer.joined()),
                Instant.ofEpochMilli(peer.heard()),
                peer.files());
    }
}
