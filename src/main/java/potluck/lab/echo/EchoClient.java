package potluck.lab.echo;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import potluck.kit.Failure;
import potluck.kit.LineReader;
import potluck.lab.Dialogue;
import potluck.lab.Journal;
import potluck.lab.LabFault;
import potluck.lab.MessageSocket;
import potluck.lab.Talk;

/// What the echo server is told and answers: lines of text, as `nc` sends and shows them. One thread may send while
/// another receives.
public final class EchoClient implements Talk {
    private static final int LONGEST = 64 * 1024;

    private final OutputStream out;
    private final LineReader in;

    private EchoClient(MessageSocket socket) throws IOException {
        this.out = socket.getOutputStream();
        this.in = new LineReader(new BufferedInputStream(socket.getInputStream()), LONGEST, LabFault.LINE_TOO_LONG);
    }

    /// A dialogue with an echo server.
    ///
    /// @throws Failure `CONNECT_REFUSED`, `CONNECT_TIMED_OUT`, `UNREACHABLE`
    public static Dialogue connect(InetSocketAddress server, Journal journal) throws IOException {
        return Dialogue.open(server, journal, EchoClient::new);
    }

    @Override
    public void send(String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// @throws Failure `LINE_TOO_LONG`
    @Override
    public Optional<String> receive() throws IOException {
        return in.next();
    }
}
