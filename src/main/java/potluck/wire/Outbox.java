package potluck.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import potluck.kit.Failure;

/// Frames waiting for the writer: control before data. Any thread puts, one takes; the lock guards everything.
final class Outbox {
    /// Data frames of one block each that may wait: enough to keep the wire busy, little enough for memory.
    private static final int MOST_DATA = 8;

    private final int mostFrames;
    private final long mostBytes;
    private final Deque<Frame> control = new ArrayDeque<>();
    private final Deque<Frame> data = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition drained = lock.newCondition();
    private long controlBytes;
    private boolean closed;

    Outbox(Limits limits) {
        this.mostFrames = limits.queue();
        this.mostBytes = limits.queueBytes();
    }

    /// Never blocks; false when closed.
    ///
    /// @throws Failure `SLOW_CONSUMER` when the other side has let too much pile up
    boolean putControl(Frame frame) throws Failure {
        lock.lock();
        try {
            if (!closed && (control.size() >= mostFrames || controlBytes + frame.length() > mostBytes)) {
                throw Failure.of(WireFault.SLOW_CONSUMER);
            }
            return add(control, frame);
        } finally {
            lock.unlock();
        }
    }

    /// Waits while the control queue is more than half full, which leaves room for what cannot wait; false when closed.
    boolean putInTurn(Frame frame) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && (control.size() > mostFrames / 2 || controlBytes > mostBytes / 2)) {
                drained.await();
            }
            return add(control, frame);
        } finally {
            lock.unlock();
        }
    }

    /// Waits while the data queue is full; false when closed.
    boolean putData(Frame frame) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && data.size() >= MOST_DATA) {
                drained.await();
            }
            return add(data, frame);
        } finally {
            lock.unlock();
        }
    }

    private boolean add(Deque<Frame> queue, Frame frame) {
        if (!closed) {
            queue.add(frame);
            controlBytes += queue == control ? frame.length() : 0;
            filled.signal();
        }
        return !closed;
    }

    /// The next frame without waiting; null when there is none.
    @Nullable
    Frame poll() {
        lock.lock();
        try {
            Frame next = control.poll();
            if (next == null) {
                next = data.poll();
            } else {
                controlBytes -= next.length();
            }
            drained.signalAll();
            return next;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until there is something to poll; false once closed and empty.
    boolean await() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && control.isEmpty() && data.isEmpty()) {
                filled.await();
            }
            return !control.isEmpty() || !data.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /// What is queued may still be taken; nothing more comes in.
    void close() {
        lock.lock();
        try {
            closed = true;
            filled.signalAll();
            drained.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
