package potluck.chat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import potluck.wire.ChatMessage.Ack;
import potluck.wire.ChatMessage.Say;
import potluck.wire.ChatMessage.Words;

/// Puts what one member says over one link in order, whichever way it came, each line once. One thread at a time.
final class Receiving {
    /// Lines that may be ahead of the next one.
    static final int MOST_EARLY = Ack.MOST_LATER * 8;

    private final TreeMap<Long, Words> early = new TreeMap<>();
    private long complete;

    /// Whether this would be new and there is room for it.
    boolean wants(Say say) {
        long ahead = say.seq() - complete;
        return ahead >= 1 && ahead <= MOST_EARLY && !early.containsKey(say.seq());
    }

    /// The lines that are in order with this one.
    List<Words> take(Say say) {
        List<Words> ordered = new ArrayList<>();
        if (wants(say)) {
            early.put(say.seq(), say.words());
        }
        for (Words next = early.remove(complete + 1); next != null; next = early.remove(complete + 1)) {
            ordered.add(next);
            complete++;
        }
        return ordered;
    }

    /// What has arrived so far.
    Ack ack() {
        BitSet later = new BitSet();
        early.keySet().forEach(seq -> later.set((int) (seq - complete - 1)));
        return new Ack(complete, later.toByteArray());
    }
}
