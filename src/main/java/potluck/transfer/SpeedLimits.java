package potluck.transfer;

/// Bytes a second in each direction, all transfers together; 0 for no limit.
public record SpeedLimits(long down, long up) {
    public static final SpeedLimits NONE = new SpeedLimits(0, 0);

    public SpeedLimits {
        if (down < 0 || up < 0) {
            throw new IllegalArgumentException("a speed below nothing");
        }
    }
}
