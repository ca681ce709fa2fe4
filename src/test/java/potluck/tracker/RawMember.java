package potluck.tracker;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import potluck.identity.SecureStream;
import potluck.kit.Failure;
import potluck.wire.Binary;
import potluck.wire.CommonMessage;
import potluck.wire.Connection;
import potluck.wire.Control;
import potluck.wire.Limits;
import potluck.wire.Receiver;
import potluck.wire.TrackerMessage.FilesPut;
import potluck.wire.TrackerMessage.Join;
import potluck.wire.TrackerMessage.JoinOk;

/// A member that says exactly what a test wants, and nothing by itself.
final class RawMember implements Receiver {
    final List<Control> told = new CopyOnWriteArrayList<>();
    private final Connection connection;
    private volatile String why = "open";
    private final CountDownLatch over = new CountDownLatch(1);

    private RawMember(SecureStream stream) {
        connection = new Connection(stream, "the tracker", true, Limits.MEMBER, this);
        connection.start();
    }

    static RawMember silent(SecureStream stream) {
        return new RawMember(stream);
    }

    /// One that has said hello.
    static RawMember connect(SecureStream stream) throws IOException {
        RawMember member = new RawMember(stream);
        member.tell(Greeting.hello(0, InstantSource.system()));
        return member;
    }

    RawMember join(int port, long epoch) throws IOException {
        ask(new Join(port, epoch), JoinOk.class);
        return this;
    }

    void offers(String path) throws IOException {
        ask(new FilesPut(false, List.of(Sample.offer(path)), List.of()), CommonMessage.Done.class);
    }

    <A extends Control> A ask(Control question, Class<A> answer) throws IOException {
        return connection.ask(question, answer, Duration.ofSeconds(10));
    }

    void tell(Control message) throws IOException {
        connection.tell(message);
    }

    void awaitEnd() {
        try {
            if (!over.await(15, TimeUnit.SECONDS)) {
                throw new AssertionError("the connection was not ended");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The code of what ended the connection.
    String error() {
        awaitEnd();
        return why;
    }

    void close() {
        connection.close();
    }

    @Override
    public void notified(Control message) {
        told.add(message);
    }

    @Override
    public Control asked(Control question) {
        throw new AssertionError("a tracker asks nothing");
    }

    @Override
    public void binary(int id, Binary message) {
        throw new AssertionError("a tracker sends no bytes");
    }

    @Override
    public void closed(@Nullable IOException reason) {
        why = reason == null ? "none" : Failure.codeOf(reason);
        over.countDown();
    }
}
