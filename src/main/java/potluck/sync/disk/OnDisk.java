package potluck.sync.disk;

import java.io.IOException;
import java.util.Optional;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.SeenFile;
import potluck.store.StoreFault;
import potluck.store.VersionRow;
import potluck.sync.folder.SyncFault;

/// Compares what is known with what lies on the disk.
public record OnDisk(Disk disk) {
    /// Empty when there is no file of that name that could be shared.
    ///
    /// @throws Failure `ROOT_VANISHED`
    public Optional<SeenFile> see(WireName name) throws IOException {
        try {
            return disk.see(name);
        } catch (Failure why) {
            if (why.is(StoreFault.ROOT_VANISHED)) {
                throw why;
            }
            return Optional.empty();
        }
    }

    /// Whether no ordinary file is called so.
    public boolean isMissing(WireName name) throws IOException {
        return disk.see(name).isEmpty();
    }

    /// Whether the file there is the version that is known.
    public boolean isUnchanged(VersionRow row) throws IOException {
        return row.stamp().isPresent()
                && disk.see(row.version().name()).map(SeenFile::stamp).equals(row.stamp());
    }

    /// @throws Failure `CHANGED_HERE`
    public void requireUnchanged(VersionRow row) throws IOException {
        if (!isUnchanged(row)) {
            throw Failure.of(SyncFault.CHANGED_HERE, row.version().name());
        }
    }
}
