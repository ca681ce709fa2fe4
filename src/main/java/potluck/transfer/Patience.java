package potluck.transfer;

import java.time.Duration;

/// How long a download waits while nothing comes. One thread; times are `System.nanoTime()`.
final class Patience {
    private final long most;
    private long bytes;
    private long since;

    Patience(Duration most, long bytes, long now) {
        this.most = most.toNanos();
        this.bytes = bytes;
        this.since = now;
    }

    /// Whether no more than `bytes` have come for so long.
    boolean isOver(long bytes, long now) {
        if (bytes > this.bytes) {
            this.bytes = bytes;
            since = now;
        }
        return now - since >= most;
    }
}
