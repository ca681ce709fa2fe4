package potluck.sync;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/// @param clock what people read
/// @param ticks nanoseconds that only ever grow
record Time(InstantSource clock, LongSupplier ticks) {
    static Time system() {
        return new Time(InstantSource.system(), System::nanoTime);
    }

    /// In milliseconds, as it travels.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    long tick() {
        return ticks.getAsLong();
    }
}
