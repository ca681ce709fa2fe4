package potluck.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
import potluck.store.SyncFolderRow;
import potluck.store.TrashedFile;
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

/// A folder that a person has paused. Nothing of it runs: it hears nothing, tells nothing and touches no file, as if
/// this device were away. Its lists are empty, and whatever is asked of it has to wait until it is resumed.
///
/// @param status as it was counted when it was paused, or at the start of the program
record PausedFolder(SyncFolderRow row, FolderMode mode, Index index, SyncStatus status) implements SyncFolder {
    /// With the files that are known here.
    static PausedFolder of(SyncFolderRow row, FolderMode mode, Index index) throws IOException {
        List<KnownFile> files = index.knownUnder(real(row.path()));
        long bytes = files.stream().mapToLong(file -> file.stamp().size()).sum();
        SyncState state = new SyncState.PausedByUser(why(row));
        return new PausedFolder(row, mode, index, new SyncStatus(state, files.size(), bytes, 0, 0));
    }

    /// A disk that is missing is no trouble for a folder that stands still.
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException missing) {
            return path;
        }
    }

    private static Failure why(SyncFolderRow row) {
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
        throw why(row);
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
    public List<Conflict> conflicts() {
        return List.of();
    }

    @Override
    public void end(WireName copy, Choice choice) throws Failure {
        throw why(row);
    }

    @Override
    public void undo() throws Failure {
        throw why(row);
    }

    @Override
    public List<FileVersion> history(int most) {
        return List.of();
    }

    @Override
    public List<TrashedFile> trash() {
        return List.of();
    }

    @Override
    public void restore(TrashedFile file) throws Failure {
        throw why(row);
    }

    @Override
    public void revert() throws Failure {
        throw why(row);
    }

    @Override
    public Selection selection() throws IOException {
        return Selection.parse(index.versions(name()).selection());
    }

    @Override
    public void select(Selection selection, Elsewhere elsewhere) throws Failure {
        throw why(row);
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
        throw why(row);
    }

    @Override
    public void close() {}
}
