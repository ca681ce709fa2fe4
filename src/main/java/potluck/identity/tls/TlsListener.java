package potluck.identity.tls;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import potluck.identity.IdentityFault;
import potluck.identity.SecureListener;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Threads;

/// A listening port and the virtual thread that accepts on it.
final class TlsListener implements SecureListener {
    private static final int PORTS_TRIED = 20;
    private static final int HIGHEST_PORT = 65_535;
    private static final int BACKLOG = 256;
    private static final long PAUSE_MILLIS = 100;

    private final Door door;
    private final Greeter greeter;
    private final Log log;
    private final CountDownLatch closed = new CountDownLatch(1);

    private TlsListener(Door door, Greeter greeter, Log log) {
        this.door = door;
        this.greeter = greeter;
        this.log = log;
    }

    /// Listens on all interfaces, IPv6 and IPv4.
    ///
    /// @throws Failure `PORTS_BUSY`
    static TlsListener open(int port, Greeter greeter, Log log) throws IOException {
        TlsListener listener = new TlsListener(bind(port), greeter, log);
        Threads.start("accept " + listener.port(), listener::accept);
        return listener;
    }

    private static Door bind(int port) throws IOException {
        int last = port == 0 ? 0 : Math.min(HIGHEST_PORT, port + PORTS_TRIED - 1);
        for (int next = port; next <= last; next++) {
            Door door = new Door();
            try {
                door.bind(new InetSocketAddress(next), BACKLOG);
                return door;
            } catch (BindException e) {
                door.close();
            }
        }
        throw Failure.of(IdentityFault.PORTS_BUSY, port, last);
    }

    @Override
    public int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            door.close();
        } catch (IOException e) {
            log.warn("", "Port {} did not close: {}", port(), String.valueOf(e.getMessage()));
        }
    }

    /// One connection that fails, or running out of file handles, does not end the listening.
    private void accept() {
        while (!door.isClosed()) {
            try {
                greeter.greet(accepted());
            } catch (IOException e) {
                pause(e);
            }
        }
    }

    private BulkSocket accepted() throws IOException {
        BulkSocket raw = new BulkSocket();
        door.accept(raw);
        return raw;
    }

    private void pause(IOException e) {
        try {
            if (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                log.warn("", "Could not accept a connection: {}", String.valueOf(e.getMessage()));
            }
        } catch (InterruptedException interrupted) {
            close();
        }
    }

    /// Accepts into a socket of ours.
    private static final class Door extends ServerSocket {
        Door() throws IOException {
            // What is inherited says that it may fail.
        }

        void accept(BulkSocket raw) throws IOException {
            implAccept(raw);
        }
    }
}
