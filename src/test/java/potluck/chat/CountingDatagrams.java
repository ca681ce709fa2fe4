package potluck.chat;

import java.net.InetSocketAddress;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// Datagrams that go nowhere: a test sees what would be sent, and makes arrive what it wants.
final class CountingDatagrams implements Datagrams {
    final BlockingQueue<byte[]> sent = new LinkedBlockingQueue<>();
    volatile Consumer<byte[]> receiver = datagram -> {
        throw new AssertionError("not open");
    };

    @Override
    public int open(int wanted, Consumer<byte[]> to) {
        receiver = to;
        return 7;
    }

    @Override
    public void send(InetSocketAddress to, byte[] datagram) {
        sent.add(datagram);
    }

    @Override
    public void close() {}
}
