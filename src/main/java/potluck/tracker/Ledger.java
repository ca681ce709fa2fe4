package potluck.tracker;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;

/// What a tracker keeps about devices on disk: whose names are whose, and who is kept out.
record Ledger(NameStore names, BanStore bans) {
    /// @throws potluck.kit.Failure `GROUP_DAMAGED`
    static Ledger open(Path group, InstantSource clock) throws IOException {
        return new Ledger(NameStore.open(group), BanStore.open(group, clock));
    }
}
