package potluck.lab;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import potluck.identity.IdentityFault;
import potluck.kit.Failure;

/// A listening socket whose connections are [MessageSocket]s.
final class Door extends ServerSocket {
    private static final int PORTS_TRIED = 20;
    private static final int HIGHEST_PORT = 65_535;
    private static final int BACKLOG = 1024;

    private Door() throws IOException {
        // What is inherited says that it may fail.
    }

    /// Listens on the first free port from `terms.port()` on.
    ///
    /// @throws Failure `PORTS_BUSY`
    static Door open(Terms terms, Journal journal) throws IOException {
        int first = terms.port();
        int last = first == 0 ? 0 : Math.min(HIGHEST_PORT, first + PORTS_TRIED - 1);
        @Nullable InetAddress address = terms.open() ? null : InetAddress.getLoopbackAddress();
        for (int port = first; port <= last; port++) {
            Door door = new Door();
            try {
                door.bind(new InetSocketAddress(address, port), BACKLOG);
                return door;
            } catch (BindException e) {
                door.close();
                journal.note("port " + port + " is busy, the next one is tried");
            }
        }
        throw Failure.of(IdentityFault.PORTS_BUSY, first, last);
    }

    @Override
    public MessageSocket accept() throws IOException {
        MessageSocket socket = new MessageSocket();
        implAccept(socket);
        return socket;
    }
}
