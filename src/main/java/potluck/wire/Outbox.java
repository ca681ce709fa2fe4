package potluck.wire;

import java.io.IOException;
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

    private final int mostControl;
    private final Deque<Frame> control = new ArrayDeque<>();
    private final Deque<Frame> data = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Condition drained = lock.newCondition();
    private boolean closed;

    Outbox(int mostControl) {
        this.mostControl = mostControl;
    }

    /// Never blocks.
    ///
    /// @throws Failure `SLOW_CONSUMER` when the other side has let too much pile up
    void putControl(Frame frame) throws IOException {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            if (control.size() >= mostControl) {
                throw Failure.of(WireFault.SLOW_CONSUMER);
            }
            control.add(frame);
            filled.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Waits while the data queue is full; after closing it returns at once and the frame is gone.
    void putData(Frame frame) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed && data.size() >= MOST_DATA) {
                drained.await();
            }
            if (!closed) {
                data.add(frame);
                filled.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /// The next frame without waiting; null when there is none.
    @Nullable
    Frame poll() {
        lock.lock();
        try {
            Frame next = control.poll();
            if (next == null) {
                next = data.poll();
                drained.signal();
            }
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
