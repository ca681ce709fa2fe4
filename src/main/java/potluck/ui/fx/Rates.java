package potluck.ui.fx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/// How fast counters grow: the mean of the last four seconds, because files move by whole pieces. Window's thread.
public final class Rates<K> {
    private static final long SPAN = Duration.ofSeconds(4).toNanos();
    /// Of less the first piece would be taken for the speed.
    private static final double LEAST_SECONDS = 1;

    /// How far a counter was at a moment.
    private record Sample(long time, long count) {}

    private final LongSupplier nanos;
    private final Map<K, List<Sample>> samples = new HashMap<>();

    /// @param nanos a clock that is never set
    public Rates(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// Takes in how far the counters are now, and forgets all others; one that has fallen back begins anew.
    public void look(Map<K, Long> counters) {
        long now = nanos.getAsLong();
        samples.keySet().retainAll(counters.keySet());
        counters.forEach(
                (key, count) -> add(samples.computeIfAbsent(key, _ -> new ArrayList<>()), new Sample(now, count)));
    }

    private static void add(List<Sample> known, Sample next) {
        if (!known.isEmpty() && known.getLast().count() > next.count()) {
            known.clear();
        }
        known.add(next);
        while (known.size() > 2 && next.time() - known.get(1).time() >= SPAN) {
            known.removeFirst();
        }
    }

    /// A second; 0 while it does not grow or nobody knows yet.
    public long of(K key) {
        List<Sample> known = samples.getOrDefault(key, List.of());
        if (known.isEmpty()) {
            return 0;
        }
        Sample first = known.getFirst();
        Sample last = known.getLast();
        double seconds = (last.time() - first.time()) / 1e9;
        return seconds < LEAST_SECONDS ? 0 : Math.round((last.count() - first.count()) / seconds);
    }
}
