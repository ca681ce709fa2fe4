package potluck.store;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import potluck.kit.Threads;

/// Takes a growing file to the disk while more of it arrives, so that its end need not wait for everything. Any thread
/// tells of bytes; a virtual thread forces them, one at a time; the lock guards everything.
final class WriteBehind {
    static final long PORTION = 64L << 20;

    /// Forces a file, as [java.nio.channels.FileChannel#force].
    interface Disk {
        void force(boolean metadata) throws IOException;
    }

    private final Disk disk;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rested = lock.newCondition();
    private long waiting;
    private boolean forcing;
    private Optional<IOException> failure = Optional.empty();

    WriteBehind(Disk disk) {
        this.disk = disk;
    }

    void written(long bytes) {
        lock.lock();
        try {
            waiting += bytes;
            if (waiting >= PORTION && !forcing) {
                waiting = 0;
                forcing = true;
                Threads.start("write behind", this::force);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Forces what is left. The system tells of a failed write only once, so what it told meanwhile counts, too.
    void finish() throws IOException {
        awaitRest();
        disk.force(true);
    }

    private void awaitRest() throws IOException {
        lock.lock();
        try {
            while (forcing) {
                rested.awaitUninterruptibly();
            }
            if (failure.isPresent()) {
                throw failure.get();
            }
        } finally {
            lock.unlock();
        }
    }

    private void force() {
        Optional<IOException> told = Optional.empty();
        try {
            disk.force(false);
        } catch (IOException e) {
            told = Optional.of(e);
        } finally {
            rest(told);
        }
    }

    private void rest(Optional<IOException> told) {
        lock.lock();
        try {
            failure = failure.or(() -> told);
            forcing = false;
            rested.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
