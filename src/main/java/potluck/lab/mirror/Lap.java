package potluck.lab.mirror;

import java.util.Comparator;
import java.util.List;

/// How one of the three servers did: when each client was connected and answered, in milliseconds from the start.
/// Enough to draw a bar per client.
///
/// @param waits the clients in the order in which they connected; at least one
public record Lap(Mode mode, List<Wait> waits) {
    public Lap {
        waits = waits.stream()
                .sorted(Comparator.comparingLong(Wait::connectedMillis))
                .toList();
        if (waits.isEmpty()) {
            throw new IllegalArgumentException("a lap without clients");
        }
    }

    /// One client's way.
    public record Wait(long connectedMillis, long answeredMillis) {
        /// How long it waited.
        public long millis() {
            return answeredMillis - connectedMillis;
        }
    }

    /// When the first answer came.
    public long firstMillis() {
        return waits.stream().mapToLong(Wait::answeredMillis).min().orElseThrow();
    }

    /// When the last answer came.
    public long lastMillis() {
        return waits.stream().mapToLong(Wait::answeredMillis).max().orElseThrow();
    }

    /// How many others were connected and waiting when the first answer came.
    public long waitingAtFirst() {
        long first = firstMillis();
        return waits.stream().filter(wait -> wait.connectedMillis() <= first).count() - 1;
    }

    public long medianMillis() {
        return sorted().get((waits.size() - 1) / 2);
    }

    public long worstMillis() {
        return sorted().getLast();
    }

    /// Answers a second, over all clients.
    public double throughput() {
        return waits.size() * 1000.0 / Math.max(1, lastMillis());
    }

    private List<Long> sorted() {
        return waits.stream().map(Wait::millis).sorted().toList();
    }
}
