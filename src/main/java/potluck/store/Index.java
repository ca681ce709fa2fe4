package potluck.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import potluck.catalogue.ContentId;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;
import potluck.kit.Log;

/// What this device knows about its files, so that none is read twice: paths, stamps, contents and pieces; what is on
/// offer; and the downloads that are to go on after a restart. Any thread; everything that returned survives a power
/// failure.
public final class Index implements AutoCloseable {
    private static final String PAUSED = "paused";

    private final Database database;
    private final FileTable files;
    private final ContentTable contents;
    private final OfferTable offers;
    private final DownloadTable downloads;
    private final SyncFolderTable syncFolders;
    private final VersionTable versions;
    private final ScopeTable scopes;
    private final UndoTable undos;
    private final Optional<Failure> notice;

    private Index(Database database, Optional<Failure> notice) {
        this.database = database;
        this.contents = new ContentTable(database);
        this.files = new FileTable(database, contents);
        this.offers = new OfferTable(database);
        this.downloads = new DownloadTable(database);
        this.syncFolders = new SyncFolderTable(database);
        this.versions = new VersionTable(database);
        this.scopes = new ScopeTable(database);
        this.undos = new UndoTable(database);
        this.notice = notice;
    }

    /// Opens or makes the database. A damaged one is kept aside as `index.db.damaged-…` and an empty one made; the
    /// notice says so.
    public static Index open(Path file, Log log) throws IOException {
        Files.createDirectories(Durable.folderOf(file));
        try {
            return new Index(Database.open(file), Optional.empty());
        } catch (SQLException damaged) {
            if (!Files.isRegularFile(file)) {
                throw Database.failure(damaged);
            }
            log.error("", "The list of known files is damaged and is made anew", damaged);
            return openAnew(file);
        }
    }

    private static Index openAnew(Path file) throws IOException {
        Path aside = Aside.put(file);
        for (String part : List.of("-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + part));
        }
        try {
            return new Index(Database.open(file), Optional.of(Failure.of(StoreFault.INDEX_RENEWED, aside)));
        } catch (SQLException e) {
            throw Database.failure(e);
        }
    }

    /// What a person should be told about the opening, if anything.
    public Optional<Failure> notice() {
        return notice;
    }

    /// Remembers what a file contains; replaces what was known about the path. `file` is absolute.
    public void put(Path file, FileStamp stamp, Manifest manifest) throws IOException {
        putAll(List.of(new CutFile(file, stamp, manifest)));
    }

    /// Remembers many files at once, which costs one flush of the disk for all of them.
    public void putAll(List<CutFile> cut) throws IOException {
        database.run(() -> {
            for (CutFile file : cut) {
                files.put(file);
            }
            return true;
        });
    }

    public Optional<KnownFile> known(Path file) throws IOException {
        return database.run(() -> files.known(file));
    }

    /// All known files below `folder`, ordered by path.
    public List<KnownFile> knownUnder(Path folder) throws IOException {
        return database.run(() -> files.under(folder));
    }

    public void forget(Path file) throws IOException {
        forgetAll(List.of(file));
    }

    /// Forgets a file that is not as it was known; unless it is known anew meanwhile.
    void forget(KnownFile stale) throws IOException {
        database.run(() -> {
            if (files.known(stale.file()).filter(stale::equals).isPresent()) {
                files.forget(stale.file());
            }
            return true;
        });
    }

    /// Forgets many files at once, which costs one flush of the disk for all of them.
    public void forgetAll(List<Path> gone) throws IOException {
        database.run(() -> {
            for (Path file : gone) {
                files.forget(file);
            }
            return true;
        });
    }

    /// The pieces of a content that some known file has.
    public Optional<Manifest> manifest(ContentId content) throws IOException {
        return database.run(() -> contents.manifest(content));
    }

    /// The pieces of those contents that some known file has.
    public Map<ContentId, Manifest> manifests(Collection<ContentId> wanted) throws IOException {
        return database.run(() -> {
            Map<ContentId, Manifest> known = new HashMap<>();
            for (ContentId content : wanted) {
                contents.manifest(content).ifPresent(manifest -> known.put(content, manifest));
            }
            return known;
        });
    }

    /// Where a piece lies on this device; at most eight places. The stamps tell whether it is still there.
    public List<Spot> spots(Hash piece) throws IOException {
        return database.run(() -> contents.spots(piece));
    }

    /// A known file with this piece. Its stamp tells whether it is still there.
    public Optional<CutFile> fileWith(Hash piece) throws IOException {
        return database.run(() -> {
            Optional<Spot> spot = contents.spots(piece).stream().findFirst();
            if (spot.isEmpty()) {
                return Optional.empty();
            }
            KnownFile known = files.known(spot.get().file()).orElseThrow();
            return contents.manifest(known.content())
                    .map(manifest -> new CutFile(known.file(), known.stamp(), manifest));
        });
    }

    /// Those of the pieces that lie in some known file.
    public Set<Hash> held(List<Hash> pieces) throws IOException {
        return database.run(() -> {
            Set<Hash> held = new HashSet<>();
            for (Hash piece : pieces) {
                if (!contents.spots(piece).isEmpty()) {
                    held.add(piece);
                }
            }
            return held;
        });
    }

    public boolean holds(ContentId content) throws IOException {
        return !filesOf(content).isEmpty();
    }

    /// The known files with this content.
    public List<Path> filesOf(ContentId content) throws IOException {
        return database.run(() -> files.of(content));
    }

    /// Puts a file on offer; again does nothing.
    public void offer(Path file) throws IOException {
        database.run(() -> offers.add(file));
    }

    public void withdraw(Path file) throws IOException {
        database.run(() -> offers.remove(file));
    }

    /// What is on offer, ordered by path.
    public List<Path> offers() throws IOException {
        return database.run(offers::all);
    }

    /// Keeps a download for the next start; replaces the row with the same id.
    public void remember(DownloadRow download) throws IOException {
        database.run(() -> downloads.put(download));
    }

    /// All downloads, by id.
    public List<DownloadRow> downloads() throws IOException {
        return database.run(downloads::all);
    }

    public void forgetDownload(long id) throws IOException {
        database.run(() -> downloads.remove(id));
    }

    /// Keeps a sync folder for the next start; replaces the row of the same name.
    public void remember(SyncFolderRow folder) throws IOException {
        database.run(() -> syncFolders.put(folder));
    }

    /// All sync folders, by name.
    public List<SyncFolderRow> syncFolders() throws IOException {
        return database.run(syncFolders::all);
    }

    /// Forgets a sync folder and all its versions; its files stay.
    public void forgetSyncFolder(String name) throws IOException {
        database.run(() ->
                versions.removeAll(name) + scopes.remove(name) + undos.removeAll(name) + syncFolders.remove(name));
    }

    /// Whether the sync folder was paused; one that is forgotten is so no longer.
    public boolean isPaused(String folder) throws IOException {
        return database.run(() -> !scopes.get(folder, PAUSED).isEmpty());
    }

    /// Pauses the sync folder, or ends its pause.
    public void pause(String folder, boolean paused) throws IOException {
        database.run(() -> scopes.put(folder, PAUSED, paused ? PAUSED : ""));
    }

    /// Keeps how to take something back in a sync folder, beside the last 999.
    public void remember(String folder, UndoRow undo) throws IOException {
        database.run(() -> undos.add(folder, undo));
    }

    /// Takes out what was remembered last.
    public Optional<UndoRow> takeUndo(String folder) throws IOException {
        return database.run(() -> undos.take(folder));
    }

    /// The versions of the sync folder `name`, which is remembered.
    public VersionStore versions(String name) {
        return new IndexedVersions(name, database, versions, syncFolders, scopes, files);
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
