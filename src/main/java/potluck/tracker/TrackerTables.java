package potluck.tracker;

import java.time.Instant;
import java.time.InstantSource;

/// What a tracker remembers while it runs.
public record TrackerTables(MemberTable members, Registry registry) {
    /// Tables of this one process, whose leases do not mind when the computer's clock is set.
    public static TrackerTables inMemory() {
        Instant start = Instant.now();
        long zero = System.nanoTime();
        return inMemory(() -> start.plusNanos(System.nanoTime() - zero));
    }

    static TrackerTables inMemory(InstantSource clock) {
        return new TrackerTables(new MemoryMemberTable(clock), new MemoryRegistry(MemoryRegistry.MOST_FILES));
    }
}
