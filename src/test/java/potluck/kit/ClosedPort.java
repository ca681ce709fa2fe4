package potluck.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.stream.IntStream;

/// A port where nobody listens, and nobody else can begin to: it is bound, not listened on. A port merely closed again
/// is soon another program's.
public final class ClosedPort implements AutoCloseable {
    /// Ports from here on are nobody's but by choice, unlike those above 32,767, which systems give out by turns; each
    /// test process has fifty of its own.
    private static final int CHOSEN = 22_000;

    private static final int EACH = 50;

    private final Socket bound = new Socket();

    public ClosedPort() {
        try {
            bound.bind(new InetSocketAddress(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A free port that only this process chooses: it stays free until the process takes it itself.
    public static int chosen() {
        int first = CHOSEN + (int) (ProcessHandle.current().pid() % 200) * EACH;
        return IntStream.range(first, first + EACH)
                .filter(ClosedPort::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    public int number() {
        return bound.getLocalPort();
    }

    public InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", number());
    }

    @Override
    public void close() {
        try {
            bound.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
