package potluck.lab;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import potluck.identity.Addresses;
import potluck.kit.Failure;

/// A client that says something and hears something whenever either side likes. One thread sends, one receives; any may
/// close.
public final class Dialogue implements AutoCloseable {
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

    private final MessageSocket socket;
    private final Talk talk;
    private final Journal journal;
    private final CountDownLatch gone = new CountDownLatch(1);

    private Dialogue(MessageSocket socket, Talk talk, Journal journal) {
        this.socket = socket;
        this.talk = talk;
        this.journal = journal;
    }

    /// How a socket is made to carry text.
    public interface Way {
        Talk over(MessageSocket socket) throws IOException;
    }

    /// @throws Failure `CONNECT_REFUSED`, `CONNECT_TIMED_OUT`, `UNREACHABLE`
    public static Dialogue open(InetSocketAddress server, Journal journal, Way way) throws IOException {
        MessageSocket socket = MessageSocket.dial(server);
        journal.note("connected to " + Addresses.text(server));
        return new Dialogue(socket, way.over(socket), journal);
    }

    /// A dialogue in messages with a length header.
    ///
    /// @throws Failure `CONNECT_REFUSED`, `CONNECT_TIMED_OUT`, `UNREACHABLE`
    public static Dialogue inMessages(InetSocketAddress server, Journal journal) throws IOException {
        return open(server, journal, socket -> socket);
    }

    public void send(String text) throws IOException {
        journal.note("sent: " + text);
        talk.send(text);
    }

    /// Says that nothing more will come, and waits a while for what the server still has to say.
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

    /// Hands on everything that comes until the connection has ended.
    ///
    /// @throws Failure when it is too long or damaged
    public void receive(Consumer<String> listener) throws IOException {
        try {
            for (Optional<String> text = talk.receive(); text.isPresent(); text = talk.receive()) {
                journal.note("received: " + text.get());
                listener.accept(text.get());
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
