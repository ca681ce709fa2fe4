package potluck.ui.sync;

import java.time.Duration;
import java.time.Instant;

/// How long ago something may have happened.
enum Since {
    EVER,
    WEEK,
    DAY;

    /// The earliest such moment as seen from `now`.
    Instant before(Instant now) {
        return switch (this) {
            case EVER -> Instant.MIN;
            case WEEK -> now.minus(Duration.ofDays(7));
            case DAY -> now.minus(Duration.ofDays(1));
        };
    }
}
