package potluck.chat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/// Where datagrams leave and arrive: UDP in the program, memory in tests. Any thread.
public interface Datagrams extends AutoCloseable {
    /// Begins to receive at port `wanted`, or at any other when that is busy; the port in use. What arrives goes to
    /// `receiver`, in one thread, which it must not hold up.
    int open(int wanted, Consumer<byte[]> receiver) throws IOException;

    /// Sends, without any promise that it arrives.
    void send(InetSocketAddress to, byte[] datagram) throws IOException;

    @Override
    void close();
}
