package potluck.sync.disk;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import potluck.catalogue.WireName;
import potluck.store.FileStamp;

/// Files that were touched lately and whose content is not known yet. A file is ready to be read once two looks, at
/// least 50 ms apart, found the same stamp. One thread; times are `System.nanoTime()`.
public final class Settling {
    public static final Duration QUIET = Duration.ofMillis(50);

    private record Look(FileStamp stamp, long at) {}

    /// In the order of the looks, so that the first is the first to be due.
    private final Map<WireName, Look> looks = new LinkedHashMap<>();

    private final Set<WireName> reading = new HashSet<>();

    /// A look at `name` found `stamp`. True when the file has been left alone for long enough and is to be read now.
    public boolean look(WireName name, FileStamp stamp, long now) {
        Look before = looks.get(name);
        if (before == null || !before.stamp().equals(stamp)) {
            again(name, stamp, now);
            return false;
        }
        if (now - before.at() < QUIET.toNanos()) {
            return false;
        }
        looks.remove(name);
        reading.add(name);
        return true;
    }

    /// The file was read, or cannot be.
    public void read(WireName name) {
        reading.remove(name);
    }

    /// Whether the file is looked at or being read.
    public boolean has(WireName name) {
        return looks.containsKey(name) || reading.contains(name);
    }

    /// Begins anew with a file that cannot be read yet.
    public void again(WireName name, FileStamp stamp, long now) {
        looks.remove(name);
        looks.put(name, new Look(stamp, now));
    }

    /// The file is gone, or known as it is.
    public void forget(WireName name) {
        looks.remove(name);
    }

    /// The files to look at once more.
    public List<WireName> due(long now) {
        return looks.entrySet().stream()
                .takeWhile(entry -> now - entry.getValue().at() >= QUIET.toNanos())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// How long until a file is due, at most `most`.
    public Duration wait(long now, Duration most) {
        return looks.values().stream()
                .findFirst()
                .map(look -> Duration.ofNanos(Math.max(0, look.at() + QUIET.toNanos() - now)))
                .filter(soon -> soon.compareTo(most) < 0)
                .orElse(most);
    }

    /// Whether nothing is looked at or being read.
    public boolean isEmpty() {
        return looks.isEmpty() && reading.isEmpty();
    }
}
