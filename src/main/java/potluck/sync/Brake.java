package potluck.sync;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// Holds up deletions that come in masses. One thread; times are nanoseconds that only grow.
final class Brake {
    private static final int FEWEST = 20;
    private static final int SHARE = 4;
    private static final long WINDOW = Duration.ofMinutes(10).toNanos();

    private final Deque<Long> applied = new ArrayDeque<>();

    /// Whether `wanted` deletions, with those applied lately, are more than a quarter of a folder of which `files` are
    /// left, and at least 20.
    boolean holds(int wanted, long files, long now) {
        while (!applied.isEmpty() && now - applied.peekFirst() > WINDOW) {
            applied.removeFirst();
        }
        long all = wanted + (long) applied.size();
        return wanted > 0 && all >= FEWEST && all * SHARE > files + applied.size();
    }

    void applied(long now) {
        applied.addLast(now);
    }

    /// A person has agreed to what was deleted up to now.
    void release() {
        applied.clear();
    }
}
