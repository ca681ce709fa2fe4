package potluck.app;

import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Optional;
import potluck.classic.DoorLimits;
import potluck.classic.GuestTable;
import potluck.classic.TextDoorServer;
import potluck.kit.Log;
import potluck.kit.Stream;
import potluck.node.Node;
import potluck.node.PlainDoor;
import potluck.node.TextDoor;

/// The plain-text door of a device: shut until the device runs, and for good unless its user wished otherwise. Any
/// thread.
final class Doorway implements PlainDoor, AutoCloseable {
    private volatile Optional<TextDoorServer> server = Optional.empty();

    void open(TextDoor wish, Node node, InstantSource clock, Log log) {
        if (wish == TextDoor.CLOSED) {
            return;
        }
        boolean loopbackOnly = wish == TextDoor.LOOPBACK;
        server = Optional.of(
                new TextDoorServer(new NodeShelf(node), new GuestTable(), loopbackOnly, DoorLimits.USUAL, clock, log));
        log.warn(
                "",
                "the plain-text door is open for {}; nothing there is encrypted",
                loopbackOnly ? "this machine" : "everyone");
    }

    @Override
    public void take(Stream stream, InetSocketAddress from) {
        server.ifPresentOrElse(door -> door.welcome(stream, from), stream::close);
    }

    @Override
    public void close() {
        server.ifPresent(TextDoorServer::close);
    }
}
