package potluck.node;

import java.time.Instant;

/// A file of a sync folder of which two versions are kept.
///
/// @param folder the sync folder's name
/// @param path what both were called
/// @param kept the version that has the name now; its `user` is empty when none has
/// @param copy the path of the other
/// @param lost the other version
public record ConflictView(String folder, String path, Version kept, String copy, Version lost) {
    /// Who edited it last and when, by that device's clock. `size` is in bytes.
    public record Version(String user, Instant at, long size) {}
}
