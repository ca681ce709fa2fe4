package potluck.lab.echo;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import potluck.identity.Addresses;
import potluck.kit.Failure;
import potluck.kit.LineReader;
import potluck.lab.Journal;
import potluck.lab.LabFault;
import potluck.lab.MessageSocket;

/// A client of the echo server. One thread sends, one receives; any may close.
public final class EchoClient implements AutoCloseable {
    private static final int LONGEST_LINE = 64 * 1024;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

    private final MessageSocket socket;
    private final Journal journal;
    private final CountDownLatch gone = new CountDownLatch(1);

    private EchoClient(MessageSocket socket, Journal journal) {
        this.socket = socket;
        this.journal = journal;
    }

    /// @throws Failure `CONNECT_REFUSED`, `CONNECT_TIMED_OUT`, `UNREACHABLE`
    public static EchoClient connect(InetSocketAddress server, Journal journal) throws IOException {
        EchoClient client = new EchoClient(MessageSocket.dial(server), journal);
        journal.note("connected to " + Addresses.text(server));
        return client;
    }

    /// Sends a line.
    public void send(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        journal.note("sent " + bytes.length + " bytes: " + line);
        socket.getOutputStream().write(bytes);
    }

    /// Says that no more lines will come, and waits a while for what the server still has to say.
    public void finish() throws IOException {
        if (!socket.isClosed()) {
            socket.shutdownOutput();
        }
        try {
            if (!gone.await(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    /// Hands on every line that comes back until the connection has ended.
    ///
    /// @throws Failure `LINE_TOO_LONG`
    public void receive(Consumer<String> lines) throws IOException {
        LineReader reader =
                new LineReader(new BufferedInputStream(socket.getInputStream()), LONGEST_LINE, LabFault.LINE_TOO_LONG);
        try {
            for (Optional<String> line = reader.next(); line.isPresent(); line = reader.next()) {
                int bytes = line.get().getBytes(StandardCharsets.UTF_8).length + 1;
                journal.note("received " + bytes + " bytes: " + line.get());
                lines.accept(line.get());
            }
        } catch (SocketException e) {
            journal.note("the connection has broken: " + Failure.sentenceOf(e));
        } finally {
            gone.countDown();
        }
    }

    @Override
    public void close() throws IOException {
        if (!socket.isClosed()) {
            socket.close();
            journal.note("disconnected");
        }
    }
}
