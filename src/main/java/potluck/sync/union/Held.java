package potluck.sync.union;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Holding;
import potluck.catalogue.LocalNames;
import potluck.catalogue.WireName;
import potluck.store.CutFile;
import potluck.store.FileStamp;
import potluck.store.Index;
import potluck.store.KnownFile;
import potluck.sync.folder.SyncState;
import potluck.sync.folder.SyncStatus;
import potluck.sync.scope.Scope;

/// The files of the folder as they are on the disk. Changes belong to the folder's own thread and are kept until
/// `flush` writes them to the index, many rows at once; the holding itself may be read by any thread.
final class Held {
    private static final int DIGITS = 8;

    private final Holding files = new Holding();
    private final Index index;
    private volatile Scope scope = Scope.ALL;
    private Path root = Path.of("");
    private final Map<Path, CutFile> rows = new LinkedHashMap<>();
    private final Set<Path> gone = new LinkedHashSet<>();
    private final List<FileEntry> news = new ArrayList<>();
    private volatile long bytes;
    private volatile long conflicts;

    Held(Index index) {
        this.index = index;
    }

    Holding files() {
        return files;
    }

    Scope scope() {
        return scope;
    }

    /// From now on only what lies in `next` belongs to the folder.
    void limit(Scope next) {
        scope = next;
    }

    SyncStatus status(SyncState state, long pending) {
        return new SyncStatus(state, files.count(), bytes, pending, conflicts);
    }

    /// Begins anew with a root that was opened; the index keeps what it knows.
    void open(Path realRoot) {
        clear();
        root = realRoot;
    }

    Path path(WireName name) {
        return LocalNames.here().resolve(root, name);
    }

    /// Whether the file is known with this stamp, so that it need not be read.
    boolean isKnown(WireName name, FileStamp stamp) throws IOException {
        Optional<FileEntry> held = files.file(name).filter(file -> file.name().equals(name));
        Optional<KnownFile> known = held.isEmpty() ? Optional.empty() : index.known(path(name));
        return known.filter(file -> file.stamp().equals(stamp)
                        && file.content().equals(held.get().content()))
                .isPresent();
    }

    /// A file that is in the index already.
    void put(FileEntry entry) {
        remove(entry.name());
        files.put(entry);
        count(entry, 1);
        news.add(entry);
    }

    /// A file that was read or received, whose row is still to be written.
    void put(FileEntry entry, CutFile file) {
        rows.put(file.file(), file);
        put(entry);
    }

    /// The file is no longer there.
    void vanished(WireName name) {
        remove(name);
        rows.remove(path(name));
        gone.add(path(name));
    }

    /// The file was renamed. When its row did not come along, it is left to be found and read under its new name.
    void renamed(WireName from, WireName to) throws IOException {
        Optional<FileEntry> entry = files.file(from);
        vanished(from);
        if (entry.isPresent() && index.known(path(to)).isPresent()) {
            put(entry.get().named(to));
        }
    }

    private void clear() {
        for (FileEntry entry : files.files()) {
            remove(entry.name());
        }
        rows.clear();
        gone.clear();
        news.clear();
    }

    /// Writes the rows of what has changed since the last time. Returns the files that have come and are still
    /// there; they may now be announced.
    List<FileEntry> flush() throws IOException {
        if (!gone.isEmpty()) {
            index.forgetAll(List.copyOf(gone));
            gone.clear();
        }
        if (!rows.isEmpty()) {
            index.putAll(List.copyOf(rows.values()));
            rows.clear();
        }
        List<FileEntry> come = news.stream()
                .filter(entry -> files.file(entry.name()).filter(entry::equals).isPresent())
                .toList();
        news.clear();
        return come;
    }

    /// For a moment: another state of the file is about to be put.
    void remove(WireName name) {
        files.file(name).ifPresent(before -> {
            files.remove(name);
            count(before, -1);
        });
    }

    private void count(FileEntry entry, int sign) {
        bytes += sign * entry.size();
        conflicts += isConflict(entry) ? sign : 0;
    }

    /// Whether the file has lost its name to another.
    static boolean isConflict(FileEntry entry) {
        return entry.name()
                .last()
                .contains(" (conflict " + entry.content().hex().substring(0, DIGITS));
    }
}
