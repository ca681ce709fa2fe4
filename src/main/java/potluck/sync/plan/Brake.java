package potluck.sync.plan;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Holds up changes by others that come in masses. One thread; times are nanoseconds that only grow.
public final class Brake {
    private static final long WINDOW = Duration.ofMinutes(10).toNanos();

    private final int fewest;
    private final int share;
    /// What was done lately, and when.
    private final Map<String, Long> applied = new LinkedHashMap<>();

    private Brake(int fewest, int share) {
        this.fewest = fewest;
        this.share = share;
    }

    /// Lets less than 20 deletions pass, and less than a quarter of a folder.
    public static Brake ofDeletions() {
        return new Brake(20, 4);
    }

    /// Lets less than 50 replaced files pass, and less than half a folder.
    public static Brake ofOverwrites() {
        return new Brake(50, 2);
    }

    /// Whether what is `wanted`, with what was done lately, is too much for a folder that had `files` before.
    public boolean holds(Collection<String> wanted, long files, long now) {
        applied.values().removeIf(at -> now - at > WINDOW);
        Set<String> all = new HashSet<>(applied.keySet());
        all.addAll(wanted);
        return !wanted.isEmpty() && all.size() >= fewest && (long) all.size() * share > files;
    }

    /// How much was done lately.
    public int lately() {
        return applied.size();
    }

    /// It was done at this time.
    public void applied(String key, long now) {
        applied.put(key, now);
    }

    /// A person has agreed to what was done up to now.
    public void release() {
        applied.clear();
    }
}
