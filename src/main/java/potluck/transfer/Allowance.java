package potluck.transfer;

/// How much may pass at a rate: what has gone beyond it is a debt that time pays off. Pure but for its own notes; one
/// thread at a time; times in nanoseconds.
final class Allowance {
    private static final double SECOND = 1e9;
    /// What may have been saved up: a tenth of a second's worth.
    private static final double SAVED = 0.1;

    private final long bytesPerSecond;
    private double bytes;
    private long at;

    Allowance(long bytesPerSecond, long now) {
        this.bytesPerSecond = bytesPerSecond;
        this.at = now;
    }

    /// How long until something may pass; 0 when it may now.
    long nanosLeft(long now) {
        bytes = Math.min(bytesPerSecond * SAVED, bytes + bytesPerSecond * ((now - at) / SECOND));
        at = now;
        return bytes >= 0 ? 0 : (long) Math.ceil(-bytes / bytesPerSecond * SECOND);
    }

    void spend(long spent) {
        bytes -= spent;
    }
}
