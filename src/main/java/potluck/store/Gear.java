package potluck.store;

/// The 256 random numbers of the gear hash. Part of the file format: with others, equal files would get different ids.
final class Gear {
    private static final long SEED = 0x506F_746C_7563_6B21L;
    private static final long STEP = 0x9E37_79B9_7F4A_7C15L;

    private Gear() {}

    /// SplitMix64 (Steele, Lea, Flood 2014) from a fixed seed.
    static long[] table() {
        long[] table = new long[256];
        long state = SEED;
        for (int i = 0; i < table.length; i++) {
            state += STEP;
            long z = (state ^ (state >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
            z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
            table[i] = z ^ (z >>> 31);
        }
        return table;
    }
}
