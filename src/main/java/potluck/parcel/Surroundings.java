package potluck.parcel;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import potluck.kit.Log;

/// What both boxes work with.
///
/// @param numbers the last number given to a parcel
/// @param changed told after each change
record Surroundings(InstantSource clock, AtomicLong numbers, Runnable changed, Log log) {
    long now() {
        return clock.millis();
    }
}
