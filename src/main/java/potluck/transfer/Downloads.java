package potluck.transfer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import potluck.kit.Failure;
import potluck.kit.Threads;
import potluck.store.SafeRoot;

/// All downloads of this device, running ones and the newest ended ones. Those of sync have a queue of their own, so
/// that neither waits for the other. Any thread.
public final class Downloads implements AutoCloseable {
    private static final int ASKED_AT_ONCE = 8;
    private static final int OTHERS_AT_ONCE = 32;
    private static final int BATCHES_AT_ONCE = 4;
    private static final int MOST_ENDED = 5_000;

    private final Surroundings around;
    private final AtomicLong ids;
    private final DownloadQueue asked = new DownloadQueue(ASKED_AT_ONCE);
    private final DownloadQueue others = new DownloadQueue(OTHERS_AT_ONCE);
    private final Semaphore batches = new Semaphore(BATCHES_AT_ONCE, true);
    private final Set<BatchFetch> together = ConcurrentHashMap.newKeySet();
    private final Map<Long, Download> downloads = new ConcurrentSkipListMap<>();
    /// The numbers of those that have ended, the oldest first.
    private final Queue<Long> ended = new ConcurrentLinkedQueue<>();

    private final AtomicInteger endedCount = new AtomicInteger();
    private volatile boolean closed;

    public Downloads(Surroundings around, AtomicLong ids) {
        this.around = around;
        this.ids = ids;
    }

    /// A download that is listed but not started.
    public Download prepare(String name, Origin origin, Target target, Duration patience) {
        Download.Order order = new Download.Order(ids.incrementAndGet(), name, origin, target, patience);
        Download download = new Download(order, around);
        downloads.put(order.id(), download);
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

    /// Small files for `root` that are fetched in one go; they are not listed.
    public BatchFetch together(SafeRoot root, List<SmallFile> files) {
        return new BatchFetch(root, files, around, batches, together);
    }

    /// Where the small files belong that are fetched in one go now.
    public Set<Path> comingTogether() {
        return together.stream().flatMap(BatchFetch::places).collect(Collectors.toSet());
    }

    /// Ends the download and throws away what was fetched of it.
    public void cancel(Download download) {
        download.cancel();
        queue(download).wake(download);
    }

    /// Holds the download until it is resumed; what was fetched stays.
    public void pause(Download download) {
        download.pause();
        queue(download).wake(download);
    }

    public void resume(Download download) {
        download.resume();
    }

    /// Fetches in the file's order from now on, so that it can be looked at before it is complete.
    public void preview(Download download) {
        download.inOrder();
    }

    public void put(Download download, Place place) {
        queue(download).put(download, place);
    }

    public void prefer(Download download, Priority priority) {
        put(download, download.place().with(priority));
    }

    /// Moves a waiting download among those of the same priority; every download whose place that has changed.
    public Set<Download> move(Download download, Move move) {
        return queue(download).move(download, move);
    }

    /// The place in line of each that waits for its turn, from 1.
    public Map<Download, Integer> line() {
        Map<Download, Integer> line = new HashMap<>(asked.line());
        line.putAll(others.line());
        return line;
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
        downloads.values().forEach(this::stop);
    }

    private void stop(Download download) {
        download.stop();
        queue(download).wake(download);
    }

    private DownloadQueue queue(Download download) {
        return download.order().waits() ? asked : others;
    }

    private void run(Download download) {
        if (closed) {
            download.stop();
        }
        download.run(queue(download));
        ended.add(download.order().id());
        if (endedCount.incrementAndGet() > MOST_ENDED) {
            endedCount.decrementAndGet();
            forget(ended.remove());
        }
    }
}
