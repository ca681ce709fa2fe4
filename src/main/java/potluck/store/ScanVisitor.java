package potluck.store;

import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// Hears what a scan finds, in the scanning thread.
public interface ScanVisitor {
    /// Whether what lies in a folder is to be shown, too.
    default boolean enters(WireName folder) {
        return true;
    }

    void file(WireName name, FileStamp stamp, boolean executable);

    /// Something that is not shared, and why. `path` is relative to the root and may hold any character.
    void skipped(String path, Failure reason);
}
