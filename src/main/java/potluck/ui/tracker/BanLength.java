package potluck.ui.tracker;

import java.time.Duration;

/// How long a member is kept out.
enum BanLength {
    MINUTE(Duration.ofMinutes(1)),
    HALF_HOUR(Duration.ofMinutes(30)),
    HALF_DAY(Duration.ofHours(12)),
    WEEK(Duration.ofDays(7)),
    FOREVER(Duration.ZERO);

    private final Duration duration;

    BanLength(Duration duration) {
        this.duration = duration;
    }

    /// Zero is for ever.
    Duration duration() {
        return duration;
    }
}
