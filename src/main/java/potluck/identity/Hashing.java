package potluck.identity;

import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import potluck.kit.Failure;

/// Lets two password hashes be computed at the same time and a few wait: each takes much memory, so that guessing is
/// dear, and must not be dear for us. Any thread.
final class Hashing {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 8;
    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore admitted = new Semaphore(AT_ONCE + WAITING);
    private final Semaphore working = new Semaphore(AT_ONCE, true);

    /// One computation; to be closed after it.
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /// Waits for a turn.
    ///
    /// @throws Failure `LOGIN_BUSY`
    Turn turn() throws Failure, InterruptedIOException {
        if (!admitted.tryAcquire()) {
            throw Failure.of(IdentityFault.LOGIN_BUSY);
        }
        boolean mine = false;
        try {
            mine = working.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            if (!mine) {
                admitted.release();
            }
        }
        if (!mine) {
            throw Failure.of(IdentityFault.LOGIN_BUSY);
        }
        return this::end;
    }

    private void end() {
        working.release();
        admitted.release();
    }
}
