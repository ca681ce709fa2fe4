package potluck.node;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import potluck.kit.Lifecycle;
import potluck.kit.LogRing;

/// A device that runs in this process, made of what its parts stand for. Any thread.
final class RunningNode implements Node {
    private final Parts parts;
    private final Snapshots snapshots;
    private final LogRing ring;
    private final Lifecycle opened;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean closing = new AtomicBoolean();

    /// What does the work.
    record Parts(
            Hosting host,
            Browsing browsing,
            Sharing shares,
            Transferring transfers,
            Parcelling parcels,
            Syncing sync,
            Chatting chat,
            Diagnosing diagnosis) {}

    /// @param opened everything this device is made of; closed with it
    RunningNode(Parts parts, Snapshots snapshots, LogRing ring, Lifecycle opened) {
        this.parts = parts;
        this.snapshots = snapshots;
        this.ring = ring;
        this.opened = opened;
    }

    @Override
    public Hosting host() {
        return parts.host();
    }

    @Override
    public Sharing shares() {
        return parts.shares();
    }

    @Override
    public Transferring transfers() {
        return parts.transfers();
    }

    @Override
    public Parcelling parcels() {
        return parts.parcels();
    }

    @Override
    public Syncing sync() {
        return parts.sync();
    }

    @Override
    public Chatting chat() {
        return parts.chat();
    }

    @Override
    public Diagnosing diagnosis() {
        return parts.diagnosis();
    }

    @Override
    public Snapshot snapshot() {
        return snapshots.now();
    }

    @Override
    public Snapshot snapshotAfter(long after, Duration patience) throws IOException {
        return Waiting.on(() -> snapshots.after(after, patience));
    }

    @Override
    public List<FileView> files(String query) throws IOException {
        return parts.browsing().files(query);
    }

    @Override
    public LogPage log(long after, Duration patience) throws IOException {
        LogRing.Page page = Waiting.on(() -> ring.after(after, patience));
        return new LogPage(page.lines(), page.next());
    }

    @Override
    public boolean awaitEnd(Duration patience) throws IOException {
        return Waiting.on(() -> ended.await(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() throws IOException {
        if (!closing.compareAndSet(false, true)) {
            awaitEnd(Duration.ofSeconds(10));
            return;
        }
        try {
            opened.close();
        } finally {
            ended.countDown();
        }
    }
}
