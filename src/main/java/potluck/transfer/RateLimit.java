package potluck.transfer;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// How many bytes a second may pass. Those who wait are let through in the order they came, so everybody gets the same
/// share. Any thread; `turn` is held by the one that is next, the lock guards the allowance.
public final class RateLimit {
    private final Semaphore turn = new Semaphore(1, true);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile @Nullable Allowance allowance;
    private volatile long bytesPerSecond;

    /// Holds from now on, for those who wait already, too.
    ///
    /// @param next bytes a second; 0 for no limit
    public void set(long next) {
        lock.lock();
        try {
            if (next != bytesPerSecond) {
                bytesPerSecond = next;
                allowance = next == 0 ? null : new Allowance(next, System.nanoTime());
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// 0 when there is no limit.
    long bytesPerSecond() {
        return bytesPerSecond;
    }

    /// Waits until something may pass.
    void await() throws InterruptedException {
        if (allowance == null) {
            return;
        }
        turn.acquire();
        lock.lockInterruptibly();
        try {
            for (long left = nanosLeft(); left > 0; left = nanosLeft()) {
                changed.await(left, TimeUnit.NANOSECONDS);
            }
        } finally {
            lock.unlock();
            turn.release();
        }
    }

    /// So many bytes pass.
    void spend(long bytes) {
        if (allowance == null) {
            return;
        }
        lock.lock();
        try {
            if (allowance != null) {
                allowance.spend(bytes);
            }
        } finally {
            lock.unlock();
        }
    }

    private long nanosLeft() {
        return allowance == null ? 0 : allowance.nanosLeft(System.nanoTime());
    }
}
