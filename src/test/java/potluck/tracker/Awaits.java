package potluck.tracker;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits until something holds that nobody announces.
final class Awaits {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Awaits() {}

    static void until(String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not in time: " + what);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }
}
