package potluck.wire;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import potluck.kit.Failure;
import potluck.kit.Stream;
import potluck.kit.Threads;

/// Frames over one stream. Three virtual threads own it: the reader decodes and hands on, the writer empties the outbox
/// and flushes when it runs empty, the watch pings now and then and closes what is dead.
///
/// ```
///   new ──start()──▶ open ──close() · bye() · fault · end of stream · silence──▶ closed (receiver.closed, once)
/// ```
public final class Connection implements AutoCloseable {
    private final Stream stream;
    private final String whom;
    private final Limits limits;
    private final Receiver receiver;
    private final FrameReader reader;
    private final FrameWriter writer;
    private final Outbox outbox;
    private final Questions questions;
    private final Inbound inbound;
    private final Pulse pulse;
    private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final CountDownLatch written = new CountDownLatch(1);

    /// @param whom the other side's name, for sentences and thread names
    /// @param dialled whether this side made the connection
    public Connection(Stream stream, String whom, boolean dialled, Limits limits, Receiver receiver) {
        this.stream = stream;
        this.whom = whom;
        this.limits = limits;
        this.receiver = receiver;
        this.reader = new FrameReader(stream.in(), limits);
        this.writer = new FrameWriter(stream.out());
        this.outbox = new Outbox(limits);
        this.questions = new Questions(dialled, limits.questions());
        this.pulse = new Pulse(limits, System.nanoTime());
        this.inbound = new Inbound(whom, limits, receiver, questions, outbox, pulse);
    }

    public void start() {
        pulse.heard(System.nanoTime());
        Threads.start("read " + whom, this::read);
        Threads.start("write " + whom, this::write);
        Threads.start("watch " + whom, this::watch);
    }

    /// Sends a notification; returns once it is queued. Never waits, so it is for news that are few.
    ///
    /// @throws Failure `CLOSED`, or `SLOW_CONSUMER` when too much is queued already, which closes the connection
    public void tell(Control message) throws IOException {
        put(ControlCodec.frame(0, 0, message));
    }

    /// Sends a notification after waiting until little is queued: for long series of them. Not in the reader's thread.
    public void tellInTurn(Control message) throws IOException {
        Frame frame = ControlCodec.frame(0, 0, message);
        queue(() -> outbox.putInTurn(frame));
    }

    /// Asks and waits for the answer; not in the reader's thread.
    ///
    /// @throws Failure what the other side answered instead, `TIMEOUT`, or `CLOSED`
    public <A extends Control> A ask(Control question, Class<A> answer, Duration deadline) throws IOException {
        Control answered = questions.ask(whom, deadline, id -> put(ControlCodec.frame(0, id, question)));
        if (answered instanceof CommonMessage.Error error) {
            throw Failure.reported(error.code(), error.message());
        }
        if (!answer.isInstance(answered)) {
            throw Failure.of(WireFault.BAD_FIELD, "answer");
        }
        return answer.cast(answered);
    }

    /// An id for a REQUEST that is about to be sent; its DATA or REJECT comes to the receiver under it.
    public int reserveId() {
        return questions.nextId();
    }

    /// Sends a REQUEST under a reserved id, or CANCEL or REJECT under the id of the request it concerns.
    public void steer(int id, Binary message) throws IOException {
        put(BinaryCodec.encode(id, message));
    }

    /// Sends file bytes; waits while the other side reads more slowly than they come.
    public void send(int id, Binary.Data data) throws IOException {
        Frame frame = BinaryCodec.encode(id, data);
        queue(() -> outbox.putData(frame));
    }

    /// Asks whether the other side is there, which tells how long it takes.
    public void ping() throws IOException {
        long now = System.nanoTime();
        pulse.asked(now);
        steer(0, new Binary.Ping(now));
    }

    /// How long it took to hear of the last ping; zero before the first answer.
    public Duration roundTrip() {
        return pulse.roundTrip();
    }

    public boolean isOpen() {
        return !ended.get();
    }

    /// Says why, gives what is queued a second to leave, and closes.
    public void bye(String reason) {
        endAfter(new CommonMessage.Bye(reason), null);
    }

    @Override
    public void close() {
        end(null);
    }

    private void put(Frame frame) throws IOException {
        try {
            requireQueued(outbox.putControl(frame));
        } catch (Failure slow) {
            if (slow.is(WireFault.SLOW_CONSUMER)) {
                end(slow);
            }
            throw slow;
        }
    }

    private void queue(Waiting waiting) throws IOException {
        try {
            requireQueued(waiting.put());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.because(e, WireFault.CLOSED, whom);
        }
    }

    private void requireQueued(boolean queued) throws Failure {
        if (!queued) {
            throw Failure.of(WireFault.CLOSED, whom);
        }
    }

    private void read() {
        try {
            while (isOpen()) {
                Frame frame = reader.read();
                pulse.heard(System.nanoTime());
                inbound.receive(frame, this::fail);
            }
        } catch (EOFException e) {
            end(Failure.because(e, WireFault.CLOSED, whom));
        } catch (Failure fault) {
            fail(fault);
        } catch (IOException | InterruptedException e) {
            end(Failure.because(e, WireFault.CLOSED, whom));
        } catch (RuntimeException bug) {
            fail(Failure.because(bug, WireFault.INTERNAL));
        } finally {
            receiver.closed(end(Failure.of(WireFault.INTERNAL)).why());
        }
    }

    private void write() {
        try {
            while (outbox.await()) {
                for (Frame next = outbox.poll(); next != null; next = outbox.poll()) {
                    pulse.writing(System.nanoTime());
                    writer.write(next);
                }
                writer.flush();
                pulse.written();
            }
        } catch (IOException | InterruptedException e) {
            end(Failure.because(e, WireFault.CLOSED, whom));
        } finally {
            written.countDown();
        }
    }

    private void watch() {
        try {
            while (!written.await(limits.pingAfter().toNanos() / 2 + 1, TimeUnit.NANOSECONDS)) {
                switch (pulse.at(System.nanoTime())) {
                    case ALIVE -> {}
                    case DUE -> ping();
                    case DEAD -> end(Failure.of(WireFault.TIMEOUT, whom));
                }
            }
        } catch (IOException _) {
            // The connection has ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends because of `fault`, which the other side is told unless it was the one to tell.
    private void fail(Failure fault) {
        if (inbound.wasTold(fault)) {
            end(fault);
        } else {
            endAfter(new CommonMessage.Error(fault.code(), fault.sentence(), 0, true), fault);
        }
    }

    /// The reason is kept first: the other side may close as soon as it hears the last words.
    private void endAfter(Control lastWords, @Nullable IOException why) {
        keep(new Ending(why));
        try {
            tell(lastWords);
            outbox.close();
            written.await(1, TimeUnit.SECONDS);
        } catch (IOException _) {
            // Ending anyway.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end(why);
    }

    /// The closed stream wakes the reader, which tells the receiver as the last thing.
    private Ending end(@Nullable IOException why) {
        Ending kept = keep(new Ending(why));
        if (ended.compareAndSet(false, true)) {
            stream.close();
            outbox.close();
            inbound.stop();
            questions.close(kept.why() == null ? Failure.of(WireFault.CLOSED, whom) : kept.why());
        }
        return kept;
    }

    /// The first reason is the one that counts.
    private Ending keep(Ending next) {
        Ending first = ending.compareAndExchange(null, next);
        return first == null ? next : first;
    }

    private record Ending(@Nullable IOException why) {}

    private interface Waiting {
        boolean put() throws InterruptedException;
    }
}
