package potluck.sync.union;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import potluck.catalogue.ContentId;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;
import potluck.peer.Link;
import potluck.peer.PeerAddress;
import potluck.sync.folder.SyncFault;
import potluck.transfer.Origin;
import potluck.transfer.Source;

/// A file that members told of and that is not here. The holders may change at any time, in any thread; the attempts
/// belong to the folder's own thread.
final class Wish implements Origin {
    private final FileEntry entry;
    private final Optional<Manifest> manifest;
    private final Set<Link> holders = new CopyOnWriteArraySet<>();
    private volatile Optional<Failure> why = Optional.empty();
    private int attempts;
    private long notBefore = System.nanoTime();

    /// @param manifest known when the file has few pieces
    Wish(FileEntry entry, Optional<Manifest> manifest) {
        this.entry = entry;
        this.manifest = manifest;
    }

    FileEntry entry() {
        return entry;
    }

    Set<Link> holders() {
        return holders;
    }

    @Override
    public Optional<Manifest> manifest() {
        return manifest;
    }

    @Override
    public Optional<ContentId> content() {
        return Optional.of(entry.content());
    }

    /// The members that hold the file and are linked now.
    @Override
    public List<Source> sources(Optional<Manifest> known) throws Failure {
        List<Source> sources = holders.stream()
                .filter(Link::isOpen)
                .map(link -> new Source(new PeerAddress(link.user(), link.address()), ""))
                .toList();
        if (sources.isEmpty()) {
            throw Failure.of(SyncFault.NOBODY_HOLDS, entry.name());
        }
        return sources;
    }

    int attempts() {
        return attempts;
    }

    boolean isDue(long now) {
        return now - notBefore >= 0;
    }

    /// Why it has not come yet, if an attempt has failed.
    Optional<Failure> why() {
        return why;
    }

    void failed(Failure reason, long nextAttempt) {
        why = Optional.of(reason);
        failed(nextAttempt);
    }

    void failed(long nextAttempt) {
        attempts++;
        notBefore = nextAttempt;
    }
}
