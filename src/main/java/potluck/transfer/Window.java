package potluck.transfer;

/// How many bytes a source may owe: what it delivers in half a second, so that a fast line is never idle and a slow
/// source holds few pieces that others could bring. One thread at a time.
final class Window {
    static final long SMALLEST = 512 << 10;
    /// Enough for 1 Gbit/s over 60 ms.
    static final long LARGEST = 8 << 20;

    private static final long FIRST = 1 << 20;
    private static final long MEASURED = 100_000_000;
    private static final long SECOND = 1_000_000_000;

    private long bytes = FIRST;
    private long since;
    private long paid;

    long bytes() {
        return bytes;
    }

    /// So many bytes have come; `now` in nanoseconds.
    void paid(long length, long now) {
        if (paid == 0) {
            since = now;
        }
        paid += length;
        long time = now - since;
        if (time >= MEASURED) {
            bytes = Math.clamp(paid * SECOND / time / 2, SMALLEST, LARGEST);
            paid = 0;
        }
    }
}
