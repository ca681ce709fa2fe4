package potluck.transfer;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/// Which piece to ask a source for next. While every source has the whole file, pieces go in order. As soon as others
/// fetch it too, the rarest among them goes first, ties by lot, so that they fetch different pieces and can trade. When
/// nothing is left to ask for, one that another source has owed for too long is asked for again, so that a slow source
/// does not hold up the end. Pure but for its own notes; one thread at a time.
final class PiecePicker {
    /// How long a source may owe a piece before a second one is asked for it too.
    private static final long OVERDUE = 2_000_000_000L;

    private static final int MOST_COPIES = 2;
    /// Enough of them for a good choice, few enough for files of any size.
    private static final int CANDIDATES = 512;

    private final RandomGenerator random;
    private final int count;
    private final BitSet wanted;
    private final Map<Integer, Owed> owed = new HashMap<>();
    /// How many of those who fetch have each piece; without length until there is one.
    private int[] seen = {};

    private int left;
    private boolean inOrder;

    private record Owed(Object source, int copies, long since) {}

    /// @param count pieces of the file
    /// @param have those that are here already
    PiecePicker(int count, BitSet have, RandomGenerator random) {
        this.random = random;
        this.count = count;
        wanted = new BitSet(count);
        wanted.set(0, count);
        wanted.andNot(have);
        left = wanted.cardinality();
    }

    /// From now on the pieces go in the file's order, but the last one first: many formats keep their table there.
    void inOrder() {
        inOrder = true;
    }

    /// Somebody else who fetches the file has these pieces now.
    void seen(BitSet pieces, int count) {
        if (seen.length == 0) {
            seen = new int[count];
        }
        pieces.stream().forEach(piece -> seen[piece]++);
    }

    /// Somebody who fetches, with these pieces, has gone.
    void gone(BitSet pieces) {
        pieces.stream().forEach(piece -> seen[piece]--);
    }

    /// The piece to ask `source`, which has `offered`, for; noted as owed by it. `now` in nanoseconds.
    OptionalInt next(Object source, BitSet offered, long now) {
        int piece = choose(offered);
        if (piece >= 0) {
            wanted.clear(piece);
            owed.put(piece, new Owed(source, 1, now));
            return OptionalInt.of(piece);
        }
        for (Map.Entry<Integer, Owed> entry : owed.entrySet()) {
            Owed debt = entry.getValue();
            if (offered.get(entry.getKey())
                    && debt.source() != source
                    && debt.copies() < MOST_COPIES
                    && now - debt.since() > OVERDUE) {
                entry.setValue(new Owed(source, debt.copies() + 1, now));
                return OptionalInt.of(entry.getKey());
            }
        }
        return OptionalInt.empty();
    }

    private int choose(BitSet offered) {
        if (inOrder) {
            int last = count - 1;
            return wanted.get(last) && offered.get(last) ? last : first(offered);
        }
        return seen.length == 0 ? first(offered) : rarest(offered);
    }

    private int first(BitSet offered) {
        int piece = wanted.nextSetBit(0);
        while (piece >= 0 && !offered.get(piece)) {
            piece = wanted.nextSetBit(piece + 1);
        }
        return piece;
    }

    /// The rarest of some that follow a place chosen by lot.
    private int rarest(BitSet offered) {
        BitSet open = (BitSet) wanted.clone();
        open.and(offered);
        int best = -1;
        int piece = open.nextSetBit(random.nextInt(seen.length));
        for (int i = 0; i < CANDIDATES && !open.isEmpty(); i++) {
            piece = piece < 0 ? open.nextSetBit(0) : piece;
            best = best < 0 || seen[piece] < seen[best] ? piece : best;
            piece = open.nextSetBit(piece + 1);
        }
        return best;
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

    PieceMap.State state(int piece) {
        return wanted.get(piece)
                ? PieceMap.State.MISSING
                : owed.containsKey(piece) ? PieceMap.State.COMING : PieceMap.State.HERE;
    }

    boolean complete() {
        return left == 0;
    }
}
