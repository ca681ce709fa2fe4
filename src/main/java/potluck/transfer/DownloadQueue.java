package potluck.transfer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Downloads that wait for their turn: so many run at once, the first of the others follows when one of them ends. Any
/// thread; the lock guards everything, and each waiting thread has a condition of its own.
final class DownloadQueue {
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final TreeMap<Place, Download> waiting = new TreeMap<>();
    private final Map<Download, Condition> conditions = new HashMap<>();
    private final Set<Download> running = new HashSet<>();

    /// @param most how many run at once
    DownloadQueue(int most) {
        this.most = most;
    }

    /// Waits until it is the download's turn, or until it no longer wants one.
    ///
    /// @return whether it has a turn, which ends with [#leave]
    boolean enter(Download download) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            Condition condition = lock.newCondition();
            conditions.put(download, condition);
            stand(download, download.place());
            admit();
            while (!running.contains(download) && download.wantsToRun()) {
                condition.await();
            }
            return running.contains(download);
        } finally {
            conditions.remove(download);
            waiting.remove(download.place(), download);
            lock.unlock();
        }
    }

    /// The download's turn is over.
    void leave(Download download) {
        lock.lock();
        try {
            running.remove(download);
            admit();
        } finally {
            lock.unlock();
        }
    }

    /// The download may not want its turn any more.
    void wake(Download download) {
        lock.lock();
        try {
            Condition condition = conditions.get(download);
            if (condition != null) {
                condition.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Gives the download another place.
    void put(Download download, Place place) {
        lock.lock();
        try {
            if (waiting.remove(download.place(), download)) {
                stand(download, place);
            } else {
                download.place(place);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Moves a waiting download among those of the same priority; every download whose place that has changed.
    Set<Download> move(Download download, Move move) {
        lock.lock();
        try {
            Place place = download.place();
            if (!waiting.containsKey(place)) {
                return Set.of();
            }
            return switch (move) {
                case FIRST -> jump(download, waiting.firstKey().order() - 1);
                case LAST -> jump(download, waiting.lastKey().order() + 1);
                case UP -> swap(download, waiting.lowerEntry(place));
                case DOWN -> swap(download, waiting.higherEntry(place));
            };
        } finally {
            lock.unlock();
        }
    }

    /// The place in line of each that waits, from 1.
    Map<Download, Integer> line() {
        lock.lock();
        try {
            Map<Download, Integer> line = HashMap.newHashMap(waiting.size());
            waiting.values().forEach(download -> line.put(download, line.size() + 1));
            return line;
        } finally {
            lock.unlock();
        }
    }

    private Set<Download> jump(Download download, long order) {
        put(download, download.place().at(order));
        return Set.of(download);
    }

    private Set<Download> swap(Download download, Map.@Nullable Entry<Place, Download> neighbour) {
        if (neighbour == null
                || neighbour.getKey().priority() != download.place().priority()) {
            return Set.of();
        }
        Download other = neighbour.getValue();
        Place place = download.place();
        put(download, place.at(Long.MAX_VALUE));
        put(other, place);
        put(download, neighbour.getKey());
        return Set.of(download, other);
    }

    /// In that place of the line, or behind who stands there.
    private void stand(Download download, Place place) {
        Place free = place;
        while (waiting.containsKey(free)) {
            free = free.at(free.order() + 1);
        }
        waiting.put(free, download);
        download.place(free);
    }

    private void admit() {
        while (running.size() < most && !waiting.isEmpty()) {
            Download next = waiting.pollFirstEntry().getValue();
            running.add(next);
            Optional.ofNullable(conditions.get(next)).ifPresent(Condition::signal);
        }
    }
}
