package potluck.chat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import potluck.wire.ChatMessage.Ack;
import potluck.wire.ChatMessage.Say;
import potluck.wire.ChatMessage.Words;

/// What is on its way to one member over one link, in order, until it is acknowledged. Does nothing by itself: time
/// comes in as milliseconds that only grow, and what has to leave comes out. One thread at a time.
///
/// Datagrams are *proven* once one was acknowledged by one. Before, every line goes both ways, and whichever comes
/// second is dropped over there; so a network that lets no datagrams through costs no time. Proven ones go alone and
/// are repeated after 200, 400, 800, 1000, 1000 ms; a line that needs more goes over the link, and nothing is
/// proven any longer. What the link has carried is repeated, too, for a receiver may put off what comes too fast.
final class Sending {
    /// How a line leaves.
    enum Way {
        LINK,
        DATAGRAM,
        BOTH
    }

    /// A line that has to leave now.
    record Parcel(Say say, Way way) {}

    static final int MOST_OPEN = 32;
    static final long FIRST_WAIT = 200;
    static final long LONGEST_WAIT = 1000;
    static final long LINK_WAIT = 5000;
    static final int TRIES = 5;

    /// On its way; `tries` counts the datagrams so far, and `due` is when it has to leave again.
    private record Open(Words words, int tries, long pause, long due) {}

    private final Deque<Words> queue = new ArrayDeque<>();
    private final TreeMap<Long, Open> open = new TreeMap<>();
    private final Fit fit;
    private long last;
    private boolean proven;

    /// Whether a line can travel in a datagram to this receiver.
    interface Fit {
        boolean fits(Say say);
    }

    Sending(Fit fit) {
        this.fit = fit;
    }

    void add(Words words) {
        queue.add(words);
    }

    /// What has to leave at `now`.
    List<Parcel> due(long now) {
        List<Parcel> parcels = new ArrayList<>();
        for (Map.Entry<Long, Open> one : open.entrySet()) {
            if (one.getValue().due() <= now) {
                parcels.add(again(one, now));
            }
        }
        while (!queue.isEmpty() && open.size() < MOST_OPEN) {
            parcels.add(first(new Say(++last, queue.remove()), now));
        }
        return parcels;
    }

    /// When [#due] has something to say again; `Long.MAX_VALUE` when everything has arrived.
    long nextDue() {
        if (!queue.isEmpty() && open.size() < MOST_OPEN) {
            return 0;
        }
        return open.values().stream().mapToLong(Open::due).min().orElse(Long.MAX_VALUE);
    }

    /// The lines that have arrived by this.
    List<Words> acknowledged(Ack ack, boolean byDatagram) {
        proven |= byDatagram;
        List<Words> arrived = new ArrayList<>();
        BitSet later = BitSet.valueOf(ack.later());
        open.entrySet().removeIf(one -> {
            long ahead = one.getKey() - ack.seq();
            boolean there = ahead <= 0 || ahead <= later.length() && later.get((int) ahead - 1);
            if (there) {
                arrived.add(one.getValue().words());
            }
            return there;
        });
        return arrived;
    }

    /// Whether the datagrams of late have arrived.
    boolean isProven() {
        return proven;
    }

    /// Whether nothing was ever sent.
    boolean isUntried() {
        return last == 0;
    }

    private Parcel first(Say say, long now) {
        Way way = !fit.fits(say) ? Way.LINK : proven ? Way.DATAGRAM : Way.BOTH;
        long wait = way == Way.DATAGRAM ? FIRST_WAIT : LINK_WAIT;
        open.put(say.seq(), new Open(say.words(), 1, wait, now + wait));
        return new Parcel(say, way);
    }

    private Parcel again(Map.Entry<Long, Open> one, long now) {
        Open before = one.getValue();
        Say say = new Say(one.getKey(), before.words());
        if (before.pause() < LINK_WAIT && before.tries() < TRIES) {
            long wait = Math.min(LONGEST_WAIT, before.pause() * 2);
            one.setValue(new Open(before.words(), before.tries() + 1, wait, now + wait));
            return new Parcel(say, Way.DATAGRAM);
        }
        proven &= before.pause() == LINK_WAIT;
        one.setValue(new Open(before.words(), before.tries(), LINK_WAIT, now + LINK_WAIT));
        return new Parcel(say, Way.LINK);
    }
}
