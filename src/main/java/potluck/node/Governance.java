package potluck.node;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import potluck.kit.Threads;

/// Whether this member decides on invites, members and accounts, as the tracker said last. One virtual thread asks
/// again whenever there is a reason to; an account can be given another role any time.
final class Governance implements AutoCloseable {
    private final Hosting hosting;
    private final Semaphore reasons = new Semaphore(0);
    private volatile boolean governs;
    private volatile boolean closed;

    /// @param governs what holds until the tracker has said something
    Governance(Hosting hosting, boolean governs) {
        this.hosting = hosting;
        this.governs = governs;
    }

    void start() {
        Threads.start("governance", this::run);
    }

    boolean governs() {
        return governs;
    }

    /// There is a reason to ask again.
    void look() {
        reasons.release();
    }

    private void run() {
        try {
            while (!closed) {
                reasons.acquire();
                reasons.drainPermits();
                governs = answer();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// While the tracker is away, what it said last holds on.
    private boolean answer() {
        try {
            return hosting.governs();
        } catch (IOException away) {
            return governs;
        }
    }

    @Override
    public void close() {
        closed = true;
        look();
    }
}
