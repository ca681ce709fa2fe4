package potluck.lab.udpchat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import potluck.identity.IdentityFault;
import potluck.kit.Failure;
import potluck.kit.Threads;
import potluck.lab.Journal;
import potluck.lab.Running;
import potluck.lab.Terms;

/// Receives datagrams and passes on what they say to everybody else in the room. One virtual thread; any may close.
public final class UdpChatServer implements Running {
    static final int LONGEST = 4096;

    private static final int PORTS_TRIED = 20;
    private static final int HIGHEST_PORT = 65_535;

    private final DatagramSocket socket;
    private final Journal journal;
    private final InstantSource clock;
    private final Room room;
    private final CountDownLatch ended = new CountDownLatch(1);

    private UdpChatServer(DatagramSocket socket, Terms terms, InstantSource clock, Journal journal) {
        this.socket = socket;
        this.journal = journal;
        this.clock = clock;
        SecureRandom random = new SecureRandom();
        this.room = new Room(terms.atOnce(), terms.stay(), () -> random.nextInt(1000, 10_000));
    }

    /// A server that receives.
    ///
    /// @param terms `stay` is how long somebody may be silent
    /// @throws Failure `PORTS_BUSY`
    public static UdpChatServer start(Terms terms, InstantSource clock, Journal journal) throws IOException {
        journal.note("the server starts");
        UdpChatServer server = new UdpChatServer(bind(terms, journal), terms, clock, journal);
        String where = terms.open() ? "every interface" : "this machine";
        journal.note("receiving on UDP port " + server.port() + " from " + where);
        Threads.start("udp-chat " + server.port(), server::receive);
        return server;
    }

    @Override
    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void awaitEnd() throws IOException {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public void close() {
        if (!socket.isClosed()) {
            socket.close();
            journal.note("the server stops");
        }
        ended.countDown();
    }

    private static DatagramSocket bind(Terms terms, Journal journal) throws IOException {
        int first = terms.port();
        int last = first == 0 ? 0 : Math.min(HIGHEST_PORT, first + PORTS_TRIED - 1);
        @Nullable InetAddress address = terms.open() ? null : InetAddress.getLoopbackAddress();
        for (int port = first; port <= last; port++) {
            try {
                return new DatagramSocket(new InetSocketAddress(address, port));
            } catch (BindException e) {
                journal.note("port " + port + " is busy, the next one is tried");
            }
        }
        throw Failure.of(IdentityFault.PORTS_BUSY, first, last);
    }

    private void receive() {
        DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
        while (!socket.isClosed()) {
            try {
                packet.setLength(LONGEST);
                socket.receive(packet);
                answer(packet);
            } catch (SocketException e) {
                if (!socket.isClosed()) {
                    journal.note("a datagram could not be received: " + Failure.sentenceOf(e));
                }
            } catch (IOException e) {
                journal.note("a datagram was lost: " + Failure.sentenceOf(e));
            }
        }
    }

    private void answer(DatagramPacket packet) throws IOException {
        String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
        int before = room.size();
        var letters = room.take(packet.getSocketAddress(), text, clock.instant());
        journal.note("received " + packet.getLength() + " bytes from " + packet.getSocketAddress() + ", "
                + letters.size() + " sent");
        if (room.size() != before) {
            journal.note(room.size() + " in the room");
        }
        for (Letter letter : letters) {
            byte[] bytes = letter.text().getBytes(StandardCharsets.UTF_8);
            socket.send(new DatagramPacket(bytes, bytes.length, letter.to()));
        }
    }
}
