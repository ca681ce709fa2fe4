package potluck.wire;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import potluck.kit.Failure;
import potluck.kit.Stream;
import potluck.kit.Threads;

/// Frames over one stream. Three virtual threads own it: the reader decodes and hands on, the writer empties the outbox
/// and flushes when it runs empty, the watch pings after silence and closes what is dead.
///
/// ```
///   new ──start()──▶ open ──close() · fault · end of stream · silence──▶ closed (receiver.closed, once)
/// ```
public final class Connection implements AutoCloseable {
    private final Stream stream;
    private final String whom;
    private final Limits limits;
    private final Receiver receiver;
    private final ControlCodec codec = new ControlCodec();
    private final FrameReader reader;
    private final FrameWriter writer;
    private final Outbox outbox;
    private final Questions questions;
    private final Semaphore working;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile long heardAt = System.nanoTime();
    /// When the write in progress began; 0 while there is none.
    private volatile long writingSince;

    /// @param whom the other side's name, for sentences and thread names
    /// @param dialled whether this side made the connection
    public Connection(Stream stream, String whom, boolean dialled, Limits limits, Receiver receiver) {
        this.stream = stream;
        this.whom = whom;
        this.limits = limits;
        this.receiver = receiver;
        this.reader = new FrameReader(stream.in(), limits);
        this.writer = new FrameWriter(stream.out());
        this.outbox = new Outbox(limits.queue());
        this.questions = new Questions(dialled);
        this.working = new Semaphore(limits.questions());
    }

    public void start() {
        heardAt = System.nanoTime();
        Threads.start("read " + whom, this::read);
        Threads.start("write " + whom, this::write);
        Threads.start("watch " + whom, this::watch);
    }

    /// Sends a notification; returns once it is queued.
    public void tell(Control message) throws IOException {
        put(new Frame(Frame.JSON, 0, 0, codec.encode(message)));
    }

    /// Asks and waits for the answer.
    ///
    /// @throws Failure what the other side answered instead, `TIMEOUT`, or `CLOSED`
    public <A extends Control> A ask(Control question, Class<A> answer, Duration deadline) throws IOException {
        int id = questions.nextId();
        questions.open(id);
        if (ended.get()) {
            questions.forget(id);
            throw Failure.of(WireFault.CLOSED, whom);
        }
        put(new Frame(Frame.JSON, 0, id, codec.encode(question)));
        Control answered = questions.await(id, deadline, whom);
        if (answered instanceof CommonMessage.Error error) {
            throw Failure.reported(error.code(), error.message());
        }
        if (!answer.isInstance(answered)) {
            throw Failure.of(WireFault.BAD_FIELD, "answer");
        }
        return answer.cast(answered);
    }

    /// Sends a REQUEST; its DATA or REJECT comes to the receiver under the id returned.
    public int request(Binary.Request request) throws IOException {
        int id = questions.nextId();
        put(BinaryCodec.encode(id, request));
        return id;
    }

    /// Sends CANCEL or REJECT under the id of the request it concerns.
    public void steer(int id, Binary message) throws IOException {
        put(BinaryCodec.encode(id, message));
    }

    /// Sends file bytes; waits while the other side reads more slowly than they come.
    public void send(int id, Binary.Data data) throws IOException {
        try {
            outbox.putData(BinaryCodec.encode(id, data));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.because(e, WireFault.CLOSED, whom);
        }
    }

    public boolean isOpen() {
        return !ended.get();
    }

    /// Says why, gives what is queued a second to leave, and closes.
    public void bye(String reason) {
        try {
            tell(new CommonMessage.Bye(reason));
        } catch (IOException _) {
            // Closing anyway.
        }
        outbox.close();
        try {
            over.await(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    @Override
    public void close() {
        end(null);
    }

    private void put(Frame frame) throws IOException {
        try {
            outbox.putControl(frame);
        } catch (Failure slow) {
            end(slow);
            throw slow;
        }
    }

    private void read() {
        try {
            while (!ended.get()) {
                Frame frame = reader.read();
                heardAt = System.nanoTime();
                receive(frame);
            }
        } catch (EOFException e) {
            end(Failure.because(e, WireFault.CLOSED, whom));
        } catch (Failure fault) {
            tellFault(fault);
            end(fault);
        } catch (IOException | InterruptedException e) {
            end(Failure.because(e, WireFault.CLOSED, whom));
        }
    }

    private void receive(Frame frame) throws IOException, InterruptedException {
        if (frame.type() == Frame.JSON) {
            receiveControl(frame);
            return;
        }
        switch (BinaryCodec.decode(frame)) {
            case Binary.Ping ping -> steer(frame.id(), new Binary.Pong(ping.token()));
            case Binary.Pong _ -> {}
            case Binary other -> receiver.binary(frame.id(), other);
        }
    }

    private void receiveControl(Frame frame) throws IOException, InterruptedException {
        Control message;
        try {
            message = codec.decode(frame.bytes());
        } catch (Failure unreadable) {
            if (frame.has(Frame.ANSWER)) {
                questions.answered(frame.id(), error(unreadable));
            } else {
                put(new Frame(Frame.JSON, Frame.ANSWER, frame.id(), codec.encode(error(unreadable))));
            }
            return;
        }
        if (frame.has(Frame.ANSWER)) {
            questions.answered(frame.id(), message);
        } else if (frame.id() == 0) {
            receiver.notified(message);
        } else {
            working.acquire();
            Threads.start("answer " + whom, () -> answer(frame.id(), message));
        }
    }

    private void answer(int id, Control question) {
        try {
            put(new Frame(Frame.JSON, Frame.ANSWER, id, codec.encode(answerTo(question))));
        } catch (IOException _) {
            // The connection has ended; nobody waits for this answer.
        } finally {
            working.release();
        }
    }

    private Control answerTo(Control question) {
        try {
            return receiver.asked(question);
        } catch (IOException e) {
            return error(e);
        }
    }

    private static CommonMessage.Error error(IOException e) {
        return e instanceof Failure failure
                ? new CommonMessage.Error(failure.code(), failure.sentence(), 0, false)
                : new CommonMessage.Error(WireFault.INTERNAL.name(), WireFault.INTERNAL.sentence(), 0, false);
    }

    private void tellFault(Failure fault) {
        try {
            tell(new CommonMessage.Error(fault.code(), fault.sentence(), 0, true));
            outbox.close();
            over.await(1, TimeUnit.SECONDS);
        } catch (IOException _) {
            // Closing anyway.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            while (outbox.await()) {
                writingSince = System.nanoTime();
                for (Frame next = outbox.poll(); next != null; next = outbox.poll()) {
                    writer.write(next);
                    writingSince = System.nanoTime();
                }
                writer.flush();
                writingSince = 0;
            }
            over.countDown();
        } catch (IOException | InterruptedException e) {
            end(Failure.because(e, WireFault.CLOSED, whom));
        }
    }

    private void watch() {
        try {
            while (!over.await(limits.pingAfter().toMillis() / 2, TimeUnit.MILLISECONDS) && !ended.get()) {
                long now = System.nanoTime();
                long since = writingSince;
                long dead = limits.deadAfter().toNanos();
                if (now - heardAt > dead || since != 0 && now - since > dead) {
                    end(Failure.of(WireFault.TIMEOUT, whom));
                } else if (now - heardAt > limits.pingAfter().toNanos()) {
                    steer(0, new Binary.Ping(now));
                }
            }
        } catch (IOException _) {
            // The connection has ended.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(@Nullable IOException why) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        stream.close();
        outbox.close();
        over.countDown();
        questions.failAll(why == null ? Failure.of(WireFault.CLOSED, whom) : why);
        receiver.closed(why);
    }
}
