package potluck.store;

import potluck.catalogue.CutSizes;

/// Where pieces end: FastCDC with normalised chunking (Xia et al., USENIX ATC 2016, section 3; level 2).
///
/// A boundary depends on the last 64 bytes before it alone, so that an insertion moves only the boundaries near it.
/// Before the average length a boundary is four times rarer than usual, after it four times more frequent.
final class Boundary {
    private static final int LEVEL = 2;

    private final long[] gear = Gear.table();
    private final CutSizes sizes;
    private final long strict;
    private final long loose;

    Boundary(CutSizes sizes) {
        this.sizes = sizes;
        int bits = Integer.numberOfTrailingZeros(sizes.average());
        this.strict = topBits(bits + LEVEL);
        this.loose = topBits(bits - LEVEL);
    }

    /// How long the piece is that begins at `from`, given the bytes up to `to`: the longest piece or the end of
    /// the file must lie among them.
    int length(byte[] data, int from, int to) {
        int end = Math.min(to, from + sizes.max());
        int middle = Math.min(end, from + sizes.average());
        int at = from + sizes.min();
        if (at >= end) {
            return end - from;
        }
        long hash = 0;
        for (; at < middle; at++) {
            hash = (hash << 1) + gear[data[at] & 0xFF];
            if ((hash & strict) == 0) {
                return at + 1 - from;
            }
        }
        for (; at < end; at++) {
            hash = (hash << 1) + gear[data[at] & 0xFF];
            if ((hash & loose) == 0) {
                return at + 1 - from;
            }
        }
        return end - from;
    }

    private static long topBits(int bits) {
        return -1L << (Long.SIZE - bits);
    }
}
