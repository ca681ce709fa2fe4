package potluck.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import potluck.catalogue.ConflictCopy;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.LocalNames;
import potluck.catalogue.Selection;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.kit.Subscription;
import potluck.store.Index;
import potluck.store.KnownFile;
import potluck.store.SafeRoot;
import potluck.store.StoreFault;
import potluck.store.SyncFolderRow;
import potluck.store.TrashedFile;
import potluck.store.VersionRow;
import potluck.store.VersionStore;
import potluck.sync.disk.Time;
import potluck.sync.folder.Choice;
import potluck.sync.folder.Conflict;
import potluck.sync.folder.Elsewhere;
import potluck.sync.folder.FolderFile;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.Listing;
import potluck.sync.folder.PendingFile;
import potluck.sync.folder.SyncFault;
import potluck.sync.folder.SyncFolder;
import potluck.sync.folder.SyncState;
import potluck.sync.folder.SyncStatus;
import potluck.sync.index.VersionWriter;
import potluck.sync.index.Versions;

/// A folder that a person has paused. Nothing of it runs: it hears nothing, tells nothing and touches no file, as if
/// this device were away. What is known of it can be looked at; whatever would change something has to wait until it is
/// resumed.
final class PausedFolder implements SyncFolder {
    private final SyncFolderRow row;
    private final FolderMode mode;
    private final FileVersion.Editor self;
    private final Index index;
    private final SyncStatus status;
    private volatile Optional<Saved> saved = Optional.empty();

    /// All versions as they were saved.
    ///
    /// @param sequence by which it is known whether something was saved since, by what ran before the pause
    private record Saved(long sequence, Versions versions) {}

    private PausedFolder(
            SyncFolderRow row, FolderMode mode, FileVersion.Editor self, Index index, List<KnownFile> files)
            throws Failure {
        this.row = row;
        this.mode = mode;
        this.self = self;
        this.index = index;
        SyncState state = new SyncState.PausedByUser(why());
        long bytes = files.stream().mapToLong(file -> file.stamp().size()).sum();
        this.status = new SyncStatus(state, files.size(), bytes, 0, mode == FolderMode.UNION ? 0 : copies(files));
    }

    /// With the files that are known here now.
    static PausedFolder of(SyncFolderRow row, FolderMode mode, FileVersion.Editor self, Index index)
            throws IOException {
        return new PausedFolder(row, mode, self, index, index.knownUnder(real(row.path())));
    }

    private long copies(List<KnownFile> files) throws Failure {
        Path root = real(row.path());
        long copies = 0;
        for (KnownFile file : files) {
            copies += ConflictCopy.original(name(root.relativize(file.file()))).isPresent() ? 1 : 0;
        }
        return copies;
    }

    /// A disk that is missing is no trouble for a folder that stands still.
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            return path;
        }
    }

    private Failure why() {
        return Failure.of(SyncFault.FOLDER_PAUSED, row.name());
    }

    @Override
    public String name() {
        return row.name();
    }

    @Override
    public Path path() {
        return row.path();
    }

    /// @throws Failure `FOLDER_PAUSED`, always
    @Override
    public SafeRoot root() throws Failure {
        throw why();
    }

    @Override
    public SafeRoot look() throws IOException {
        Optional<String> marker = SafeRoot.marker(row.path());
        if (!row.marker().isEmpty() && marker.isPresent() && !marker.get().equals(row.marker())) {
            throw Failure.of(SyncFault.FOREIGN_ROOT, row.path());
        }
        return SafeRoot.peek(row.path())
                .filter(_ -> marker.isPresent())
                .orElseThrow(() -> Failure.of(StoreFault.ROOT_VANISHED, row.path()));
    }

    private Versions versions() throws IOException {
        VersionStore store = index.versions(name());
        long sequence = store.sequence();
        Optional<Saved> before = saved.filter(known -> known.sequence() == sequence);
        if (before.isPresent()) {
            return before.get().versions();
        }
        VersionWriter writer = new VersionWriter(store, self, Time.system());
        writer.open(real(row.path()));
        saved = Optional.of(new Saved(sequence, writer.versions()));
        return writer.versions();
    }

    @Override
    public FolderMode mode() {
        return mode;
    }

    @Override
    public SyncStatus status() {
        return status;
    }

    @Override
    public Subscription follow(Consumer<SyncStatus> listener) {
        return () -> {};
    }

    @Override
    public void start() {}

    @Override
    public void rescan() {}

    @Override
    public List<PendingFile> pending() {
        return List.of();
    }

    @Override
    public List<Conflict> conflicts() throws IOException {
        return versions().conflicts();
    }

    @Override
    public void end(WireName copy, Choice choice) throws Failure {
        throw why();
    }

    @Override
    public void undo() throws Failure {
        throw why();
    }

    @Override
    public List<FileVersion> history(int most) throws IOException {
        return versions().newest(most);
    }

    @Override
    public Optional<VersionRow> known(WireName name) throws IOException {
        return versions().row(name);
    }

    /// Nothing while its disk is missing.
    @Override
    public List<TrashedFile> trash() throws IOException {
        try {
            return look().trashed();
        } catch (Failure away) {
            return List.of();
        }
    }

    @Override
    public void restore(TrashedFile file) throws Failure {
        throw why();
    }

    @Override
    public void revert() throws Failure {
        throw why();
    }

    @Override
    public Selection selection() throws IOException {
        return Selection.parse(index.versions(name()).selection());
    }

    @Override
    public void select(Selection selection, Elsewhere elsewhere) throws Failure {
        throw why();
    }

    @Override
    public List<FileEntry> files() {
        return List.of();
    }

    /// As they are known here.
    @Override
    public List<FolderFile> contents() throws IOException {
        Path root = real(row.path());
        Listing listing = new Listing();
        for (KnownFile file : index.knownUnder(root)) {
            listing.known(name(root.relativize(file.file())), file);
        }
        return listing.files();
    }

    private static WireName name(Path path) throws Failure {
        List<String> components = new ArrayList<>();
        path.forEach(part -> components.add(part.toString()));
        return LocalNames.here().name(components);
    }

    @Override
    public void answer(boolean agreed) throws Failure {
        throw why();
    }

    @Override
    public void close() {}
}
