package potluck.sync.disk;

import java.util.Set;
import potluck.kit.Failure;
import potluck.store.StoreFault;

/// Failures that are the folder's own, so that nothing else would fare better.
public final class FolderFaults {
    private static final Set<String> FATAL = Set.of(
            StoreFault.ROOT_VANISHED.name(),
            StoreFault.NOT_A_FOLDER.name(),
            StoreFault.NOT_WRITABLE.name(),
            StoreFault.DISK_FULL.name(),
            StoreFault.INDEX_FAILED.name());

    private FolderFaults() {}

    /// Whether the folder has to stop for it.
    public static boolean isFatal(Failure why) {
        return FATAL.contains(why.code());
    }
}
