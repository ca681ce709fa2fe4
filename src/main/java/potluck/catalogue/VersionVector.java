package potluck.catalogue;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which edits of a file a version rests on: for each device that ever edited it, the number of its last edit.
///
/// A device is named by the first 16 hexadecimal digits of its id. The number grows with every edit and never falls
/// behind the seconds since 1970, so that a device that lost its index does not use one twice (BEP, version vectors;
/// Parker et al., IEEE TSE 1983).
public record VersionVector(SortedMap<String, Long> counters) {
    public static final int DIGITS = 16;
    private static final long LARGEST = 1L << 53;
    /// So many fit into a message, however large their numbers are.
    private static final int MOST = 480;

    public static final VersionVector NONE = new VersionVector(new TreeMap<>());

    /// How one version stands to another.
    public enum Order {
        EQUAL,
        NEWER,
        OLDER,
        CONCURRENT
    }

    /// Every key is 16 lower-case hexadecimal digits, every number from 1 to 2⁵³; otherwise an
    /// `IllegalArgumentException`. Of more than 480 devices those with the largest numbers count.
    public VersionVector {
        counters = Collections.unmodifiableSortedMap(largest(counters));
        counters.forEach((device, counter) -> {
            if (!isDevice(device) || counter < 1 || counter > LARGEST) {
                throw new IllegalArgumentException(device + " " + counter);
            }
        });
    }

    /// From its [#text()].
    public static VersionVector parse(String text) {
        SortedMap<String, Long> counters = new TreeMap<>();
        for (String pair : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            int colon = pair.indexOf(':');
            counters.put(pair.substring(0, Math.max(0, colon)), Long.valueOf(pair.substring(colon + 1)));
        }
        return new VersionVector(counters);
    }

    /// After an edit by `device` at `seconds` since 1970. There is no number after the largest, which only who makes
    /// up vectors gets to: then the edit has the vector of the version before, which makes the two a conflict.
    public VersionVector edited(String device, long seconds) {
        SortedMap<String, Long> next = new TreeMap<>(counters);
        next.merge(device, Math.max(1, seconds), (old, now) -> Math.min(LARGEST, Math.max(old + 1, now)));
        return new VersionVector(next);
    }

    /// The number of the last edit by `device`; 0 when it has none.
    public long edit(String device) {
        return counters.getOrDefault(device, 0L);
    }

    /// Rests on both.
    public VersionVector merged(VersionVector other) {
        SortedMap<String, Long> all = new TreeMap<>(counters);
        other.counters.forEach((device, counter) -> all.merge(device, counter, Math::max));
        return new VersionVector(all);
    }

    public Order compare(VersionVector other) {
        boolean covers = covers(other);
        boolean covered = other.covers(this);
        if (covers) {
            return covered ? Order.EQUAL : Order.NEWER;
        }
        return covered ? Order.OLDER : Order.CONCURRENT;
    }

    /// The sum of all numbers.
    public long sum() {
        return counters.values().stream()
                .mapToLong(Long::longValue)
                .reduce(0, (sum, counter) -> Math.min(LARGEST, sum + counter));
    }

    /// `device:number` for each, separated by commas.
    public String text() {
        return counters.entrySet().stream()
                .map((Map.Entry<String, Long> one) -> one.getKey() + ":" + one.getValue())
                .collect(Collectors.joining(","));
    }

    /// Whether a device can be called so.
    static boolean isDevice(String name) {
        return name.length() == DIGITS
                && name.chars().allMatch(digit -> digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f');
    }

    /// Of a merged vector the same are left over, whatever was left out before.
    private static SortedMap<String, Long> largest(SortedMap<String, Long> counters) {
        SortedMap<String, Long> kept = new TreeMap<>(counters);
        if (kept.size() > MOST) {
            kept.keySet()
                    .retainAll(counters.entrySet().stream()
                            .sorted(Map.Entry.<String, Long>comparingByValue()
                                    .reversed()
                                    .thenComparing(Map.Entry.comparingByKey()))
                            .limit(MOST)
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet()));
        }
        return kept;
    }

    private boolean covers(VersionVector other) {
        for (Map.Entry<String, Long> one : other.counters.entrySet()) {
            if (edit(one.getKey()) < one.getValue()) {
                return false;
            }
        }
        return true;
    }
}
