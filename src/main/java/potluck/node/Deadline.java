package potluck.node;

import java.io.IOException;
import java.nio.channels.Channel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import potluck.kit.Threads;

/// Closes a channel that is still in use after a while, which ends whatever waits on it. A virtual thread watches; any
/// thread may close.
final class Deadline implements AutoCloseable {
    private final CountDownLatch over = new CountDownLatch(1);

    private Deadline() {}

    static Deadline of(Channel channel, Duration patience) {
        Deadline deadline = new Deadline();
        Threads.start("deadline", () -> deadline.watch(channel, patience));
        return deadline;
    }

    @Override
    public void close() {
        over.countDown();
    }

    private void watch(Channel channel, Duration patience) {
        try {
            if (!over.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                channel.close();
            }
        } catch (InterruptedException | IOException e) {
            Thread.currentThread().interrupt();
        }
    }
}
