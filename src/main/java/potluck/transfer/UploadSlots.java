package potluck.transfer;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Who is served now: so many members at once, and when others wait, each for one turn, after which the one that has
/// waited longest goes on in its place. Any thread; the lock guards everything.
final class UploadSlots {
    /// Short enough that nobody in a large group takes this device for dead before its turn comes.
    static final Duration TURN = Duration.ofMillis(1500);

    private final long turn;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /// Since when, in nanoseconds.
    private final Map<Object, Long> served = new LinkedHashMap<>();

    private final Set<Object> waiting = new LinkedHashSet<>();
    private int slots;

    UploadSlots(int slots, Duration turn) {
        this.slots = slots;
        this.turn = turn.toNanos();
    }

    void set(int next) {
        lock.lock();
        try {
            slots = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until it is the turn of `asker`, a member's link; asked again before everything that is sent.
    void await(Object asker) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (served.containsKey(asker) && !mustYield(asker)) {
                return;
            }
            waiting.add(asker);
            for (long left = nanosLeft(asker); left > 0; left = nanosLeft(asker)) {
                changed.await(left, TimeUnit.NANOSECONDS);
            }
            waiting.remove(asker);
            served.put(asker, System.nanoTime());
            changed.signalAll();
        } finally {
            waiting.remove(asker);
            lock.unlock();
        }
    }

    /// `asker` has got all that it asked for.
    void left(Object asker) {
        lock.lock();
        try {
            served.remove(asker);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// How many wait for a turn.
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean mustYield(Object asker) {
        if (waiting.isEmpty() || System.nanoTime() - served.getOrDefault(asker, 0L) < turn) {
            return false;
        }
        served.remove(asker);
        changed.signalAll();
        return true;
    }

    /// How long the member has to wait at least; 0 when it is its turn. A slot whose turn is over is taken even from
    /// one that does not come back for it, which a member that reads slowly may not.
    private long nanosLeft(Object asker) {
        if (served.size() < slots && waiting.iterator().next().equals(asker)) {
            return 0;
        }
        if (served.isEmpty()) {
            return turn;
        }
        Map.Entry<Object, Long> oldest = served.entrySet().iterator().next();
        long left = oldest.getValue() + turn - System.nanoTime();
        if (left <= 0 && waiting.iterator().next().equals(asker)) {
            served.remove(oldest.getKey());
            return served.size() < slots ? 0 : turn;
        }
        return left <= 0 ? turn : left;
    }
}
