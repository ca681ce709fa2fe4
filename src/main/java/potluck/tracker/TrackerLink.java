package potluck.tracker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import potluck.identity.Role;
import potluck.identity.SecureNetwork;
import potluck.identity.SecureStream;
import potluck.kit.Failure;
import potluck.wire.Binary;
import potluck.wire.CommonMessage;
import potluck.wire.Connection;
import potluck.wire.Control;
import potluck.wire.Limits;
import potluck.wire.Receiver;
import potluck.wire.TrackerMessage;
import potluck.wire.WireFault;

/// A device's open connection to the tracker. Any thread may ask; pushes come in the reader's thread.
final class TrackerLink implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    /// Whoever hears what the tracker tells by itself; a failure thrown ends the connection.
    interface Listener {
        void told(TrackerMessage push) throws IOException;
    }

    private final Connection connection;
    private final Greeting greeting;
    private final CompletableFuture<IOException> end = new CompletableFuture<>();

    private TrackerLink(SecureStream stream, Listener pushes, Runnable ended) {
        this.greeting = new Greeting(new Pushes(pushes, ended));
        this.connection = new Connection(stream, "the tracker", true, Limits.MEMBER, greeting);
    }

    /// Dials, makes sure that it is the tracker, and exchanges hellos.
    static TrackerLink open(
            SecureNetwork network, InetSocketAddress address, InstantSource clock, Listener pushes, Runnable ended)
            throws IOException {
        SecureStream stream = network.dial(address, CONNECT);
        if (stream.credentials().role() != Role.TRACKER) {
            stream.close();
            throw Failure.of(TrackerFault.NOT_TRACKER, stream.credentials().user());
        }
        TrackerLink link = new TrackerLink(stream, pushes, ended);
        try {
            link.connection.start();
            link.connection.tell(Greeting.hello(0, clock));
            link.greeting.await();
            return link;
        } catch (IOException e) {
            link.close();
            throw e;
        }
    }

    <A extends Control> A ask(Control question, Class<A> answer) throws IOException {
        try {
            return connection.ask(question, answer, ANSWER);
        } catch (Failure failure) {
            throw failure.is(WireFault.CLOSED) ? end() : failure;
        }
    }

    boolean isOpen() {
        return connection.isOpen();
    }

    /// Why the connection has ended, in the tracker's words if it said any.
    Failure end() {
        Failure unknown = Failure.of(WireFault.CLOSED, "the tracker");
        try {
            return end.get(2, TimeUnit.SECONDS) instanceof Failure failure ? failure : unknown;
        } catch (ExecutionException | TimeoutException e) {
            return Failure.because(e, WireFault.CLOSED, "the tracker");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown;
        }
    }

    /// Leaves the group and closes.
    void leave() {
        try {
            connection.ask(new TrackerMessage.Leave(), CommonMessage.Done.class, Duration.ofSeconds(2));
            connection.bye("leave");
        } catch (IOException _) {
            // A connection that breaks now has left all the same.
        }
        close();
    }

    @Override
    public void close() {
        connection.close();
    }

    private final class Pushes implements Receiver {
        private final Listener pushes;
        private final Runnable ended;

        Pushes(Listener pushes, Runnable ended) {
            this.pushes = pushes;
            this.ended = ended;
        }

        @Override
        public void notified(Control message) throws IOException {
            if (message instanceof TrackerMessage push) {
                pushes.told(push);
            }
        }

        @Override
        public Control asked(Control question) throws IOException {
            throw Failure.of(WireFault.FORBIDDEN, "questions of the tracker");
        }

        @Override
        public void binary(int id, Binary message) {}

        @Override
        public void closed(@Nullable IOException why) {
            end.complete(why == null ? Failure.of(WireFault.CLOSED, "the tracker") : why);
            ended.run();
        }
    }
}
