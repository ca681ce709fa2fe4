package potluck.tracker;

import java.time.InstantSource;

/// What a tracker remembers while it runs.
public record TrackerTables(MemberTable members, Registry registry) {
    /// Tables of this one process.
    public static TrackerTables inMemory(InstantSource clock) {
        return new TrackerTables(new MemoryMemberTable(clock), new MemoryRegistry(MemoryRegistry.MOST_FILES));
    }
}
