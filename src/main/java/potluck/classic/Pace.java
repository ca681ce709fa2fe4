package potluck.classic;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/// At most so many commands in any second. One thread.
final class Pace {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final int most;
    private final InstantSource clock;
    private final Deque<Instant> recent = new ArrayDeque<>();

    Pace(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /// Whether one more is allowed now.
    boolean allows() {
        Instant now = clock.instant();
        while (!recent.isEmpty() && !recent.getFirst().plus(SECOND).isAfter(now)) {
            recent.removeFirst();
        }
        if (recent.size() >= most) {
            return false;
        }
        recent.addLast(now);
        return true;
    }
}
