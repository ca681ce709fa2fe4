package potluck.peer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import potluck.identity.DeviceId;
import potluck.identity.SecureStream;
import potluck.kit.Failure;
import potluck.wire.Binary;
import potluck.wire.CommonMessage;
import potluck.wire.CommonMessage.Hello;
import potluck.wire.Connection;
import potluck.wire.Control;
import potluck.wire.Limits;
import potluck.wire.Receiver;
import potluck.wire.RejectCode;
import potluck.wire.WireFault;

/// One authenticated connection to another device. Any thread may ask, tell and request; what arrives goes to the
/// switchboard, and what answers a request to the sink it was made with.
public final class Link {
    private static final Duration HELLO = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final SecureStream stream;
    private final boolean dialled;
    private final Switchboard switchboard;
    private final Connection connection;
    private final CompletableFuture<Hello> introduced = new CompletableFuture<>();
    private final Map<Integer, BlockSink> sinks = new ConcurrentHashMap<>();
    private final AtomicLong received = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private final CountDownLatch adopted = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Optional<IOException> why = Optional.empty();

    Link(SecureStream stream, boolean dialled, Switchboard switchboard) {
        this.stream = stream;
        this.dialled = dialled;
        this.switchboard = switchboard;
        this.connection = new Connection(stream, user(), dialled, Limits.MEMBER, new Incoming());
    }

    /// Starts reading and writing, says hello and waits for the other side's.
    void open(Hello own) throws IOException {
        connection.start();
        connection.tell(own);
        try {
            introduced.get(HELLO.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            close();
            throw Failure.because(e, WireFault.HELLO_FIRST);
        } catch (ExecutionException e) {
            close();
            throw e.getCause() instanceof Failure why ? why : Failure.because(e, WireFault.HELLO_FIRST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw Failure.because(e, WireFault.CLOSED, user());
        }
        connection.ping();
    }

    /// The link is in the table: what the other side says is handed on from now.
    void adopt() {
        adopted.countDown();
    }

    public DeviceId device() {
        return stream.credentials().device();
    }

    public String user() {
        return stream.credentials().user();
    }

    /// The address the bytes come from; its port is the listening one only when this side dialled.
    public InetSocketAddress address() {
        return stream.address();
    }

    /// Whether this side made the connection.
    public boolean dialled() {
        return dialled;
    }

    /// The other side's program, as it says; empty before its hello.
    public String agent() {
        return introduced.isDone() && !introduced.isCompletedExceptionally()
                ? introduced.join().agent()
                : "";
    }

    /// What the link is encrypted with.
    public String protocol() {
        return stream.protocol();
    }

    /// How long the way there and back took lately; zero before it was measured.
    public Duration roundTrip() {
        return connection.roundTrip();
    }

    /// Bytes of files that have come.
    public long received() {
        return received.get();
    }

    /// Bytes of files that were sent.
    public long sent() {
        return sent.get();
    }

    public boolean isOpen() {
        return connection.isOpen();
    }

    public <A extends Control> A ask(Control question, Class<A> answer) throws IOException {
        return connection.ask(question, answer, ANSWER);
    }

    public void tell(Control news) throws IOException {
        connection.tell(news);
    }

    /// Asks for bytes of a piece; what comes goes to `sink`, which hears exactly one end unless they are cancelled.
    ///
    /// @return the number by which they can be cancelled
    public int request(Binary.Request request, BlockSink sink) throws IOException {
        int id = connection.reserveId();
        sinks.put(id, sink);
        if (ended.getCount() == 0 && sinks.remove(id) != null) {
            throw Failure.of(WireFault.CLOSED, user());
        }
        connection.steer(id, request);
        return id;
    }

    /// What was asked for under this number is wanted no more; its sink hears nothing further.
    public void cancel(int id) throws IOException {
        if (sinks.remove(id) != null) {
            connection.steer(id, new Binary.Cancel());
        }
    }

    /// Sends bytes that answer the request `id`; waits while the other side reads more slowly than they come.
    public void send(int id, Binary.Data data) throws IOException {
        connection.send(id, data);
        sent.addAndGet(data.length());
    }

    public void reject(int id, RejectCode code, int retryAfterMs) throws IOException {
        connection.steer(id, new Binary.Reject(code.number(), retryAfterMs));
    }

    /// Waits until the link has ended.
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /// Why the link has ended; empty when this side closed it.
    Optional<IOException> why() {
        return why;
    }

    /// Ends the link and says why; what is queued still leaves.
    public void bye(String reason) {
        connection.bye(reason);
    }

    public void close() {
        connection.close();
    }

    /// What the connection hands on; all but `asked` in its reader thread.
    private final class Incoming implements Receiver {
        @Override
        public void notified(Control message) throws IOException {
            switch (message) {
                case Hello hello -> introduced.complete(hello);
                case CommonMessage.Bye _ -> close();
                case CommonMessage.Error error
                when error.fatal() -> throw Failure.reported(error.code(), error.message());
                case Control news -> {
                    awaitAdoption();
                    switchboard.notified(Link.this, news);
                }
            }
        }

        @Override
        public Control asked(Control question) throws IOException {
            awaitAdoption();
            return switchboard.asked(Link.this, question);
        }

        @Override
        public void binary(int id, Binary message) throws IOException {
            awaitAdoption();
            switch (message) {
                case Binary.Request request -> switchboard.requests().requested(Link.this, id, request);
                case Binary.Cancel _ -> switchboard.requests().cancelled(Link.this, id);
                case Binary.Data data -> {
                    received.addAndGet(data.length());
                    deliver(id, data);
                }
                case Binary.Reject reject -> refuse(id, RejectCode.of(reject.code()));
                case Binary.Ping _, Binary.Pong _ -> {}
            }
        }

        @Override
        public void closed(@Nullable IOException cause) {
            why = Optional.ofNullable(cause);
            IOException reason = cause == null ? Failure.of(WireFault.CLOSED, user()) : cause;
            introduced.completeExceptionally(reason);
            ended.countDown();
            adopted.countDown();
            sinks.keySet().forEach(id -> fail(id, reason));
        }

        /// Whoever hears something from a link may look it up in the table; until it is there, the reader waits.
        private void awaitAdoption() throws Failure {
            if (!introduced.isDone()) {
                throw Failure.of(WireFault.HELLO_FIRST);
            }
            try {
                adopted.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Failure.because(e, WireFault.CLOSED, user());
            }
        }

        private void deliver(int id, Binary.Data data) {
            BlockSink sink = data.last() ? sinks.remove(id) : sinks.get(id);
            if (sink != null) {
                sink.data(data);
            }
        }

        private void refuse(int id, RejectCode code) {
            fail(id, Failure.of(fault(code), "a piece at " + user()));
        }

        private void fail(int id, IOException why) {
            BlockSink sink = sinks.remove(id);
            if (sink != null) {
                sink.failed(why);
            }
        }

        private WireFault fault(RejectCode code) {
            return switch (code) {
                case NOT_FOUND -> WireFault.NOT_FOUND;
                case GONE -> WireFault.GONE;
                case BUSY -> WireFault.BUSY;
                case FORBIDDEN -> WireFault.FORBIDDEN;
                case INTERNAL -> WireFault.INTERNAL;
            };
        }
    }
}
