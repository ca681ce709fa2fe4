package potluck.chat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import potluck.kit.Log;
import potluck.kit.Threads;

/// UDP on all interfaces. One virtual thread receives; the monitor guards `socket`.
public final class UdpDatagrams implements Datagrams {
    private final Log log;
    private @Nullable DatagramSocket socket;
    private boolean closed;

    public UdpDatagrams(Log log) {
        this.log = log.category("chat");
    }

    @Override
    public synchronized int open(int wanted, Consumer<byte[]> receiver) throws IOException {
        if (closed) {
            throw new SocketException("closed");
        }
        DatagramSocket open = bind(wanted);
        socket = open;
        Threads.start("chat datagrams", () -> receive(open, receiver));
        return open.getLocalPort();
    }

    @Override
    public void send(InetSocketAddress to, byte[] datagram) throws IOException {
        DatagramSocket open = socket();
        if (open != null) {
            open.send(new DatagramPacket(datagram, datagram.length, to));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (socket != null) {
            socket.close();
        }
    }

    private synchronized @Nullable DatagramSocket socket() {
        return socket;
    }

    private static DatagramSocket bind(int wanted) throws SocketException {
        try {
            return new DatagramSocket(wanted);
        } catch (SocketException busy) {
            return new DatagramSocket(0);
        }
    }

    /// One byte more than the longest shows what is too long, which is nobody's of this group.
    private void receive(DatagramSocket open, Consumer<byte[]> receiver) {
        byte[] room = new byte[Sealer.LONGEST + 1];
        while (!open.isClosed()) {
            DatagramPacket packet = new DatagramPacket(room, room.length);
            try {
                open.receive(packet);
            } catch (IOException e) {
                if (!open.isClosed()) {
                    log.warn("", "datagrams of the chat cannot be received: {}", e);
                }
                continue;
            }
            if (packet.getLength() <= Sealer.LONGEST) {
                receiver.accept(Arrays.copyOf(room, packet.getLength()));
            }
        }
    }
}
