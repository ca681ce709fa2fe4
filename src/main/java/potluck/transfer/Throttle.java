package potluck.transfer;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import potluck.kit.Threads;
import potluck.peer.Link;
import potluck.wire.Limits;

/// Holds this device to the speeds and slots that its person has chosen. Any thread; a virtual thread looks at the
/// clock for the schedule; the lock guards `plan`.
public final class Throttle implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(20);
    /// At a limit, what is sent at once is small, so that nobody waits long between two of them.
    private static final int BLOCKS_A_SECOND = 8;

    private static final int SMALLEST_BLOCK = 1024;

    private final Clock clock;
    private final RateLimit down = new RateLimit();
    private final RateLimit up = new RateLimit();
    private final UploadSlots slots;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private LimitPlan plan;
    private boolean closed;

    /// @param clock tells the local time, for the schedule
    public Throttle(LimitPlan plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
        this.slots = new UploadSlots(plan.slots(), UploadSlots.TURN);
        apply();
    }

    /// Follows the schedule until it is closed.
    public void start() {
        Threads.start("throttle", this::follow);
    }

    public LimitPlan plan() {
        lock.lock();
        try {
            return plan;
        } finally {
            lock.unlock();
        }
    }

    /// What holds now, bytes a second.
    public SpeedLimits now() {
        return plan().at(LocalDateTime.now(clock));
    }

    /// Holds from now on, for what moves already, too.
    public void set(LimitPlan next) {
        lock.lock();
        try {
            plan = next;
            apply();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    RateLimit down() {
        return down;
    }

    RateLimit up() {
        return up;
    }

    UploadSlots slots() {
        return slots;
    }

    /// Waits until something may be sent over the link.
    void awaitUpload(Link to) throws InterruptedException {
        slots.await(to);
        up.await();
    }

    /// How many bytes may be sent at once.
    int block() {
        long rate = up.bytesPerSecond();
        return rate == 0 ? Limits.BLOCK : Math.clamp(rate / BLOCKS_A_SECOND, SMALLEST_BLOCK, Limits.BLOCK);
    }

    private void apply() {
        SpeedLimits limits = plan.at(LocalDateTime.now(clock));
        down.set(limits.down());
        up.set(limits.up());
        slots.set(plan.slots());
    }

    private void follow() {
        lock.lock();
        try {
            while (!closed) {
                apply();
                changed.await(LOOK.toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
