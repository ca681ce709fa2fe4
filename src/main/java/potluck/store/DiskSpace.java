package potluck.store;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import potluck.kit.Failure;

/// Looks before leaping.
public final class DiskSpace {
    private static final int SPARE_DIVISOR = 20;

    private DiskSpace() {}

    /// Fails with DISK_FULL unless `folder` has room for `bytes` more and a twentieth of that to spare.
    public static void require(Path folder, long bytes) throws IOException {
        FileStore disk = Files.getFileStore(folder);
        long needed = bytes + bytes / SPARE_DIVISOR;
        long missing = needed - disk.getUsableSpace();
        if (bytes > 0 && missing > 0) {
            throw Failure.of(StoreFault.DISK_FULL, folder, missing);
        }
    }
}
