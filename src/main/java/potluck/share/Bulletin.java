package potluck.share;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import potluck.catalogue.ContentId;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Threads;
import potluck.tracker.TrackerClient;
import potluck.wire.TrackerMessage.Offer;

/// Tells the tracker what is on offer, many changes in one message. One virtual thread; the lock guards `news`, where
/// an empty value means withdrawn.
public final class Bulletin implements AutoCloseable {
    private static final long PAUSE_MS = 50;

    private final TrackerClient tracker;
    private final Log log;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private Map<Path, Optional<Offered>> news = new LinkedHashMap<>();
    private boolean closed;

    public Bulletin(TrackerClient tracker, Log log) {
        this.tracker = tracker;
        this.log = log.category("share");
    }

    public void start() {
        Threads.start("bulletin", this::run);
    }

    void put(Offered offer) {
        change(offer.file(), Optional.of(offer));
    }

    void remove(Path file) {
        change(file, Optional.empty());
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void change(Path file, Optional<Offered> offer) {
        lock.lock();
        try {
            news.put(file, offer);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            for (Map<Path, Optional<Offered>> batch = take(); !batch.isEmpty(); batch = take()) {
                tell(batch);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What has changed, gathered for a moment; empty once closed.
    private Map<Path, Optional<Offered>> take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (news.isEmpty() && !closed) {
                changed.await();
            }
            long left = TimeUnit.MILLISECONDS.toNanos(PAUSE_MS);
            while (left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
            Map<Path, Optional<Offered>> batch = news;
            news = new LinkedHashMap<>();
            return closed ? Map.of() : batch;
        } finally {
            lock.unlock();
        }
    }

    private void tell(Map<Path, Optional<Offered>> batch) {
        List<Offer> put = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        batch.forEach((file, offer) -> offer.ifPresentOrElse(
                o -> put.add(new Offer(
                        file.toString(),
                        o.size(),
                        o.content().map(ContentId::hex).orElse(""))),
                () -> removed.add(file.toString())));
        try {
            tracker.offer(put);
            tracker.withdraw(removed);
        } catch (IOException e) {
            // The client tells everything again when the tracker is back.
            log.warn("", "the tracker was not told of {} changed offers: {}", batch.size(), Failure.sentenceOf(e));
        }
    }
}
