package potluck.sync.disk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;

/// @param clock what people read
/// @param ticks nanoseconds that only ever grow
public record Time(InstantSource clock, LongSupplier ticks) {
    /// The real one.
    public static Time system() {
        return new Time(InstantSource.system(), System::nanoTime);
    }

    /// In milliseconds, as it travels.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Nanoseconds since some moment.
    public long tick() {
        return ticks.getAsLong();
    }
}
