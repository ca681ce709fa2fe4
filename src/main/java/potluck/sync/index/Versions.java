package potluck.sync.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import potluck.catalogue.ConflictCopy;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.WireName;
import potluck.store.VersionRow;
import potluck.sync.folder.Conflict;
import potluck.sync.folder.SyncState;
import potluck.sync.folder.SyncStatus;
import potluck.sync.scope.Scope;

/// All versions of one folder, deletions included, those that are not saved yet, too. Any thread may read, without a
/// lock; they change on the folder's own thread alone, by its [VersionWriter].
public final class Versions {
    /// How long a deletion is remembered: who was away for longer gets its files back rather than losing them.
    public static final Duration DELETIONS = Duration.ofDays(90);

    /// By portable key.
    private final NavigableMap<String, VersionRow> rows = new ConcurrentSkipListMap<>();
    private final NavigableMap<Long, String> bySequence = new ConcurrentSkipListMap<>();
    /// What lies in the scope and is not deleted.
    private final Tally live = new Tally();
    private volatile Scope scope = Scope.ALL;

    Versions() {}

    /// What counts.
    public Scope scope() {
        return scope;
    }

    /// Whether the name lies in the scope.
    public boolean covers(WireName name) {
        return scope.covers(name);
    }

    /// All that is known under the name, whatever its spelling.
    public Optional<VersionRow> row(WireName name) {
        return row(name.portableKey());
    }

    Optional<VersionRow> row(String portableKey) {
        return Optional.ofNullable(rows.get(portableKey));
    }

    /// What is known of a file that is there or still to come.
    public Optional<VersionRow> live(WireName name) {
        return row(name).filter(row -> !row.version().isDeleted());
    }

    /// The version that is known under the name.
    public Optional<FileVersion> version(WireName name) {
        return row(name).map(VersionRow::version);
    }

    /// By portable key; a copy.
    public List<VersionRow> all() {
        return List.copyOf(rows.values());
    }

    /// By portable key; a view that follows changes.
    Collection<VersionRow> rows() {
        return Collections.unmodifiableCollection(rows.values());
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

    /// How many files in the scope there are or still to come.
    public int count() {
        return live.count();
    }

    /// The files in the scope that are there or still to come.
    public List<FileEntry> files() {
        return live.files();
    }

    /// The numbers of files, with how it stands.
    public SyncStatus status(SyncState state, long pending) {
        return new SyncStatus(state, live.count(), live.bytes(), pending, live.conflicts());
    }

    /// Files of which two versions are kept, by name.
    public List<Conflict> conflicts() {
        List<Conflict> conflicts = new ArrayList<>();
        for (FileEntry file : files()) {
            Optional<WireName> name = ConflictCopy.original(file.name());
            Optional<FileVersion> copy = version(file.name());
            if (name.isPresent() && copy.isPresent()) {
                Optional<FileVersion> kept = live(name.get()).map(VersionRow::version);
                conflicts.add(new Conflict(name.get(), kept, copy.get()));
            }
        }
        return conflicts;
    }

    /// Of the names in the scope, the version of each that was made last comes first; at most `most`.
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

    /// What has changed after number `from`, up to number `to`, in order; of those that are `wanted`, at most `most`.
    List<VersionRow> between(long from, long to, Predicate<VersionRow> wanted, int most) {
        List<VersionRow> between = new ArrayList<>();
        for (Map.Entry<Long, String> entry : bySequence.tailMap(from, false).entrySet()) {
            if (entry.getKey() > to || between.size() == most) {
                break;
            }
            VersionRow row = rows.get(entry.getValue());
            if (row != null && row.sequence() == entry.getKey() && wanted.test(row)) {
                between.add(row);
            }
        }
        return between;
    }

    /// The name has another row now.
    void show(VersionRow row) {
        WireName name = row.version().name();
        VersionRow before = rows.put(name.portableKey(), row);
        bySequence.put(row.sequence(), name.portableKey());
        if (before != null && before.sequence() != row.sequence()) {
            bySequence.remove(before.sequence());
        }
        recount(row);
    }

    /// Nothing is known of the name any more.
    void forget(WireName name) {
        row(name).ifPresent(row -> bySequence.remove(row.sequence()));
        rows.remove(name.portableKey());
        live.remove(name);
    }

    /// From now on the versions in `next` count. The others are kept and not told.
    void limit(Scope next) {
        scope = next;
        rows.values().forEach(this::recount);
    }

    /// Nothing is known any more.
    void clear() {
        rows.clear();
        bySequence.clear();
        files().forEach(file -> live.remove(file.name()));
    }

    private void recount(VersionRow row) {
        live.remove(row.version().name());
        row.version().file().filter(file -> covers(file.name())).ifPresent(live::put);
    }
}
