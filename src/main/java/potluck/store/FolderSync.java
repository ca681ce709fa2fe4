package potluck.store;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Group commit of folders: writers that finish files in one folder at the same time share one flush of it. Any
/// thread.
final class FolderSync {
    private final ConcurrentMap<String, Turn> turns = new ConcurrentHashMap<>();

    /// Returns when everything that was renamed into the folder before the call survives a power failure. `key` is
    /// the same for the same folder.
    void force(String key, Flush flush) throws IOException {
        Turn turn = turns.compute(key, (k, old) -> (old == null ? new Turn() : old).entered());
        try {
            turn.force(flush);
        } finally {
            turns.computeIfPresent(key, (k, old) -> old.left());
        }
    }

    /// The flushes of one folder. `lock` is held by who flushes and guards `flushed`; the map's own lock guards
    /// `users`.
    private static final class Turn {
        private final ReentrantLock lock = new ReentrantLock();
        private final AtomicLong asked = new AtomicLong();
        private long flushed;
        private int users;

        Turn entered() {
            users++;
            return this;
        }

        @Nullable
        Turn left() {
            users--;
            return users == 0 ? null : this;
        }

        /// Whoever gets the lock flushes for all who asked before; they find their number covered and leave.
        void force(Flush flush) throws IOException {
            long mine = asked.incrementAndGet();
            lock.lock();
            try {
                if (flushed < mine) {
                    long covered = asked.get();
                    flush.run();
                    flushed = covered;
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
