package potluck.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import potluck.kit.Failure;

/// Looks before leaping.
public final class DiskSpace {
    private static final int SPARE_DIVISOR = 20;

    private DiskSpace() {}

    /// Fails with DISK_FULL unless `folder` has room for `bytes` more and a twentieth of that to spare.
    public static void require(Path folder, long bytes) throws IOException {
        long missing = missing(folder, bytes);
        if (missing > 0) {
            throw Failure.of(StoreFault.DISK_FULL, folder, missing);
        }
    }

    /// Whether [#require] would let `bytes` more into `folder` now.
    public static boolean hasRoom(Path folder, long bytes) {
        try {
            return missing(folder, bytes) <= 0;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static long missing(Path folder, long bytes) throws IOException {
        long needed = bytes + bytes / SPARE_DIVISOR;
        return bytes == 0 ? 0 : needed - Files.getFileStore(folder).getUsableSpace();
    }
}
