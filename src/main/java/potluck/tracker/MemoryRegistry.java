package potluck.tracker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import potluck.identity.DeviceId;
import potluck.kit.Failure;
import potluck.wire.TrackerMessage.FilesPut;
import potluck.wire.TrackerMessage.Offer;
import potluck.wire.WireFault;

/// The offers known to one tracker process. Any thread; the monitor guards everything.
///
/// Each path of a device gets a number when it is first offered and keeps it; lists go by that number, so that what
/// comes and goes meanwhile moves nothing to another page.
public final class MemoryRegistry implements Registry {
    /// What a device may offer unless it is set otherwise.
    public static final int MOST_FILES = 50_000;

    /// How long paths may be on the average, in characters, when a device offers all the files it may.
    private static final int AVERAGE_PATH = 256;

    /// @param path as offered, composed, with `/` between components
    /// @param folded the same in lower case
    private record Entry(Offered offered, String path, String folded) {}

    private final int mostFiles;
    private final NavigableMap<Long, Entry> entries = new TreeMap<>();
    private final Map<DeviceId, Map<String, Long>> numbers = new HashMap<>();
    private final Map<String, NavigableSet<Long>> byContent = new HashMap<>();
    private final Map<String, NavigableSet<Long>> byName = new HashMap<>();
    private long lastNumber;
    private long changes;

    /// @param mostFiles how many files one device may offer
    public MemoryRegistry(int mostFiles) {
        this.mostFiles = mostFiles;
    }

    @Override
    public synchronized void put(DeviceId holder, FilesPut change) throws Failure {
        requireRoom(holder, change);
        if (change.fresh()) {
            withdraw(holder);
        }
        Map<String, Long> own = numbers.computeIfAbsent(holder, _ -> new HashMap<>());
        for (String path : change.remove()) {
            Long number = own.remove(path);
            if (number != null) {
                drop(number);
            }
        }
        for (Offer offer : change.add()) {
            long number = own.computeIfAbsent(offer.path(), _ -> ++lastNumber);
            drop(number);
            keep(number, new Offered(holder, offer));
        }
        changes++;
    }

    @Override
    public synchronized boolean withdraw(DeviceId holder) {
        Map<String, Long> own = numbers.remove(holder);
        if (own == null || own.isEmpty()) {
            return false;
        }
        own.values().forEach(this::drop);
        changes++;
        return true;
    }

    @Override
    public synchronized Page list(Optional<DeviceId> holder, String cursor) throws Failure {
        return page(cursor, entry -> holder.isEmpty() || entry.offered.holder().equals(holder.get()));
    }

    @Override
    public synchronized Page search(String query, String cursor) throws Failure {
        List<String> words = Arrays.stream(Folding.fold(query).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return page(cursor, entry -> words.stream().allMatch(entry.folded::contains));
    }

    @Override
    public synchronized List<Offered> withContent(String content) {
        return fitting(entriesOf(byContent, content));
    }

    @Override
    public synchronized List<Offered> named(String name) {
        String path = "/" + Folding.path(name);
        String folded = "/" + Folding.fold(Folding.path(name));
        List<Entry> alike = entriesOf(byName, Folding.lastOf(folded))
                .filter(entry -> ("/" + entry.folded).endsWith(folded))
                .toList();
        List<Entry> exact = alike.stream()
                .filter(entry -> ("/" + entry.path).endsWith(path))
                .toList();
        return fitting((exact.isEmpty() ? alike : exact).stream());
    }

    @Override
    public synchronized long changes() {
        return changes;
    }

    @Override
    public synchronized int count(DeviceId holder) {
        return numbers.getOrDefault(holder, Map.of()).size();
    }

    private void requireRoom(DeviceId holder, FilesPut change) throws Failure {
        Set<String> paths = new HashSet<>();
        if (!change.fresh()) {
            paths.addAll(numbers.getOrDefault(holder, Map.of()).keySet());
        }
        change.remove().forEach(paths::remove);
        change.add().forEach(offer -> paths.add(offer.path()));
        if (paths.size() > mostFiles) {
            throw Failure.of(TrackerFault.TOO_MANY_FILES, mostFiles);
        }
        long most = (long) mostFiles * AVERAGE_PATH;
        if (paths.stream().mapToLong(String::length).sum() > most) {
            throw Failure.of(TrackerFault.PATHS_TOO_LONG, most);
        }
    }

    private void keep(long number, Offered offered) {
        String path = Folding.path(offered.offer().path());
        Entry entry = new Entry(offered, path, Folding.fold(path));
        entries.put(number, entry);
        byName.computeIfAbsent(Folding.lastOf(entry.folded), _ -> new TreeSet<>())
                .add(number);
        if (!offered.offer().content().isEmpty()) {
            byContent
                    .computeIfAbsent(offered.offer().content(), _ -> new TreeSet<>())
                    .add(number);
        }
    }

    private void drop(long number) {
        Entry entry = entries.remove(number);
        if (entry != null) {
            forget(byName, Folding.lastOf(entry.folded), number);
            forget(byContent, entry.offered.offer().content(), number);
        }
    }

    private static void forget(Map<String, NavigableSet<Long>> index, String key, Long number) {
        index.computeIfPresent(key, (_, found) -> {
            found.remove(number);
            return found.isEmpty() ? null : found;
        });
    }

    private Stream<Entry> entriesOf(Map<String, NavigableSet<Long>> index, String key) {
        return index.getOrDefault(key, new TreeSet<>()).stream().map(entries::get);
    }

    private Page page(String cursor, Predicate<Entry> wanted) throws Failure {
        Budget budget = new Budget();
        List<Offered> items = new ArrayList<>();
        long last = number(cursor);
        for (Map.Entry<Long, Entry> next : entries.tailMap(last, false).entrySet()) {
            Offered offered = next.getValue().offered;
            if (wanted.test(next.getValue())) {
                if (!budget.take(offered.offer().path().length())) {
                    return new Page(items, Long.toString(last));
                }
                items.add(offered);
                last = next.getKey();
            }
        }
        return new Page(items, "");
    }

    private static List<Offered> fitting(Stream<Entry> found) {
        Budget budget = new Budget();
        return found.map(Entry::offered)
                .takeWhile(offered -> budget.take(offered.offer().path().length()))
                .toList();
    }

    private static long number(String cursor) throws Failure {
        try {
            return cursor.isEmpty() ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Failure.because(e, WireFault.BAD_FIELD, "cursor");
        }
    }
}
