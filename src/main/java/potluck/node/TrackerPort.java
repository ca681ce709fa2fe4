package potluck.node;

import java.io.IOException;
import java.util.Optional;
import potluck.identity.Reception;
import potluck.identity.SecureListener;
import potluck.identity.SecureNetwork;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Topic;
import potluck.tracker.TrackerFault;

/// The port where the tracker of this device listens, which can be shut and moved. Any thread; the monitor guards
/// everything.
final class TrackerPort implements AutoCloseable {
    private static final int HIGHEST = 65_535;

    private final SecureNetwork network;
    private final Reception reception;
    private final Log log;
    private final Topic<Integer> moves = new Topic<>();
    private final int wished;
    private SecureListener listener;
    private boolean open = true;
    private boolean moved;

    /// Opens the port, or the next free one when it is busy.
    ///
    /// @param wished 0 takes any free one
    TrackerPort(SecureNetwork network, Reception reception, int wished, Log log) throws IOException {
        this.network = network;
        this.reception = reception;
        this.log = log;
        this.wished = wished;
        this.listener = network.listen(wished, reception);
    }

    /// Where it listens, or listened last.
    synchronized int number() {
        return listener.port();
    }

    synchronized boolean isOpen() {
        return open;
    }

    /// That another port than the wished one had to be taken.
    synchronized Optional<Failure> notice() {
        return moved || wished == 0 || wished == number()
                ? Optional.empty()
                : Optional.of(Failure.of(NodeFault.OTHER_TRACKER_PORT, wished, number()));
    }

    /// The port from now on, 0 while it is shut; in the thread that changes it.
    Topic<Integer> moves() {
        return moves;
    }

    /// Listens on exactly this port from now on, 0 takes any free one; what is connected stays connected.
    ///
    /// @throws Failure `TRACKER_PORT_BUSY`, and then nothing has changed; `BAD_PORT`
    void move(int port) throws IOException {
        if (port < 0 || port > HIGHEST) {
            throw Failure.of(TrackerFault.BAD_PORT, port);
        }
        moves.publish(reopen(port));
    }

    private synchronized int reopen(int port) throws IOException {
        if (!open || port != number()) {
            SecureListener next = listen(port);
            listener.close();
            listener = next;
            open = true;
            moved = true;
            log.info("", "tracker listening on port {}", number());
        }
        return number();
    }

    private SecureListener listen(int port) throws IOException {
        SecureListener next = network.listen(port, reception);
        if (port != 0 && next.port() != port) {
            next.close();
            throw Failure.of(NodeFault.TRACKER_PORT_BUSY, port);
        }
        return next;
    }

    /// Lets nobody in until it is moved, if only to where it was.
    void shut() {
        close();
        moves.publish(0);
        log.info("", "tracker listens no more");
    }

    @Override
    public synchronized void close() {
        open = false;
        listener.close();
    }
}
