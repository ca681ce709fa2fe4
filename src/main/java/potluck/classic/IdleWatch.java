package potluck.classic;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import potluck.kit.Stream;
import potluck.kit.Threads;

/// Closes a stream after a while of silence. A virtual thread of its own waits; any thread may touch and close.
final class IdleWatch implements AutoCloseable {
    private final Semaphore signs = new Semaphore(0);
    private final Stream stream;
    private final Duration idle;
    private volatile boolean over;

    private IdleWatch(Stream stream, Duration idle) {
        this.stream = stream;
        this.idle = idle;
    }

    static IdleWatch start(Stream stream, Duration idle) {
        IdleWatch watch = new IdleWatch(stream, idle);
        Threads.start("text-idle", watch::watch);
        return watch;
    }

    /// Something has happened.
    void touch() {
        signs.release();
    }

    @Override
    public void close() {
        over = true;
        signs.release();
    }

    private void watch() {
        try {
            while (!over) {
                if (!signs.tryAcquire(idle.toMillis(), TimeUnit.MILLISECONDS)) {
                    stream.close();
                    return;
                }
                signs.drainPermits();
            }
        } catch (InterruptedException e) {
            stream.close();
        }
    }
}
