package potluck.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/// A port where nobody listens, and nobody else can begin to: it is bound, not listened on. A port merely closed again
/// is soon another program's.
public final class ClosedPort implements AutoCloseable {
    /// Ports from here on are nobody's but by choice, unlike those above 32,767, which systems give out by turns.
    public static final int CHOSEN = 23_000;

    private final Socket bound = new Socket();

    public ClosedPort() {
        try {
            bound.bind(new InetSocketAddress(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
