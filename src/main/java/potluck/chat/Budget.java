package potluck.chat;

/// So much at once and then so much a second. One thread at a time; `now` is in milliseconds and only grows.
final class Budget {
    private final int most;
    private final double perMillisecond;
    private double left;
    private long last;

    Budget(int most, int perSecond, long now) {
        this.most = most;
        this.perMillisecond = perSecond / 1000.0;
        this.left = most;
        this.last = now;
    }

    /// Whether one more is allowed; if so it is counted.
    boolean take(long now) {
        left = Math.min(most, left + (now - last) * perMillisecond);
        last = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
