package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import potluck.kit.Failure;
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
    public void ban(Duration length, String user) throws IOException {
        host.change(new OwnerMessage.Ban(RemoteHosting.name(user), length.toSeconds()));
    }

    @Override
    public List<BanView> bans() throws IOException {
        return host.ask(new OwnerMessage.Bans(), OwnerMessage.BansOk.class).bans().stream()
                .map(ban -> new BanView(ban.user(), ban.device(), Instant.ofEpochMilli(ban.until())))
                .toList();
    }

    @Override
    public void lift(String user) throws IOException {
        host.change(new OwnerMessage.Lift(RemoteHosting.name(user)));
    }

    @Override
    public void changePort(int port) throws Failure {
        throw Failure.of(NodeFault.HOST_ONLY);
    }

    @Override
    public void stopHosting() throws Failure {
        throw Failure.of(NodeFault.HOST_ONLY);
    }

    @Override
    public void startHosting() throws Failure {
        throw Failure.of(NodeFault.HOST_ONLY);
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
