package potluck.diagnosis;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import potluck.peer.Link;
import potluck.wire.ReachMessage;
import potluck.wire.ReachMessage.Probe;
import potluck.wire.ReachMessage.ProbeOk;

/// Measures a link with a few small questions and some that grow until they take long enough to tell a speed, at most
/// [ReachMessage#MOST_FILLER] bytes each. One thread.
final class Sampling {
    private static final int QUESTIONS = 4;
    private static final int FIRST_SIZE = 32 * 1024;
    private static final Duration ENOUGH = Duration.ofMillis(200);
    private static final long NANOS = 1_000_000_000L;

    private final InstantSource clock;
    private final LongSupplier nanos;

    Sampling(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    /// @throws IOException when the link ends, or the other side is of an older version
    Sample of(Link link) throws IOException {
        Duration best = Duration.ofDays(1);
        Duration skew = Duration.ZERO;
        for (int i = 0; i < QUESTIONS; i++) {
            Instant asked = clock.instant();
            long start = nanos.getAsLong();
            ProbeOk answer = link.ask(new Probe(0, new byte[0]), ProbeOk.class);
            Duration took = Duration.ofNanos(nanos.getAsLong() - start);
            if (took.compareTo(best) < 0) {
                best = took;
                skew = Duration.between(asked.plus(took.dividedBy(2)), Instant.ofEpochMilli(answer.time()));
            }
        }
        long down = speed(link, size -> new Probe(size, new byte[0]));
        long up = speed(link, size -> new Probe(0, new byte[size]));
        return new Sample(best, skew, down, up);
    }

    private interface Filling {
        Probe of(int size);
    }

    private long speed(Link link, Filling filling) throws IOException {
        int size = FIRST_SIZE;
        while (true) {
            long start = nanos.getAsLong();
            link.ask(filling.of(size), ProbeOk.class);
            long took = Math.max(1, nanos.getAsLong() - start);
            if (took >= ENOUGH.toNanos() || size >= ReachMessage.MOST_FILLER) {
                return size * NANOS / took;
            }
            size *= 2;
        }
    }
}
