package potluck.tracker;

import java.io.IOException;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import potluck.identity.Credentials;
import potluck.identity.DeviceId;
import potluck.identity.SecureStream;
import potluck.kit.Failure;
import potluck.wire.Binary;
import potluck.wire.ChatMessage;
import potluck.wire.CommonMessage;
import potluck.wire.Connection;
import potluck.wire.Control;
import potluck.wire.EnrolMessage;
import potluck.wire.Limits;
import potluck.wire.OwnerMessage;
import potluck.wire.ParcelMessage;
import potluck.wire.PeerMessage;
import potluck.wire.ReachMessage;
import potluck.wire.Receiver;
import potluck.wire.TrackerMessage;
import potluck.wire.WireFault;

/// A member's connection, at the tracker. Any thread may push; questions come in threads of their own.
final class MemberLink implements Receiver {
    private static final long NOT_JOINED = -1;

    private final Credentials credentials;
    private final String host;
    private final Desk desk;
    private final InstantSource clock;
    private final Connection connection;
    private final Greeting greeting = new Greeting(this);
    private volatile long epoch = NOT_JOINED;
    private volatile String session = "";

    MemberLink(SecureStream stream, Desk desk, InstantSource clock) {
        this.credentials = stream.credentials();
        this.host = stream.address().getAddress().getHostAddress().replaceFirst("%.*", "");
        this.desk = desk;
        this.clock = clock;
        this.connection = new Connection(stream, credentials.user(), false, Limits.MEMBER, greeting);
    }

    /// Says hello, before anything else can be pushed.
    void start() {
        connection.start();
        push(Greeting.hello(0, clock));
    }

    /// A member that does not say hello in time is closed.
    void awaitHello() {
        try {
            greeting.await();
        } catch (Failure silent) {
            end(silent);
        } catch (IOException _) {
            connection.close();
        }
    }

    Credentials credentials() {
        return credentials;
    }

    /// The tracker's clock, in epoch milliseconds.
    long time() {
        return clock.millis();
    }

    boolean isOpen() {
        return connection.isOpen();
    }

    String user() {
        return credentials.user();
    }

    DeviceId device() {
        return credentials.device();
    }

    /// The address that the bytes come from.
    String host() {
        return host;
    }

    /// The token that it proves its account with; empty until it does.
    String session() {
        return session;
    }

    /// The epoch it has joined with, or a negative number.
    long epoch() {
        return epoch;
    }

    void joined(long with) {
        epoch = with;
    }

    void left() {
        epoch = NOT_JOINED;
    }

    /// Queues a notification; a member too slow to read them is closed by its connection.
    void push(Control message) {
        try {
            connection.tell(message);
        } catch (IOException _) {
            // The connection has ended, and `closed` tidies up.
        }
    }

    /// Says why, and closes; may take a second.
    void end(Failure why) {
        push(new CommonMessage.Error(why.code(), why.sentence(), 0, true));
        connection.bye(why.code());
    }

    @Override
    public void notified(Control message) {
        // A bye is followed by the end of the stream; nothing else is told to a tracker.
    }

    @Override
    public Control asked(Control question) throws IOException {
        return switch (question) {
            case TrackerMessage known -> desk.answer(this, known);
            case OwnerMessage.Prove proof -> {
                session = proof.session();
                yield desk.answer(this, proof);
            }
            case OwnerMessage wish -> desk.answer(this, wish);
            case CommonMessage _, EnrolMessage _, PeerMessage _, ReachMessage _, ChatMessage _, ParcelMessage _ ->
                throw Failure.of(WireFault.FORBIDDEN, "to ask this of a tracker");
        };
    }

    @Override
    public void binary(int id, Binary message) {}

    @Override
    public void closed(@Nullable IOException why) {
        desk.gone(this, why);
    }
}
