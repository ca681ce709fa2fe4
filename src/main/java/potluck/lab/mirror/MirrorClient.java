package potluck.lab.mirror;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import potluck.identity.Addresses;
import potluck.identity.IdentityFault;
import potluck.kit.Failure;
import potluck.kit.LineReader;
import potluck.lab.Journal;
import potluck.lab.LabFault;
import potluck.lab.MessageSocket;

/// Sends name and group to a mirror server again and again, and notes when it connected, what it sent and what came
/// back. One thread; any may close.
public final class MirrorClient implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofMinutes(5);
    private static final int LONGEST_ANSWER = 8192;

    private final ClientFile file;
    private final Journal journal;
    private final MessageSocket socket;
    private final InputStream in;
    private final LineReader lines;

    private MirrorClient(ClientFile file, Journal journal, MessageSocket socket) throws IOException {
        this.file = file;
        this.journal = journal;
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.lines = new LineReader(in, LONGEST_ANSWER, LabFault.LINE_TOO_LONG);
    }

    /// @throws Failure `CONNECT_REFUSED`, `CONNECT_TIMED_OUT`, `UNREACHABLE`
    public static MirrorClient connect(ClientFile file, Journal journal) throws IOException {
        MirrorClient client = new MirrorClient(file, journal, MessageSocket.dial(file.server()));
        journal.note("connected to " + Addresses.text(file.server()));
        return client;
    }

    /// Sends until all messages are answered, or the server has ended the connection.
    ///
    /// @throws Failure `CONNECT_TIMED_OUT` when no answer comes
    public void run() throws IOException {
        boolean connected = exchange();
        for (int sent = 1; connected && sent != file.messages(); sent++) {
            connected = stays(file.every()) && exchange();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        journal.note("disconnected from " + Addresses.text(file.server()));
    }

    /// Whether an answer came.
    private boolean exchange() throws IOException {
        try {
            journal.note("sent: " + file.text());
            socket.getOutputStream().write((file.text() + "\n").getBytes(StandardCharsets.UTF_8));
            socket.setSoTimeout((int) ANSWER.toMillis());
            Optional<String> answer = lines.next();
            answer.ifPresent(text -> journal.note("received: " + text));
            return answer.isPresent();
        } catch (SocketTimeoutException e) {
            String where = Addresses.text(file.server());
            throw Failure.because(e, IdentityFault.CONNECT_TIMED_OUT, where, ANSWER.toMillis());
        } catch (SocketException e) {
            journal.note("the connection has broken: " + Failure.sentenceOf(e));
            return false;
        }
    }

    /// Waits; whether the server is still there afterwards.
    private boolean stays(Duration time) throws IOException {
        socket.setSoTimeout(Math.max(1, (int) time.toMillis()));
        in.mark(1);
        try {
            boolean there = in.read() >= 0;
            in.reset();
            return there;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }
}
