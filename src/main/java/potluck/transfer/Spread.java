package potluck.transfer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import potluck.catalogue.Hash;

/// Spreads a file among members that fetch it from here at the same time: a piece that one of them is being sent the
/// others can soon get from that one, so they are put off, and sent something else. Each is put off once; who comes
/// back
/// is served. Any thread; the monitor guards `sent`.
final class Spread {
    /// Within this time who is sent a piece has verified it and told the others.
    private static final long FRESH = TimeUnit.SECONDS.toNanos(4);

    private static final int MOST = 10_000;

    private record Sent(Object first, long at, Set<Object> putOff) {}

    /// The oldest first.
    private final SequencedMap<Hash, Sent> sent = new LinkedHashMap<>();

    /// Whether `asker`, a member's link, is to get the piece from another one for now; otherwise it is the one that the
    /// others get it from. `now` in nanoseconds.
    synchronized boolean putsOff(Object asker, Hash piece, long now) {
        forget(now);
        Sent first = sent.computeIfAbsent(piece, _ -> new Sent(asker, now, new HashSet<>()));
        return first.first() != asker && first.putOff().add(asker);
    }

    private void forget(long now) {
        while (!sent.isEmpty()
                && (sent.size() >= MOST || now - sent.firstEntry().getValue().at() > FRESH)) {
            sent.pollFirstEntry();
        }
    }
}
