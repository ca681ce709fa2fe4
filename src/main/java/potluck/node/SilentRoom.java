package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import potluck.kit.Failure;
import potluck.wire.WireFault;

/// The chat of a tracker-only device: nothing is heard there until the device ends, and nothing can be said. Any
/// thread.
final class SilentRoom implements Chatting, AutoCloseable {
    private final String user;
    private final CountDownLatch closed = new CountDownLatch(1);

    SilentRoom(String user) {
        this.user = user;
    }

    @Override
    public ChatPage chat(long after, Duration patience) throws IOException {
        if (Waiting.on(() -> closed.await(patience.toMillis(), TimeUnit.MILLISECONDS))) {
            throw Failure.of(WireFault.CLOSED, user);
        }
        return new ChatPage(List.of(), after, Instant.EPOCH);
    }

    @Override
    public ChatAnswer say(String typed) throws IOException {
        throw Failure.of(NodeFault.TRACKER_ONLY);
    }

    @Override
    public void sayFiles(List<Path> files) throws IOException {
        throw Failure.of(NodeFault.TRACKER_ONLY);
    }

    @Override
    public void readChat(Instant at) throws IOException {
        throw Failure.of(NodeFault.TRACKER_ONLY);
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
