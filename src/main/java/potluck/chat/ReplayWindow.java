package potluck.chat;

/// Which counters have been seen, in constant memory: the newest 2,048 are remembered, older ones count as seen (RFC
/// 6479). One thread at a time.
final class ReplayWindow {
    static final int SIZE = 2048;

    private final long[] seen = new long[SIZE / Long.SIZE];
    private long newest = -1;

    /// Whether this counter, at least 0 and not near the end of its type, is new; from now on it is not.
    boolean take(long counter) {
        if (counter <= newest - SIZE) {
            return false;
        }
        if (counter > newest) {
            forget(counter);
            newest = counter;
        }
        long bit = 1L << (counter % Long.SIZE);
        int word = (int) (counter % SIZE / Long.SIZE);
        boolean isNew = (seen[word] & bit) == 0;
        seen[word] |= bit;
        return isNew;
    }

    /// The places of the counters after the newest one, up to `counter`, held others before.
    private void forget(long counter) {
        long first = Math.max(newest + 1, counter - SIZE + 1);
        for (long next = first; next <= counter; next++) {
            seen[(int) (next % SIZE / Long.SIZE)] &= ~(1L << (next % Long.SIZE));
        }
    }
}
