package potluck.transfer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Threads;
import potluck.peer.LinkTable;

/// All downloads of this device, running ones and the newest ended ones. Any thread.
public final class Downloads implements AutoCloseable {
    private static final int MOST_AT_ONCE = 32;
    private static final int MOST_ENDED = 20_000;

    private final LinkTable links;
    private final LocalPieces local;
    private final Exchange exchange;
    private final Executor hashing;
    private final AtomicLong ids;
    private final Log log;
    private final Semaphore slots = new Semaphore(MOST_AT_ONCE, true);
    private final Map<Long, Download> downloads = new ConcurrentSkipListMap<>();
    private volatile boolean closed;

    public Downloads(LinkTable links, LocalPieces local, Exchange exchange, Executor hashing, AtomicLong ids, Log log) {
        this.links = links;
        this.local = local;
        this.exchange = exchange;
        this.hashing = hashing;
        this.ids = ids;
        this.log = log;
    }

    /// A download that is listed but not started.
    public Download prepare(String name, Origin origin, Target target, Duration patience) {
        Download.Order order = new Download.Order(ids.incrementAndGet(), name, origin, target, patience);
        Download download = new Download(order, links, local, exchange, hashing, log);
        downloads.put(order.id(), download);
        dropOldest();
        return download;
    }

    /// Starts a prepared download in a virtual thread of its own; `onEnd` hears of its end there.
    public void start(Download download, Consumer<Download> onEnd) {
        Threads.start("download " + download.order().name(), () -> {
            run(download);
            onEnd.accept(download);
        });
    }

    /// Fetches in the caller's thread, and returns when the download has ended.
    public Download fetch(String name, Origin origin, Target target, Duration patience) {
        Download download = prepare(name, origin, target, patience);
        run(download);
        return download;
    }

    public boolean isClosed() {
        return closed;
    }

    /// @throws Failure `UNKNOWN_TRANSFER`
    public Download get(long id) throws Failure {
        Download download = downloads.get(id);
        if (download == null) {
            throw Failure.of(TransferFault.UNKNOWN_TRANSFER, id);
        }
        return download;
    }

    /// Takes an ended download off the list.
    public void forget(long id) {
        downloads.computeIfPresent(id, (_, download) -> download.state().ended() ? null : download);
    }

    public List<Download> list() {
        return List.copyOf(downloads.values());
    }

    /// Stops all of them; what was fetched stays for another time.
    @Override
    public void close() {
        closed = true;
        downloads.values().forEach(Download::stop);
    }

    private void run(Download download) {
        slots.acquireUninterruptibly();
        try {
            if (closed) {
                download.stop();
            }
            download.run();
        } finally {
            slots.release();
        }
    }

    private void dropOldest() {
        if (downloads.size() <= MOST_ENDED) {
            return;
        }
        List<Download> ended =
                downloads.values().stream().filter(d -> d.state().ended()).toList();
        for (int i = 0; i < ended.size() - MOST_ENDED; i++) {
            downloads.remove(ended.get(i).order().id());
        }
    }
}
