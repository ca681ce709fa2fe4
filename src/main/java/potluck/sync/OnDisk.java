package potluck.sync;

import java.io.IOException;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.SeenFile;
import potluck.store.VersionRow;

/// Compares what is known with what lies on the disk.
record OnDisk(Disk disk) {
    boolean isMissing(WireName name) throws IOException {
        return disk.see(name).isEmpty();
    }

    /// Whether the file there is the version that is known.
    boolean isUnchanged(VersionRow row) throws IOException {
        return row.stamp().isPresent()
                && disk.see(row.version().name()).map(SeenFile::stamp).equals(row.stamp());
    }

    /// @throws Failure `CHANGED_HERE`
    void requireUnchanged(VersionRow row) throws IOException {
        if (!isUnchanged(row)) {
            throw Failure.of(SyncFault.CHANGED_HERE, row.version().name());
        }
    }
}
