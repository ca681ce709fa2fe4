package potluck.sync.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.LocalNames;
import potluck.catalogue.VersionVector;
import potluck.catalogue.WireName;
import potluck.store.CutFile;
import potluck.store.FileStamp;
import potluck.store.VersionRow;
import potluck.store.VersionStore;
import potluck.store.VersionStore.MovedFile;
import potluck.sync.disk.Time;
import potluck.sync.scope.Scope;

/// Changes the versions of one folder. Every change shows in [Versions] at once, waits until `flush` saves it, and only
/// then is among the [News]. Belongs to the folder's own thread; what any thread may have are its `versions`, `news`
/// and `absence`.
public final class VersionWriter {
    private final VersionStore store;
    private final FileVersion.Editor self;
    private final Time time;
    private final Versions versions = new Versions();
    private final Absence absence;
    private final News news;
    private final Unsaved unsaved = new Unsaved();
    private final List<WireName> lost = new ArrayList<>();
    /// Files here that cannot be served before they were read again.
    private final Set<Path> unserved = new HashSet<>();
    private Path root = Path.of("");
    private long sequence;

    /// @param self who edits here
    public VersionWriter(VersionStore store, FileVersion.Editor self, Time time) {
        this.store = store;
        this.self = self;
        this.time = time;
        this.absence = new Absence(store, time);
        this.news = new News(versions, absence, store, time);
    }

    /// What it writes.
    public Versions versions() {
        return versions;
    }

    /// What others may be told of it.
    public News news() {
        return news;
    }

    /// Whether this device was away for long.
    public Absence absence() {
        return absence;
    }

    /// Who edits here.
    public FileVersion.Editor self() {
        return self;
    }

    /// Begins anew with what was saved, for the folder at `path`. Nothing is told before [#opened].
    public void open(Path path) throws IOException {
        close();
        root = path;
        versions.clear();
        unsaved.clear();
        unserved.clear();
        versions.limit(Scope.parse(store.scope()));
        absence.open();
        store.load().forEach(versions::show);
        sequence = store.sequence();
        news.saved(sequence);
        recheck();
    }

    /// All that is saved is here again, and what counts is known.
    public void opened() {
        news.opened();
    }

    /// The folder is stopped: what was not saved is not here when it goes on.
    public void close() {
        news.close();
    }

    /// What others cannot be served is to be read again: whoever asked for it while it was moved, even if it was moved
    /// back since, found it gone. To be called when everything is saved.
    public void recheck() throws IOException {
        Map<Path, FileStamp> served = store.served(root);
        for (VersionRow row : versions.rows()) {
            WireName name = row.version().name();
            if (row.stamp().isPresent() && !row.stamp().get().equals(served.get(path(name)))) {
                hold(name, Optional.empty());
            }
        }
    }

    /// From now on the versions in `next` count. The others are kept and not told.
    public void limit(Scope next) {
        versions.limit(next);
    }

    /// An edit on this device that left `file`; it is not put yet.
    ///
    /// @param file empty when it deleted the file
    public FileVersion edited(WireName name, Optional<FileEntry> file, Instant now) {
        VersionVector before = versions.version(name).map(FileVersion::vector).orElse(VersionVector.NONE);
        return FileVersion.edited(name, file, before, self, now);
    }

    /// The name has another version now.
    public void put(FileVersion version, Optional<FileStamp> stamp) {
        versions.row(version.name()).map(row -> row.version().name()).ifPresent(old -> {
            if (version.isDeleted() || !old.equals(version.name())) {
                unsaved.gone(path(old));
            }
        });
        show(new VersionRow(version, stamp, nextNumber()));
    }

    /// The version is to be told once more.
    public void tellAgain(VersionRow row) {
        show(new VersionRow(row.version(), row.stamp(), nextNumber()));
    }

    /// The file that lies under the name is the version that is known, or nothing is. Nothing to tell anybody. What
    /// cannot be served counts as unknown, so that it is read again.
    public void hold(WireName name, Optional<FileStamp> stamp) {
        if (stamp.isPresent() && !unserved.isEmpty() && unserved.contains(path(name))) {
            return;
        }
        versions.row(name)
                .filter(row -> !row.stamp().equals(stamp))
                .ifPresent(row -> show(new VersionRow(row.version(), stamp, row.sequence())));
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

    /// Whether what is known of the name would survive.
    public boolean isSaved(WireName name) {
        return !unsaved.contains(name);
    }

    /// Saves what has changed since the last time; then it may be told. True when there was something.
    public boolean flush() throws IOException {
        if (unsaved.isEmpty()) {
            return false;
        }
        List<MovedFile> unknown = store.save(unsaved.batch(versions::row));
        lost.addAll(unsaved.names(unknown));
        unsaved.clear();
        boolean more = sequence > news.saved();
        news.saved(sequence);
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
        expire(time.now().minus(Versions.DELETIONS));
    }

    /// Forgets all deletions from before this device came back.
    public void expireAbsence() throws IOException {
        expire(absence.back());
    }

    private void expire(Instant then) throws IOException {
        forget(versions.rows().stream()
                .filter(row -> row.version().isDeleted() && row.sequence() < then.toEpochMilli())
                .map(row -> row.version().name())
                .toList());
    }

    /// Forgets all that was known of the names.
    public void forget(List<WireName> names) throws IOException {
        if (!names.isEmpty()) {
            store.drop(names);
            names.forEach(versions::forget);
        }
    }

    private void show(VersionRow row) {
        versions.show(row);
        unsaved.changed(row.version().name());
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
}
