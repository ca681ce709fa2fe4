package potluck.kit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The newest 10,000 lines of the log, numbered from 1 on. Any thread; the lock guards everything.
public final class LogRing {
    private static final int CAPACITY = 10_000;

    private final Deque<LogEvent> events = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    /// The number of the newest line.
    private long newest;

    /// Some lines, oldest first, and the number after which to go on.
    public record Page(List<LogLine> lines, long next) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    void add(LogEvent event) {
        lock.lock();
        try {
            if (events.size() == CAPACITY) {
                events.removeFirst();
            }
            events.addLast(event);
            newest++;
            added.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public List<LogLine> lines() {
        lock.lock();
        try {
            return events.stream().map(LogEvent::line).toList();
        } finally {
            lock.unlock();
        }
    }

    /// The same with what each line was made of.
    public List<LogEvent> events() {
        lock.lock();
        try {
            return List.copyOf(events);
        } finally {
            lock.unlock();
        }
    }

    /// The lines after number `after` that are still here; waits for one, at most `patience`.
    public Page after(long after, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (newest <= after && left > 0) {
                left = added.awaitNanos(left);
            }
            long skipped = Math.max(0, after - (newest - events.size()));
            return new Page(events.stream().skip(skipped).map(LogEvent::line).toList(), newest);
        } finally {
            lock.unlock();
        }
    }
}
