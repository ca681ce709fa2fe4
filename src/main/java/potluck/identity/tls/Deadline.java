package potluck.identity.tls;

import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import potluck.kit.Threads;

/// Closes a socket when the time is over, whatever it is doing; a virtual thread of its own waits for that.
final class Deadline implements AutoCloseable {
    private final CountDownLatch met = new CountDownLatch(1);
    private volatile boolean expired;

    private Deadline() {}

    static Deadline over(Socket raw, Duration limit) {
        Deadline deadline = new Deadline();
        Threads.start("deadline", () -> deadline.watch(raw, limit));
        return deadline;
    }

    boolean hasExpired() {
        return expired;
    }

    /// Met in time: the socket is left alone from now on.
    @Override
    public void close() {
        met.countDown();
    }

    private void watch(Socket raw, Duration limit) {
        try {
            if (!met.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                expired = true;
                SocketStream.close(raw);
            }
        } catch (InterruptedException e) {
            SocketStream.close(raw);
        }
    }
}
