package potluck.store;

import java.util.Optional;
import potluck.catalogue.WireName;

/// How to take the end of a conflict back: what was renamed gets its old name, then what was thrown away is restored.
///
/// @param renamed from what to what
/// @param trashed what went to the trash
public record UndoRow(Optional<Rename> renamed, Optional<Trashed> trashed) {
    /// A file that was called `from` and is called `to`.
    public record Rename(WireName from, WireName to) {}

    /// @param box the folder of the trash it lies in
    public record Trashed(String box, WireName name) {}
}
