package potluck.transfer;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/// Which piece to ask a source for next: the first that nobody was asked for; when there is none left, one that another
/// source has owed for too long, so that a slow source does not hold up the end. Pure but for its own notes; one thread
/// at a time.
final class PiecePicker {
    /// How long a source may owe a piece before a second one is asked for it too.
    private static final long OVERDUE = 2_000_000_000L;

    private static final int MOST_COPIES = 2;

    private final BitSet wanted;
    private final Map<Integer, Owed> owed = new HashMap<>();
    private int left;

    private record Owed(Object source, int copies, long since) {}

    /// @param count pieces of the file
    /// @param have those that are here already
    PiecePicker(int count, BitSet have) {
        wanted = new BitSet(count);
        wanted.set(0, count);
        wanted.andNot(have);
        left = wanted.cardinality();
    }

    /// The piece to ask `source` for, noted as owed by it; `now` in nanoseconds.
    OptionalInt next(Object source, long now) {
        int piece = wanted.nextSetBit(0);
        if (piece >= 0) {
            wanted.clear(piece);
            owed.put(piece, new Owed(source, 1, now));
            return OptionalInt.of(piece);
        }
        for (Map.Entry<Integer, Owed> entry : owed.entrySet()) {
            Owed debt = entry.getValue();
            if (debt.source() != source && debt.copies() < MOST_COPIES && now - debt.since() > OVERDUE) {
                entry.setValue(new Owed(source, debt.copies() + 1, now));
                return OptionalInt.of(entry.getKey());
            }
        }
        return OptionalInt.empty();
    }

    /// The piece is here. False when it was here before.
    boolean done(int piece) {
        boolean news = owed.remove(piece) != null || wanted.get(piece);
        wanted.clear(piece);
        if (news) {
            left--;
        }
        return news;
    }

    /// A source will not deliver the piece; unless another one still owes it, it is wanted again.
    void giveBack(int piece) {
        Owed debt = owed.get(piece);
        if (debt == null) {
            return;
        }
        if (debt.copies() > 1) {
            owed.put(piece, new Owed(debt.source(), debt.copies() - 1, debt.since()));
        } else {
            owed.remove(piece);
            wanted.set(piece);
        }
    }

    boolean complete() {
        return left == 0;
    }
}
