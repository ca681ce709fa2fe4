package potluck.node;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import potluck.kit.Threads;

/// The newest snapshot, drawn anew at most ten times a second while something changes and somebody waits for it. One
/// virtual thread draws; the lock guards everything.
final class Snapshots implements AutoCloseable {
    private static final long PAUSE_MS = 100;
    /// Progress moves without anyone saying so; this often it is looked at.
    private static final long TICK_MS = 500;

    private final Supplier<Snapshot> draw;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition drawn = lock.newCondition();
    private Snapshot newest;
    private boolean dirty;
    /// How many wait in [#after].
    private int watchers;
    private boolean closed;

    /// @param draw makes a picture of how things stand; its number does not matter
    Snapshots(Supplier<Snapshot> draw) {
        this.draw = draw;
        this.newest = draw.get().numbered(1);
    }

    void start() {
        Threads.start("snapshots", this::run);
    }

    /// Something has changed.
    void touch() {
        lock.lock();
        try {
            dirty = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// How things stand this very moment.
    Snapshot now() {
        Snapshot fresh = draw.get();
        lock.lock();
        try {
            take(fresh);
            return newest;
        } finally {
            lock.unlock();
        }
    }

    /// The first snapshot numbered higher than `after`, or the newest one when `patience` is over; without patience,
    /// how things stand this very moment.
    Snapshot after(long after, Duration patience) throws InterruptedException {
        if (patience.isZero()) {
            return now();
        }
        lock.lockInterruptibly();
        watchers++;
        changed.signalAll();
        try {
            long left = patience.toNanos();
            while (newest.number() <= after && left > 0 && !closed) {
                left = drawn.awaitNanos(left);
            }
            return newest;
        } finally {
            watchers--;
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
            drawn.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (awaitChange()) {
                now();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean awaitChange() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!closed) {
                drawn.await(PAUSE_MS, TimeUnit.MILLISECONDS);
            }
            while (watchers == 0 && !closed) {
                dirty = true;
                changed.await();
            }
            long left = TimeUnit.MILLISECONDS.toNanos(TICK_MS);
            while (!dirty && !closed && left > 0) {
                left = changed.awaitNanos(left);
            }
            dirty = false;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void take(Snapshot fresh) {
        Snapshot next = fresh.numbered(newest.number());
        if (!next.equals(newest)) {
            newest = fresh.numbered(newest.number() + 1);
            drawn.signalAll();
        }
    }
}
