package potluck.sync;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import potluck.catalogue.ContentId;
import potluck.catalogue.Edit;
import potluck.catalogue.FileVersion;
import potluck.catalogue.VersionVector;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.peer.Link;
import potluck.sync.folder.FolderMode;
import potluck.sync.index.Changes;
import potluck.sync.index.LinkHolder;
import potluck.sync.index.Offered;
import potluck.sync.index.Slot;
import potluck.sync.index.Told;
import potluck.wire.PeerMessage;
import potluck.wire.PeerMessage.SyncHave;

/// Asks linked members what they hold of a folder that is not synced here. Any thread; the monitor guards everything.
final class Survey {
    /// Who has told nothing for so long has told all, or has no such folder.
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(2);
    /// Of files that have no history.
    private static final Edit NO_EDIT = new Edit("0".repeat(VersionVector.DIGITS), "", Instant.EPOCH, 0);

    private final String folder;
    private final FolderMode mode;
    private final Log log;
    private final Told told = new Told();
    private final Set<Link> waiting = new HashSet<>();
    private final Set<Link> members = new HashSet<>();
    private long lastHeard = System.nanoTime();

    Survey(String folder, FolderMode mode, Log log) {
        this.folder = folder;
        this.mode = mode;
        this.log = log;
    }

    /// Returns when all have told what they hold, or nothing has come for a while.
    void ask(List<Link> links) throws IOException {
        synchronized (this) {
            waiting.addAll(links);
        }
        for (Link link : links) {
            link.tell(question(folder, mode));
        }
        await();
    }

    /// By which a member is asked for all it has.
    static SyncHave question(String folder, FolderMode mode) {
        return new SyncHave(folder, mode.word(), "", "", 0);
    }

    synchronized Told told() {
        return told;
    }

    /// Whether somebody told of this content under this name.
    synchronized boolean holds(WireName name, ContentId content) {
        return told.slot(name).stream()
                .flatMap(slot -> slot.offers().values().stream())
                .anyMatch(offer -> offer.version().content().equals(Optional.of(content)));
    }

    synchronized int members() {
        return members.size();
    }

    /// @throws Failure `TOO_MANY_FILES`, which closes the link
    synchronized void hear(Link from, PeerMessage.SyncChanges batch) throws Failure {
        if (batch.folder().equals(folder) && mode != FolderMode.UNION) {
            for (PeerMessage.Change change : batch.items()) {
                note(from, () -> Changes.offer(change));
            }
            heard(from, batch.last());
        }
    }

    /// @throws Failure `TOO_MANY_FILES`, which closes the link
    synchronized void hear(Link from, PeerMessage.Index batch) throws Failure {
        if (batch.folder().equals(folder) && mode == FolderMode.UNION) {
            for (PeerMessage.Item item : batch.items()) {
                note(from, () -> offer(item));
            }
            heard(from, batch.last());
        }
    }

    private void note(Link from, Reading reading) throws Failure {
        Slot.Offer offer;
        try {
            offer = reading.offer();
        } catch (Failure unacceptable) {
            log.warn(from.user(), "refused: {}", unacceptable.sentence());
            return;
        }
        told.add(new LinkHolder(from), offer.version(), offer.manifest());
    }

    private void heard(Link from, boolean all) {
        lastHeard = System.nanoTime();
        members.add(from);
        if (all) {
            waiting.remove(from);
            notifyAll();
        }
    }

    private synchronized void await() throws IOException {
        long begun = System.nanoTime();
        lastHeard = begun;
        try {
            for (long left = left(begun); left > 0 && !waiting.isEmpty(); left = left(begun)) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private long left(long begun) {
        long now = System.nanoTime();
        return Math.min(lastHeard + QUIET.toNanos() - now, begun + LONGEST.toNanos() - now);
    }

    /// A file of a union folder as a version without a history.
    static Slot.Offer offer(PeerMessage.Item item) throws Failure {
        Offered offered = Offered.of(item);
        FileVersion version =
                new FileVersion(offered.entry().name(), Optional.of(offered.entry()), VersionVector.NONE, NO_EDIT);
        return new Slot.Offer(version, offered.manifest());
    }

    private interface Reading {
        Slot.Offer offer() throws Failure;
    }
}
