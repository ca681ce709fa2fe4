package potluck.chat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import java.util.function.Consumer;
import potluck.kit.Log;
import potluck.kit.Threads;

/// Real UDP on this machine, behind a relay that loses, doubles and turns around a fifth of what it carries. One
/// virtual thread relays.
final class LossyUdp implements Datagrams {
    private final UdpDatagrams udp = new UdpDatagrams(Log.silent());
    private final Random random;
    private final DatagramSocket relay;

    LossyUdp(Random random) throws IOException {
        this.random = random;
        this.relay = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    @Override
    public int open(int wanted, Consumer<byte[]> receiver) throws IOException {
        int port = udp.open(0, receiver);
        Threads.start("relay", () -> relay(port));
        return relay.getLocalPort();
    }

    /// The devices of the simulated network all live on this machine.
    @Override
    public void send(InetSocketAddress to, byte[] datagram) throws IOException {
        udp.send(new InetSocketAddress(InetAddress.getLoopbackAddress(), to.getPort()), datagram);
    }

    @Override
    public void close() {
        relay.close();
        udp.close();
    }

    private void relay(int port) {
        Deque<byte[]> held = new ArrayDeque<>();
        DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
        try {
            while (!relay.isClosed()) {
                relay.receive(packet);
                byte[] datagram = Arrays.copyOf(packet.getData(), packet.getLength());
                int luck = random.nextInt(100);
                if (luck < 20) {
                    continue;
                }
                if (luck < 40) {
                    held.add(datagram);
                    continue;
                }
                forward(datagram, port);
                if (luck < 60) {
                    forward(datagram, port);
                }
                while (!held.isEmpty()) {
                    forward(held.remove(), port);
                }
            }
        } catch (IOException e) {
            relay.close();
        }
    }

    private void forward(byte[] datagram, int port) throws IOException {
        relay.send(new DatagramPacket(datagram, datagram.length, InetAddress.getLoopbackAddress(), port));
    }
}
