package potluck.sync.disk;

import java.io.IOException;
import java.util.Set;
import potluck.kit.Failure;
import potluck.store.StoreFault;

/// What a failure means for a folder.
public final class FolderFaults {
    private static final Set<String> FATAL = Set.of(
            StoreFault.ROOT_VANISHED.name(),
            StoreFault.NOT_A_FOLDER.name(),
            StoreFault.NOT_WRITABLE.name(),
            StoreFault.DISK_FULL.name(),
            StoreFault.INDEX_FAILED.name());

    private FolderFaults() {}

    /// Whether the failure is the folder's own, so that nothing else would fare better: it has to stop.
    public static boolean isFatal(Failure why) {
        return FATAL.contains(why.code());
    }

    /// Whether a file could not be read only because somebody is at work on it.
    public static boolean isPassing(IOException why) {
        return why instanceof Failure told && (told.is(StoreFault.FILE_CHANGING) || told.is(StoreFault.FILE_GONE));
    }
}
