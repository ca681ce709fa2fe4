package potluck.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// What each of many may have: so much at once, and then so much a second. Any thread; the monitor guards everything.
public final class Quota<K> {
    private static final int MANY = 1000;
    private static final double NANOS = 1e9;

    private final double most;
    private final double perSecond;
    private final LongSupplier nanos;
    private final Map<K, Left> left = new HashMap<>();

    private record Left(double amount, long at) {}

    /// @param nanos a clock that only grows
    public Quota(long most, double perSecond, LongSupplier nanos) {
        this.most = most;
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    /// Whether `who` may have so much now; if so it is counted.
    public synchronized boolean take(K who, long amount) {
        long now = nanos.getAsLong();
        if (left.size() > MANY) {
            left.values().removeIf(one -> refilled(one, now) >= most);
        }
        double has = refilled(left.getOrDefault(who, new Left(most, now)), now);
        boolean enough = has >= amount;
        left.put(who, new Left(enough ? has - amount : has, now));
        return enough;
    }

    private double refilled(Left one, long now) {
        return Math.min(most, one.amount + (now - one.at) / NANOS * perSecond);
    }
}
