package potluck.lab.udpchat;

import java.time.Duration;
import java.time.Instant;

/// Somebody in the room. One thread.
final class Guest {
    private static final int AT_ONCE = 20;
    private static final Duration EACH = Duration.ofMillis(200);

    private final String name;
    private Instant seen;
    /// When everything said so far would have been said at an even pace.
    private Instant paid;

    Guest(String name, Instant now) {
        this.name = name;
        this.seen = now;
        this.paid = now;
    }

    String name() {
        return name;
    }

    void seen(Instant now) {
        seen = now;
    }

    boolean isSilentSince(Instant then) {
        return seen.isBefore(then);
    }

    /// Whether one more line is allowed: 20 at once, 5 a second. If so it is counted.
    boolean maySay(Instant now) {
        Instant next = (paid.isBefore(now) ? now : paid).plus(EACH);
        boolean allowed = !next.isAfter(now.plus(EACH.multipliedBy(AT_ONCE)));
        paid = allowed ? next : paid;
        return allowed;
    }
}
