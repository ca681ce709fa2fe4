package potluck.ui.transfers;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import potluck.node.TransferView;

/// How fast each transfer moves, from what it had moved at the times it was looked at; smoothed over five seconds,
/// because it moves by whole pieces. Window's thread.
final class Rates {
    private static final double SMOOTHING_SECONDS = 5;
    private static final double FIRST_SECONDS = 1;
    private static final double LEAST_SECONDS = 0.05;

    private final InstantSource clock;
    private Map<Long, Rate> rates = new HashMap<>();

    Rates(InstantSource clock) {
        this.clock = clock;
    }

    void observe(List<TransferView> transfers) {
        Instant now = clock.instant();
        Map<Long, Rate> next = new HashMap<>();
        for (TransferView transfer : transfers) {
            if (!transfer.ended()) {
                Rate before = rates.get(transfer.id());
                next.put(
                        transfer.id(),
                        before == null
                                ? new Rate(now, now, transfer.bytesDone(), Optional.empty())
                                : before.after(now, transfer.bytesDone()));
            }
        }
        rates = next;
    }

    /// Bytes a second; 0 when it does not move or nobody knows yet.
    long of(TransferView transfer) {
        Rate rate = rates.get(transfer.id());
        return rate == null ? 0 : Math.round(rate.perSecond().orElse(0.0));
    }

    /// The time until it is done at this speed; empty when that would be nonsense.
    Optional<Duration> left(TransferView transfer) {
        long rate = of(transfer);
        long bytes = transfer.bytesTotal() - transfer.bytesDone();
        return rate < 1 || bytes <= 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(1 + bytes / rate));
    }

    /// @param first when it was looked at first; at the beginning all that was seen counts the same
    private record Rate(Instant first, Instant at, long bytes, Optional<Double> perSecond) {
        Rate after(Instant now, long bytesNow) {
            double seconds = seconds(at, now);
            if (seconds < (perSecond.isEmpty() ? FIRST_SECONDS : LEAST_SECONDS)) {
                return this;
            }
            double measured = Math.max(0, bytesNow - bytes) / seconds;
            double weight = Math.max(1 - Math.exp(-seconds / SMOOTHING_SECONDS), seconds / seconds(first, now));
            double smoothed =
                    perSecond.map(rate -> rate + weight * (measured - rate)).orElse(measured);
            return new Rate(first, now, bytesNow, Optional.of(smoothed));
        }

        private static double seconds(Instant from, Instant to) {
            return Duration.between(from, to).toNanos() / 1e9;
        }
    }
}
