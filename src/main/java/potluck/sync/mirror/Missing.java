package potluck.sync.mirror;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import potluck.catalogue.WireName;
import potluck.store.FileStamp;
import potluck.store.VersionRow;

/// Known files that the last look did not find, and since when. One thread; times are `System.nanoTime()`.
final class Missing {
    /// Programs that save by deleting and renaming take less.
    private static final long UNTIL_GONE = Duration.ofSeconds(1).toNanos();

    private record Gap(long since, Optional<FileStamp> stamp) {}

    private final Map<WireName, Gap> gaps = new LinkedHashMap<>();
    private final Map<FileStamp, WireName> names = new HashMap<>();

    void add(VersionRow row, long now) {
        WireName name = row.version().name();
        if (gaps.putIfAbsent(name, new Gap(now, row.stamp())) == null) {
            row.stamp().ifPresent(stamp -> names.put(stamp, name));
        }
    }

    void remove(WireName name) {
        Optional.ofNullable(gaps.remove(name)).flatMap(Gap::stamp).ifPresent(stamp -> names.remove(stamp, name));
    }

    boolean isEmpty() {
        return gaps.isEmpty();
    }

    /// What the file with this stamp was called before somebody renamed it.
    Optional<WireName> before(FileStamp stamp) {
        return Optional.ofNullable(names.get(stamp)).filter(_ -> stamp.isUnique());
    }

    /// Those that have been missing for so long that they count as deleted.
    List<WireName> lost(long now) {
        return gaps.entrySet().stream()
                .filter(gap -> now - gap.getValue().since() >= UNTIL_GONE)
                .map(Map.Entry::getKey)
                .toList();
    }
}
