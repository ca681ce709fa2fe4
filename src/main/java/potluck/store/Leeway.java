package potluck.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Looks for room as [DiskSpace] does; for small files not each time while there is plenty, because a look costs as
/// much as writing them. Any thread.
public final class Leeway {
    private static final long SMALL = 1 << 20;
    /// More than small files can fill in `FRESH`.
    private static final long PLENTY = 1 << 30;

    private static final long FRESH = Duration.ofMillis(250).toNanos();

    /// When there was plenty in a folder.
    private final Map<Path, Long> plenty = new ConcurrentHashMap<>();

    /// Failure DISK_FULL.
    public void require(Path folder, long bytes) throws IOException {
        Long seen = plenty.get(folder);
        if (bytes <= SMALL && seen != null && System.nanoTime() - seen < FRESH) {
            return;
        }
        DiskSpace.require(folder, bytes);
        if (DiskSpace.hasRoom(folder, PLENTY)) {
            plenty.put(folder, System.nanoTime());
        } else {
            plenty.remove(folder);
        }
    }
}
