package potluck.store;

import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// Hears what a scan finds, in the scanning thread.
public interface ScanVisitor {
    void file(WireName name, FileStamp stamp, boolean executable);

    /// Something that is not shared, and why. `path` is relative to the root and may hold any character.
    void skipped(String path, Failure reason);
}
