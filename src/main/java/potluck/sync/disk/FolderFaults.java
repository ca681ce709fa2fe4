package potluck.sync.disk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Set;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.StoreFault;
import potluck.sync.folder.SyncFault;

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

    /// What the file system says of one file that it does not let anybody see, move or replace: the others may fare
    /// better.
    public static Failure locked(WireName name, FileSystemException why) {
        return Failure.because(why, SyncFault.LOCKED_HERE, name, Failure.sentenceOf(why));
    }

    /// Whether a file could not be read only because somebody is at work on it.
    public static boolean isPassing(IOException why) {
        return why instanceof Failure told && (told.is(StoreFault.FILE_CHANGING) || told.is(StoreFault.FILE_GONE));
    }
}
