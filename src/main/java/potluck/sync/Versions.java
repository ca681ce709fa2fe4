package potluck.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import potluck.catalogue.ConflictCopy;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.Holding;
import potluck.catalogue.LocalNames;
import potluck.catalogue.VersionVector;
import potluck.catalogue.WireName;
import potluck.store.CutFile;
import potluck.store.FileStamp;
import potluck.store.VersionRow;
import potluck.store.VersionStore;
import potluck.store.VersionStore.Batch;
import potluck.store.VersionStore.MovedFile;

/// All versions of one folder, deletions included. Changes belong to the folder's own thread and are kept until `flush`
/// saves them; only what is saved is told. Any thread may read.
final class Versions {
    private final VersionStore store;
    private final FileVersion.Editor self;
    private final Time time;
    /// By portable key.
    private final NavigableMap<String, VersionRow> rows = new ConcurrentSkipListMap<>();
    private final NavigableMap<Long, String> bySequence = new ConcurrentSkipListMap<>();
    /// What lies in the scope and is not deleted.
    private final Holding live = new Holding();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Map<Path, CutFile> read = new LinkedHashMap<>();
    private final Set<Path> gone = new LinkedHashSet<>();
    private final Map<MovedFile, WireName> moved = new LinkedHashMap<>();
    private final List<WireName> lost = new ArrayList<>();
    private Path root = Path.of("");
    private volatile Scope scope = Scope.ALL;
    private long sequence;
    private volatile long saved;
    private volatile long bytes;
    private volatile long conflicts;

    Versions(VersionStore store, FileVersion.Editor self, Time time) {
        this.store = store;
        this.self = self;
        this.time = time;
    }

    /// Begins anew with what was saved, for the folder at `path`.
    void open(Path path) throws IOException {
        root = path;
        rows.clear();
        bySequence.clear();
        List.copyOf(files()).forEach(file -> uncount(file.name()));
        clear();
        scope = Scope.parse(store.scope());
        Map<Path, FileStamp> served = store.served(path);
        store.load().forEach(row -> show(servable(row, served)));
        sequence = store.sequence();
        saved = sequence;
    }

    /// What others cannot be served is to be read again: whoever asked for it while it was being moved found it gone.
    private VersionRow servable(VersionRow row, Map<Path, FileStamp> served) {
        Optional<FileStamp> stamp = row.stamp()
                .filter(known -> known.equals(served.get(path(row.version().name()))));
        return new VersionRow(row.version(), stamp, row.sequence());
    }

    FileVersion.Editor self() {
        return self;
    }

    Scope scope() {
        return scope;
    }

    boolean covers(WireName name) {
        return scope.covers(name);
    }

    /// From now on the versions in `next` count. The others are kept and not told.
    void limit(Scope next) {
        scope = next;
        rows.values().forEach(this::recount);
    }

    /// The version is to be told once more.
    void tellAgain(VersionRow row) {
        show(new VersionRow(row.version(), row.stamp(), nextNumber()));
        changed.add(row.version().name().portableKey());
    }

    Optional<VersionRow> row(WireName name) {
        return Optional.ofNullable(rows.get(name.portableKey()));
    }

    Optional<FileVersion> version(WireName name) {
        return row(name).map(VersionRow::version);
    }

    /// @param key the portable key of a name
    Optional<FileVersion> version(String key) {
        return Optional.ofNullable(rows.get(key)).map(VersionRow::version);
    }

    List<VersionRow> all() {
        return List.copyOf(rows.values());
    }

    /// How many files in the scope there are or still to come.
    int count() {
        return live.count();
    }

    /// The files in the scope that are there or still to come.
    List<FileEntry> files() {
        List<FileEntry> files = new ArrayList<>();
        live.files().forEach(files::add);
        return files;
    }

    /// Whether some file lies below `name`.
    boolean isFolder(WireName name) {
        return !below(name).isEmpty();
    }

    /// The files below `name`, those outside the scope, too.
    List<VersionRow> below(WireName name) {
        String folder = name.portableKey() + "/";
        return rows.tailMap(folder).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(folder))
                .map(Map.Entry::getValue)
                .filter(row -> !row.version().isDeleted())
                .toList();
    }

    SyncStatus status(SyncState state, long pending) {
        return new SyncStatus(state, live.count(), bytes, pending, conflicts);
    }

    /// An edit on this device that left `file`.
    ///
    /// @param file empty when it deleted the file
    FileVersion edited(WireName name, Optional<FileEntry> file, Instant now) {
        VersionVector before = version(name).map(FileVersion::vector).orElse(VersionVector.NONE);
        return FileVersion.edited(name, file, before, self, now);
    }

    /// `theirs` may rest on edits of this device that it knows nothing of: its index was lost. What lies here counts as
    /// edited after those, so that it is not taken for older, even if the clock was set back meanwhile.
    void recall(FileVersion theirs) {
        long edit = theirs.vector().edit(self.device());
        row(theirs.name())
                .filter(row -> !row.version().isDeleted() && !row.version().sameContent(theirs))
                .filter(row -> row.version().vector().edit(self.device()) < edit)
                .ifPresent(row -> {
                    FileVersion mine = row.version();
                    VersionVector before = mine.vector().edited(self.device(), edit);
                    put(
                            FileVersion.edited(
                                    mine.name(),
                                    mine.file(),
                                    before,
                                    self,
                                    mine.edit().at()),
                            row.stamp());
                });
    }

    /// `theirs` may come from somebody who has forgotten the deletion here: it is told again.
    void remind(FileVersion theirs) {
        row(theirs.name())
                .filter(row -> row.version().isDeleted() && !theirs.isDeleted())
                .ifPresent(this::tellAgain);
    }

    /// Whether what is known of the name would survive.
    boolean isSaved(WireName name) {
        return !changed.contains(name.portableKey());
    }

    /// The name has another version now.
    void put(FileVersion version, Optional<FileStamp> stamp) {
        row(version.name()).map(row -> row.version().name()).ifPresent(old -> {
            if (version.isDeleted() || !old.equals(version.name())) {
                gone.add(path(old));
            }
        });
        show(new VersionRow(version, stamp, nextNumber()));
        changed.add(version.name().portableKey());
    }

    /// The file that lies under the name is the version that is known, or nothing is. Nothing to tell anybody.
    void hold(WireName name, Optional<FileStamp> stamp) {
        VersionRow row = rows.get(name.portableKey());
        if (row != null && !row.stamp().equals(stamp)) {
            show(new VersionRow(row.version(), stamp, row.sequence()));
            changed.add(name.portableKey());
        }
    }

    /// The file leaves the disk, and the version stays as it is known.
    void putAway(WireName name) {
        gone.add(path(name));
        hold(name, Optional.empty());
    }

    /// A file that was read or received, so that it can be served.
    void serve(CutFile file) {
        gone.remove(file.file());
        read.put(file.file(), file);
    }

    /// A known file that was renamed or dressed here.
    void moved(WireName from, WireName to, FileStamp stamp) {
        gone.remove(path(to));
        moved.put(new MovedFile(path(from), path(to), stamp), to);
    }

    /// Saves what has changed since the last time; then it may be told. True when there was something.
    boolean flush() throws IOException {
        if (changed.isEmpty() && read.isEmpty() && gone.isEmpty() && moved.isEmpty()) {
            return false;
        }
        List<VersionRow> news = changed.stream()
                .flatMap(key -> Optional.ofNullable(rows.get(key)).stream())
                .toList();
        Batch batch = new Batch(news, List.copyOf(moved.keySet()), List.copyOf(gone), List.copyOf(read.values()));
        List<WireName> unknown = store.save(batch).stream()
                .flatMap(file -> Optional.ofNullable(moved.get(file)).stream())
                .toList();
        clear();
        lost.addAll(unknown);
        boolean more = sequence > saved;
        saved = sequence;
        return more;
    }

    /// Files here whose content has to be read again before they can be served, each once.
    List<WireName> lost() {
        List<WireName> names = List.copyOf(lost);
        lost.clear();
        names.forEach(name -> hold(name, Optional.empty()));
        return names;
    }

    /// Forgets deletions that have been known here since before `then`.
    void expire(Instant then) throws IOException {
        forget(rows.values().stream()
                .filter(row -> row.version().isDeleted() && row.sequence() < then.toEpochMilli())
                .map(row -> row.version().name())
                .toList());
    }

    /// Forgets all that was known of the names.
    void forget(List<WireName> names) throws IOException {
        if (!names.isEmpty()) {
            store.drop(names);
            names.forEach(this::forget);
        }
    }

    /// What has changed after number `from`, in order; at most `most`. Any thread.
    List<VersionRow> since(long from, int most) {
        long to = saved;
        List<VersionRow> news = new ArrayList<>();
        for (Map.Entry<Long, String> entry : bySequence.tailMap(from, false).entrySet()) {
            if (entry.getKey() > to || news.size() == most) {
                break;
            }
            VersionRow row = rows.get(entry.getValue());
            if (row != null
                    && row.sequence() == entry.getKey()
                    && covers(row.version().name())) {
                news.add(row);
            }
        }
        return news;
    }

    /// The number of the last change that may be told.
    long saved() {
        return saved;
    }

    /// The time in milliseconds, or more: numbers grow even when an older copy of the index was put back, and tell for
    /// how long something has been known here.
    private long nextNumber() {
        sequence = Math.max(sequence + 1, time.now().toEpochMilli());
        return sequence;
    }

    private void clear() {
        changed.clear();
        read.clear();
        gone.clear();
        moved.clear();
    }

    private Path path(WireName name) {
        return LocalNames.here().resolve(root, name);
    }

    private void show(VersionRow row) {
        WireName name = row.version().name();
        VersionRow before = rows.put(name.portableKey(), row);
        bySequence.put(row.sequence(), name.portableKey());
        if (before != null && before.sequence() != row.sequence()) {
            bySequence.remove(before.sequence());
        }
        recount(row);
    }

    private void recount(VersionRow row) {
        uncount(row.version().name());
        row.version().file().filter(file -> covers(file.name())).ifPresent(file -> {
            live.put(file);
            count(file, 1);
        });
    }

    private void forget(WireName name) {
        row(name).ifPresent(row -> bySequence.remove(row.sequence()));
        rows.remove(name.portableKey());
        uncount(name);
    }

    private void uncount(WireName name) {
        live.file(name).ifPresent(file -> {
            live.remove(name);
            count(file, -1);
        });
    }

    private void count(FileEntry file, int sign) {
        bytes += sign * file.size();
        conflicts += ConflictCopy.original(file.name()).isPresent() ? sign : 0;
    }
}
