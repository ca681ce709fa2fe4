package potluck.node;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import potluck.identity.Reception;
import potluck.identity.SecureListener;
import potluck.identity.SecureNetwork;
import potluck.identity.SecureStream;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Stream;
import potluck.peer.LinkTable;
import potluck.tracker.ListeningPort;

/// The port where this device listens for members, opened when the tracker client asks for it. Any thread; the monitor
/// guards `listener`.
final class PeerPort implements ListeningPort, Reception, AutoCloseable {
    private final SecureNetwork network;
    private final int wanted;
    private final LinkTable links;
    private final PlainDoor door;
    private final Log log;
    private Optional<SecureListener> listener = Optional.empty();

    PeerPort(SecureNetwork network, int wanted, LinkTable links, PlainDoor door, Log log) {
        this.network = network;
        this.wanted = wanted;
        this.links = links;
        this.door = door;
        this.log = log.category("peer");
    }

    @Override
    public synchronized int open() throws IOException {
        if (listener.isEmpty()) {
            listener = Optional.of(network.listen(wanted, this));
            log.info("", "listening for members on port {}", number());
        }
        return number();
    }

    /// The port in use; 0 before it is open.
    synchronized int number() {
        return listener.map(SecureListener::port).orElse(0);
    }

    /// That another port than the wanted one had to be taken.
    Optional<Failure> notice() {
        int used = number();
        return used == 0 || wanted == 0 || used == wanted
                ? Optional.empty()
                : Optional.of(Failure.of(NodeFault.OTHER_PORT, wanted, used));
    }

    @Override
    public void member(SecureStream stream) {
        links.accept(stream);
    }

    @Override
    public void plain(Stream stream, InetSocketAddress address) {
        door.take(stream, address);
    }

    @Override
    public synchronized void close() {
        listener.ifPresent(SecureListener::close);
    }
}
