package potluck.ui.members;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import potluck.node.LinkView;

/// How fast files come from each member and go to it, over the last seconds. Window's thread.
final class Rates {
    private static final long SPAN = Duration.ofSeconds(4).toNanos();

    /// Bytes a second.
    record Rate(long from, long to) {
        static final Rate NONE = new Rate(0, 0);
    }

    /// How far the counters were at a moment.
    private record Sample(long time, long received, long sent) {}

    private final LongSupplier nanos;
    private final Map<String, Deque<Sample>> samples = new HashMap<>();

    /// @param nanos a clock that is never set
    Rates(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /// Takes in how far the counters are now; a link that began anew counts from nothing.
    void look(List<LinkView> links) {
        long now = nanos.getAsLong();
        samples.keySet().retainAll(links.stream().map(LinkView::user).collect(Collectors.toSet()));
        for (LinkView link : links) {
            Deque<Sample> known = samples.computeIfAbsent(link.user(), user -> new ArrayDeque<>());
            if (!known.isEmpty()
                    && (known.getLast().received() > link.received()
                            || known.getLast().sent() > link.sent())) {
                known.clear();
            }
            known.addLast(new Sample(now, link.received(), link.sent()));
            while (now - known.getFirst().time() > SPAN && known.size() > 2) {
                known.removeFirst();
            }
        }
    }

    Rate of(String user) {
        Deque<Sample> known = samples.getOrDefault(user, new ArrayDeque<>());
        if (known.size() < 2) {
            return Rate.NONE;
        }
        Sample first = known.getFirst();
        Sample last = known.getLast();
        double seconds = Math.max(0.1, (last.time() - first.time()) / 1e9);
        return new Rate((long) ((last.received() - first.received()) / seconds), (long)
                ((last.sent() - first.sent()) / seconds));
    }
}
