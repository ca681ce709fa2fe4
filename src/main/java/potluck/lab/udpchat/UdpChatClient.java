package potluck.lab.udpchat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import potluck.identity.IdentityFault;
import potluck.kit.Failure;
import potluck.lab.Journal;

/// Somebody in a room of plain UDP. Any thread may send, one receives, any may close.
public final class UdpChatClient implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("Send (\\d+)");
    private static final Duration STILL_HERE = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int TRIES = 5;
    private static final Set<String> LAST_WORDS = Set.of(Room.GOODBYE, Room.WHO_ARE_YOU);

    private final DatagramSocket socket;
    private final InetSocketAddress server;
    private final Journal journal;

    /// @throws IOException when there is no such host
    public UdpChatClient(InetSocketAddress server, Journal journal) throws IOException {
        this.server = server;
        this.journal = journal;
        this.socket = new DatagramSocket();
        socket.connect(new InetSocketAddress(InetAddress.getByName(server.getHostString()), server.getPort()));
    }

    /// Comes in; asks again when nothing comes back, for datagrams get lost. What the server says to it.
    ///
    /// @throws Failure `CONNECT_TIMED_OUT`, `CONNECT_REFUSED`
    public String enter(String name) throws IOException {
        socket.setSoTimeout((int) PATIENCE.toMillis());
        String next = name;
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                send(next);
                String answer = next();
                Matcher number = NUMBER.matcher(answer);
                if (!number.matches()) {
                    socket.setSoTimeout((int) STILL_HERE.toMillis());
                    return answer;
                }
                next = number.group(1);
            } catch (SocketTimeoutException lost) {
                journal.note("no answer, asking again");
            } catch (PortUnreachableException e) {
                throw Failure.because(e, IdentityFault.CONNECT_REFUSED, server);
            }
        }
        throw Failure.of(IdentityFault.CONNECT_TIMED_OUT, server, TRIES * PATIENCE.toMillis());
    }

    public void send(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length));
        journal.note("sent " + bytes.length + " bytes");
    }

    /// Hands on what comes until this is closed or the server says goodbye, or knows us no longer; after a silent
    /// minute it is told that we are here.
    public void receive(Consumer<String> reader) throws IOException {
        String text = "";
        while (!socket.isClosed() && !LAST_WORDS.contains(text)) {
            try {
                text = next();
                reader.accept(text);
            } catch (SocketTimeoutException silent) {
                send("");
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void close() {
        socket.close();
    }

    private String next() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[UdpChatServer.LONGEST], UdpChatServer.LONGEST);
        socket.receive(packet);
        journal.note("received " + packet.getLength() + " bytes");
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
    }
}
