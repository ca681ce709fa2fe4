package potluck.catalogue;

/// How long pieces may be, in bytes: never shorter than `min` (but for a file's last), `average` on the whole, never
/// longer than `max`.
public record CutSizes(int min, int average, int max) {
    private static final int KIB = 1024;

    /// The sizes of a piece's parts.
    public static final CutSizes PARTS = around(4 * KIB);

    private static final long GIB = 1L << 30;

    public CutSizes {
        if (min < 64 || average < min || max < average || max > Piece.LONGEST || Integer.bitCount(average) != 1) {
            throw new IllegalArgumentException(min + ", " + average + ", " + max);
        }
    }

    /// The sizes for a file of `size` bytes. Every member must choose the same, or equal files get different ids.
    public static CutSizes forSize(long size) {
        if (size <= 4 * GIB) {
            return around(256 * KIB);
        }
        return around(size <= 16 * GIB ? 512 * KIB : 1024 * KIB);
    }

    private static CutSizes around(int average) {
        return new CutSizes(average / 4, average, average * 4);
    }
}
