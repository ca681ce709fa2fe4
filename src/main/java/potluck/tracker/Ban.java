package potluck.tracker;

import java.time.Duration;
import java.time.Instant;
import potluck.identity.DeviceId;
import potluck.kit.Failure;

/// A device that the tracker keeps out for a while.
///
/// @param user its name when it was banned
/// @param until when it may come again; [#FOREVER] when only lifting the ban lets it in
public record Ban(String user, DeviceId device, Instant until) {
    public static final Instant FOREVER = Instant.parse("9999-12-31T00:00:00Z");

    /// When a ban of this length ends that begins `now`; zero is for ever.
    static Instant end(Instant now, Duration length) {
        boolean endless = length.isZero() || length.compareTo(Duration.between(now, FOREVER)) >= 0;
        return endless ? FOREVER : now.plus(length);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /// What the device is told.
    Failure refusal() {
        return until.equals(FOREVER)
                ? Failure.of(TrackerFault.BANNED_FOR_GOOD)
                : Failure.of(TrackerFault.BANNED, until);
    }
}
