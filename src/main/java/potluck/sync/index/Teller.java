package potluck.sync.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import potluck.catalogue.ContentId;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Threads;
import potluck.peer.Link;
import potluck.store.Index;
import potluck.store.VersionRow;
import potluck.wire.PeerMessage;
import potluck.wire.PeerMessage.Change;
import potluck.wire.PeerMessage.SyncChanges;

/// Tells one link what has changed in the folder's index, from where the other side left off, at the pace it reads. One
/// virtual thread of its own; the others only wake it.
final class Teller {
    private static final int MOST_BYTES = 240 * 1024;
    /// What a change costs beside its name, pieces and vector.
    private static final int CHANGE = 400;
    private static final long LARGEST_TOLD = (long) PeerMessage.INLINE_PIECES * Piece.LONGEST;

    private final Link link;
    private final PeerMessage.SyncHave hello;
    private final News news;
    private final Index contents;
    private final Log log;
    private final Semaphore wakes = new Semaphore(0);
    /// What the other side knows up to; negative until it has said so.
    private final AtomicLong position = new AtomicLong(-1);
    /// How often the other side has asked for everything, and how often it has got that.
    private final AtomicLong asked = new AtomicLong();

    private long answered;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile boolean ended;

    /// @param hello what is told first
    Teller(Link link, PeerMessage.SyncHave hello, News news, Index contents, Log log) {
        this.link = link;
        this.hello = hello;
        this.news = news;
        this.contents = contents;
        this.log = log;
    }

    void start() {
        Threads.start("index to " + link.user(), this::run);
    }

    /// The other side knows the index `known` up to `sequence`.
    void from(String known, long sequence) {
        position.set(known.equals(hello.index()) ? sequence : 0);
        asked.incrementAndGet();
        wake();
    }

    void wake() {
        wakes.release();
    }

    /// Asks the other side to tell once more all it has.
    void ask() {
        asking.set(true);
        wake();
    }

    void end() {
        ended = true;
        wake();
    }

    private void run() {
        try {
            link.tell(hello);
            while (!ended) {
                if (asking.getAndSet(false)) {
                    link.tell(new PeerMessage.SyncHave(hello.folder(), hello.mode(), hello.index(), "", 0));
                }
                if (position.get() < 0 || !tell()) {
                    wakes.acquire();
                    wakes.drainPermits();
                }
            }
        } catch (IOException e) {
            log.warn(link.user(), "not told of changes: {}", Failure.sentenceOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One message; false when there is nothing to tell.
    private boolean tell() throws IOException {
        int opening = news.opening();
        long question = asked.get();
        long from = position.get();
        long saved = news.saved();
        List<VersionRow> rows = news.since(from, PeerMessage.MOST_ITEMS);
        Map<ContentId, Manifest> manifests = manifests(rows);
        boolean all = rows.size() < PeerMessage.MOST_ITEMS;
        List<Change> changes = new ArrayList<>();
        long last = from;
        int bytes = 0;
        for (VersionRow row : rows) {
            Change change = change(row.version(), manifests);
            bytes += bytes(change);
            if (bytes > MOST_BYTES && !changes.isEmpty()) {
                all = false;
                break;
            }
            changes.add(change);
            last = row.sequence();
        }
        long upTo = all ? Math.max(Math.max(saved, last), from) : last;
        boolean isLast = all && question > answered;
        boolean isWhole = opening != 0 && news.opening() == opening;
        if (!isWhole || upTo <= from && !isLast) {
            return false;
        }
        link.tell(new SyncChanges(hello.folder(), hello.index(), changes, upTo, isLast));
        position.compareAndSet(from, upTo);
        answered = isLast ? question : answered;
        log.info(link.user(), "told of changes: {}", changes.size());
        return true;
    }

    /// Of the files that may have few enough pieces to tell them with their changes.
    private Map<ContentId, Manifest> manifests(List<VersionRow> rows) throws IOException {
        return contents.manifests(rows.stream()
                .flatMap(row -> row.version().file().stream())
                .filter(file -> file.size() <= LARGEST_TOLD)
                .map(FileEntry::content)
                .toList());
    }

    private static Change change(FileVersion version, Map<ContentId, Manifest> manifests) {
        return Changes.change(version, version.content().map(manifests::get));
    }

    private static int bytes(Change change) {
        int name = change.file().name().stream()
                .mapToInt(part -> part.getBytes(StandardCharsets.UTF_8).length + 3)
                .sum();
        return CHANGE
                + name
                + change.file().pieces().length * 4 / 3
                + change.vector().length();
    }
}
