package potluck.sync.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import potluck.catalogue.ContentId;
import potluck.catalogue.FileVersion;
import potluck.catalogue.WireName;

/// Who has which files of one folder, as linked members told since somebody wanted to know. Any thread; the monitor
/// guards everything.
///
/// It takes about half a kilobyte a file, however many members have it, so it ends when nobody wants to know any more.
public final class Copies {
    /// What a member tells beyond that is not kept.
    static final int MOST = 200_000;
    private static final long WANTED = Duration.ofMinutes(10).toNanos();

    private final int most;
    /// By portable key; those that have the same content stand together.
    private final Map<String, List<Copy>> files = new TreeMap<>();
    private final Set<Holder> asked = new HashSet<>();
    private long wantedAt = System.nanoTime();

    private record Copy(FileVersion version, List<Holder> holders) {}

    public Copies() {
        this(MOST);
    }

    Copies(int most) {
        this.most = most;
    }

    /// Somebody wants to know; whether `holder` has not been asked for what it has.
    public synchronized boolean asks(Holder holder) {
        wantedAt = System.nanoTime();
        return asked.add(holder);
    }

    /// Whether nobody has wanted to know for long.
    public synchronized boolean isForgotten() {
        return System.nanoTime() - wantedAt > WANTED;
    }

    /// `holder` has this version now, and no other under that name.
    public synchronized void tell(Holder holder, FileVersion version) {
        if (!asked.contains(holder)) {
            return;
        }
        String key = version.name().portableKey();
        List<Copy> copies = files.getOrDefault(key, new ArrayList<>(1));
        leave(copies, holder);
        if (!version.isDeleted() && (files.containsKey(key) || files.size() < most)) {
            copies.stream()
                    .filter(copy -> copy.version().sameContent(version))
                    .findFirst()
                    .orElseGet(() -> open(copies, version))
                    .holders()
                    .add(holder);
        }
        keep(key, copies);
    }

    /// Nothing is known of what `holder` has any more.
    public synchronized void ended(Holder holder) {
        if (asked.remove(holder)) {
            Map.copyOf(files).forEach((key, copies) -> {
                leave(copies, holder);
                keep(key, copies);
            });
        }
    }

    /// The users that have this content under this name, in order.
    public synchronized List<String> holders(WireName name, ContentId content) {
        return files.getOrDefault(name.portableKey(), List.of()).stream()
                .filter(copy -> copy.version().content().equals(Optional.of(content)))
                .flatMap(copy -> copy.holders().stream())
                .map(Holder::user)
                .distinct()
                .sorted()
                .toList();
    }

    /// One version of each file that somebody has, with its portable key.
    public synchronized Map<String, FileVersion> versions() {
        Map<String, FileVersion> versions = HashMap.newHashMap(files.size());
        files.forEach((key, copies) -> versions.put(key, copies.getFirst().version()));
        return versions;
    }

    private static Copy open(List<Copy> copies, FileVersion version) {
        Copy copy = new Copy(version, new ArrayList<>(2));
        copies.add(copy);
        return copy;
    }

    private static void leave(List<Copy> copies, Holder holder) {
        copies.forEach(copy -> copy.holders().remove(holder));
        copies.removeIf(copy -> copy.holders().isEmpty());
    }

    private void keep(String key, List<Copy> copies) {
        if (copies.isEmpty()) {
            files.remove(key);
        } else {
            files.put(key, copies);
        }
    }
}
