package potluck.sync.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import potluck.catalogue.ConflictCopy;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.LocalNames;
import potluck.catalogue.VersionVector;
import potluck.catalogue.WireName;
import potluck.store.CutFile;
import potluck.store.FileStamp;
import potluck.store.Known;
import potluck.store.VersionRow;
import potluck.store.VersionStore;
import potluck.store.VersionStore.MovedFile;
import potluck.sync.disk.Time;
import potluck.sync.folder.Conflict;
import potluck.sync.folder.SyncState;
import potluck.sync.folder.SyncStatus;
import potluck.sync.scope.Scope;

/// All versions of one folder, deletions included. Changes belong to the folder's own thread and are kept until `flush`
/// saves them; only what is saved is told. Any thread may read.
public final class Versions {
    /// How long a deletion is remembered: who was away for longer gets its files back rather than losing them.
    public static final Duration DELETIONS = Duration.ofDays(90);

    private final VersionStore store;
    private final FileVersion.Editor self;
    private final Time time;
    /// By portable key.
    private final NavigableMap<String, VersionRow> rows = new ConcurrentSkipListMap<>();
    private final NavigableMap<Long, String> bySequence = new ConcurrentSkipListMap<>();
    /// What lies in the scope and is not deleted.
    private final Tally live = new Tally();
    private final Absence absence;
    private final Unsaved unsaved = new Unsaved();
    private final List<WireName> lost = new ArrayList<>();
    /// Files here that cannot be served before they were read again.
    private final Set<Path> unserved = new HashSet<>();
    private Path root = Path.of("");
    private volatile Scope scope = Scope.ALL;
    private long sequence;
    private volatile long saved;
    private int openings;
    private volatile int opening;

    public Versions(VersionStore store, FileVersion.Editor self, Time time) {
        this.store = store;
        this.self = self;
        this.time = time;
        this.absence = new Absence(store, time);
    }

    /// Begins anew with what was saved, for the folder at `path`. Nothing is told before [#opened].
    public void open(Path path) throws IOException {
        close();
        root = path;
        rows.clear();
        bySequence.clear();
        files().forEach(file -> live.remove(file.name()));
        unsaved.clear();
        unserved.clear();
        scope = Scope.parse(store.scope());
        absence.open();
        store.load().forEach(this::show);
        sequence = store.sequence();
        saved = sequence;
        recheck();
    }

    /// All that is saved is here again, and what counts is known.
    public void opened() {
        openings++;
        opening = openings;
    }

    /// The folder is stopped: what was not saved is not here when it goes on, so nothing is told until then.
    public void close() {
        opening = 0;
    }

    /// How often it has been opened; 0 while nothing may be told. What is read between two equal numbers that are not 0
    /// belongs together. Any thread.
    public int opening() {
        return absence.isOver() ? 0 : opening;
    }

    /// What others cannot be served is to be read again: whoever asked for it while it was moved, even if it was moved
    /// back since, found it gone. To be called when everything is saved.
    public void recheck() throws IOException {
        Map<Path, FileStamp> served = store.served(root);
        for (VersionRow row : rows.values()) {
            WireName name = row.version().name();
            if (row.stamp().isPresent() && !row.stamp().get().equals(served.get(path(name)))) {
                hold(name, Optional.empty());
            }
        }
    }

    /// A device is linked now. Any thread.
    public Greeting greet(Holder holder) throws IOException {
        absence.linked(holder);
        Known known = store.known(holder.device());
        if (absence.concerns(known)) {
            return new Greeting(Known.NOTHING, true);
        }
        Instant now = time.now();
        return new Greeting(known.between(now.minus(DELETIONS), now), false);
    }

    /// A link has ended. Any thread.
    public void part(Holder holder) {
        absence.ended(holder);
    }

    /// Whether this device was away for long.
    public Absence absence() {
        return absence;
    }

    /// Who edits here.
    public FileVersion.Editor self() {
        return self;
    }

    /// In milliseconds, as it travels.
    Instant now() {
        return time.now();
    }

    /// What counts.
    public Scope scope() {
        return scope;
    }

    /// Whether the name lies in the scope.
    public boolean covers(WireName name) {
        return scope.covers(name);
    }

    /// From now on the versions in `next` count. The others are kept and not told.
    public void limit(Scope next) {
        scope = next;
        rows.values().forEach(this::recount);
    }

    /// The version is to be told once more.
    public void tellAgain(VersionRow row) {
        show(new VersionRow(row.version(), row.stamp(), nextNumber()));
        unsaved.changed(row.version().name());
    }

    /// All that is known under the name, whatever its spelling.
    public Optional<VersionRow> row(WireName name) {
        return Optional.ofNullable(rows.get(name.portableKey()));
    }

    /// What is known of a file that is there or still to come.
    public Optional<VersionRow> live(WireName name) {
        return row(name).filter(row -> !row.version().isDeleted());
    }

    /// The version that is known under the name.
    public Optional<FileVersion> version(WireName name) {
        return row(name).map(VersionRow::version);
    }

    /// @param key the portable key of a name
    public Optional<FileVersion> version(String key) {
        return Optional.ofNullable(rows.get(key)).map(VersionRow::version);
    }

    /// By portable key; a copy.
    public List<VersionRow> all() {
        return List.copyOf(rows.values());
    }

    /// How many files in the scope there are or still to come.
    public int count() {
        return live.count();
    }

    /// The files in the scope that are there or still to come.
    public List<FileEntry> files() {
        return live.files();
    }

    /// Files of which two versions are kept, by name.
    public List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        for (FileEntry file : files()) {
            Optional<WireName> name = ConflictCopy.original(file.name());
            Optional<FileVersion> copy = version(file.name());
            if (name.isPresent() && copy.isPresent()) {
                conflicts.add(new Conflict(name.get(), kept(name.get()), copy.get()));
            }
        }
        return conflicts;
    }

    /// The version that has a name which another one has lost.
    public Optional<FileVersion> kept(WireName name) {
        return version(name).filter(version -> !version.isDeleted());
    }

    /// Whether some file lies below `name`.
    public boolean isFolder(WireName name) {
        return !below(name).isEmpty();
    }

    /// The files below `name`, those outside the scope, too.
    public List<VersionRow> below(WireName name) {
        String folder = name.portableKey() + "/";
        return rows.tailMap(folder).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(folder))
                .map(Map.Entry::getValue)
                .filter(row -> !row.version().isDeleted())
                .toList();
    }

    /// The numbers of files, with how it stands.
    public SyncStatus status(SyncState state, long pending) {
        return new SyncStatus(state, live.count(), live.bytes(), pending, live.conflicts());
    }

    /// An edit on this device that left `file`.
    ///
    /// @param file empty when it deleted the file
    public FileVersion edited(WireName name, Optional<FileEntry> file, Instant now) {
        VersionVector before = version(name).map(FileVersion::vector).orElse(VersionVector.NONE);
        return FileVersion.edited(name, file, before, self, now);
    }

    /// Whether what is known of the name would survive.
    public boolean isSaved(WireName name) {
        return !unsaved.contains(name);
    }

    /// The name has another version now.
    public void put(FileVersion version, Optional<FileStamp> stamp) {
        row(version.name()).map(row -> row.version().name()).ifPresent(old -> {
            if (version.isDeleted() || !old.equals(version.name())) {
                unsaved.gone(path(old));
            }
        });
        show(new VersionRow(version, stamp, nextNumber()));
        unsaved.changed(version.name());
    }

    /// The file that lies under the name is the version that is known, or nothing is. Nothing to tell anybody. What
    /// cannot be served counts as unknown, so that it is read again.
    public void hold(WireName name, Optional<FileStamp> stamp) {
        if (stamp.isPresent() && !unserved.isEmpty() && unserved.contains(path(name))) {
            return;
        }
        VersionRow row = rows.get(name.portableKey());
        if (row != null && !row.stamp().equals(stamp)) {
            show(new VersionRow(row.version(), stamp, row.sequence()));
            unsaved.changed(name);
        }
    }

    /// The file leaves the disk, and the version stays as it is known.
    public void putAway(WireName name) {
        unsaved.gone(path(name));
        hold(name, Optional.empty());
    }

    /// A file that was read or received, so that it can be served.
    public void serve(CutFile file) {
        unserved.remove(file.file());
        unsaved.read(file);
    }

    /// A known file that was renamed or dressed here.
    public void moved(WireName from, WireName to, FileStamp stamp) {
        unsaved.moved(path(from), path(to), stamp, to);
    }

    /// Saves what has changed since the last time; then it may be told. True when there was something.
    public boolean flush() throws IOException {
        if (unsaved.isEmpty()) {
            return false;
        }
        List<MovedFile> unknown = store.save(unsaved.batch(key -> Optional.ofNullable(rows.get(key))));
        lost.addAll(unsaved.names(unknown));
        unsaved.clear();
        boolean more = sequence > saved;
        saved = sequence;
        return more;
    }

    /// Files here whose content has to be read again before they can be served, each once.
    public List<WireName> lost() {
        List<WireName> names = List.copyOf(lost);
        lost.clear();
        for (WireName name : names) {
            unserved.add(path(name));
            hold(name, Optional.empty());
        }
        return names;
    }

    /// Forgets deletions that have been known here for long.
    public void expire() throws IOException {
        expire(time.now().minus(DELETIONS).toEpochMilli());
    }

    /// Forgets all deletions from before this device came back.
    public void expireAbsence() throws IOException {
        expire(absence.back().toEpochMilli());
    }

    private void expire(long then) throws IOException {
        forget(rows.values().stream()
                .filter(row -> row.version().isDeleted() && row.sequence() < then)
                .map(row -> row.version().name())
                .toList());
    }

    /// Forgets all that was known of the names.
    public void forget(List<WireName> names) throws IOException {
        if (!names.isEmpty()) {
            store.drop(names);
            names.forEach(this::forget);
        }
    }

    /// What has changed after number `from`, in order; at most `most`. Any thread.
    public List<VersionRow> since(long from, int most) {
        long to = saved;
        List<VersionRow> news = new ArrayList<>();
        for (Map.Entry<Long, String> entry : bySequence.tailMap(from, false).entrySet()) {
            if (entry.getKey() > to || news.size() == most) {
                break;
            }
            VersionRow row = rows.get(entry.getValue());
            if (row != null && row.sequence() == entry.getKey() && isTold(row)) {
                news.add(row);
            }
        }
        return news;
    }

    /// Of the names in the scope, the version of each that was made last comes first; at most `most`. Any thread.
    public List<FileVersion> newest(int most) {
        return rows.values().stream()
                .map(VersionRow::version)
                .filter(version -> covers(version.name()))
                .sorted(Comparator.comparing(
                                (FileVersion version) -> version.edit().at())
                        .reversed())
                .limit(most)
                .toList();
    }

    private boolean isTold(VersionRow row) {
        return covers(row.version().name())
                && !(row.version().isDeleted()
                        && row.sequence() < absence.back().toEpochMilli());
    }

    /// The number of the last change that may be told.
    public long saved() {
        return saved;
    }

    /// The time in milliseconds, or more: numbers grow even when an older copy of the index was put back, and tell for
    /// how long something has been known here.
    private long nextNumber() {
        sequence = Math.max(sequence + 1, time.now().toEpochMilli());
        return sequence;
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
        live.remove(row.version().name());
        row.version().file().filter(file -> covers(file.name())).ifPresent(live::put);
    }

    private void forget(WireName name) {
        row(name).ifPresent(row -> bySequence.remove(row.sequence()));
        rows.remove(name.portableKey());
        live.remove(name);
    }
}
