package potluck.kit;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Waiting times that double from `first` to `most`, each shortened by up to half at random. One thread.
public final class Backoff {
    private final Duration first;
    private final Duration most;
    private final RandomGenerator random;
    private Duration next;

    public Backoff(Duration first, Duration most, RandomGenerator random) {
        this.first = first;
        this.most = most;
        this.random = random;
        this.next = first;
    }

    /// How long to wait before the next attempt.
    public Duration next() {
        Duration full = next;
        Duration doubled = full.multipliedBy(2);
        next = doubled.compareTo(most) > 0 ? most : doubled;
        return Duration.ofMillis(Math.max(1, (long) (full.toMillis() * (0.5 + random.nextDouble() / 2))));
    }

    /// An attempt succeeded: start small again.
    public void reset() {
        next = first;
    }
}
