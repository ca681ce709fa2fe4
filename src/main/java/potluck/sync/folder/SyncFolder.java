package potluck.sync.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.IgnoreList;
import potluck.catalogue.Selection;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.kit.Subscription;
import potluck.store.IgnoreFiles;
import potluck.store.SafeRoot;
import potluck.store.TrashedFile;
import potluck.store.VersionRow;

/// A folder that is kept equal with those of all linked members that have one of the same name. Any thread.
public interface SyncFolder extends AutoCloseable {
    /// The same on every member.
    String name();

    Path path();

    /// The folder as it lies on the disk.
    ///
    /// @throws Failure `ROOT_VANISHED` while the folder is stopped
    SafeRoot root() throws Failure;

    /// As [#root()], to be looked at only: also while a person has paused the folder.
    default SafeRoot look() throws IOException {
        return root();
    }

    FolderMode mode();

    /// A list of what is pending is never longer.
    int MOST_PENDING = 1000;

    SyncStatus status();

    /// Every change of the status from now on, in the folder's own thread.
    Subscription follow(Consumer<SyncStatus> listener);

    /// Opens the folder, makes it if need be, and begins. What is wrong with it is told by the state.
    void start();

    /// Looks at the whole folder now, whatever was heard of changes.
    void rescan();

    /// What is still to be fetched or deleted here, by name; the first thousand.
    List<PendingFile> pending();

    /// Files of which two versions are kept, by name.
    List<Conflict> conflicts() throws IOException;

    /// Ends a conflict; what gives way goes to the trash.
    ///
    /// @throws Failure `NO_CONFLICT`, `UNION_ONLY`
    void end(WireName copy, Choice choice) throws IOException;

    /// Takes back the last end of a conflict.
    ///
    /// @throws Failure `NOTHING_TO_UNDO`, `UNION_ONLY`
    void undo() throws IOException;

    /// The last change of each file, the newest first, at most `most`. A union folder, which asks nobody who changed
    /// what, knows none.
    List<FileVersion> history(int most) throws IOException;

    /// What is known of the file of that name; in a union folder nothing is.
    Optional<VersionRow> known(WireName name) throws IOException;

    /// What was deleted or overwritten by others in the last 30 days, newest first.
    List<TrashedFile> trash() throws IOException;

    /// Puts a file of the trash back in its place; what is there now goes to the trash.
    void restore(TrashedFile file) throws IOException;

    /// Makes a receive-only folder as the others have it: what was changed or made here goes to the trash, what was
    /// deleted here comes back.
    ///
    /// @throws Failure `NOT_RECEIVE_ONLY`
    void revert() throws IOException;

    /// What the ignore lists leave out of what lies here; looks at the whole folder.
    ///
    /// @param drafts take the places of the lists of their names
    default Ignored ignored(List<IgnoreList> drafts) throws IOException {
        return Ignored.of(root(), drafts);
    }

    /// Replaces the ignore list of that name; it counts a second later.
    default void ignore(IgnoreList list) throws IOException {
        IgnoreFiles.write(root(), list);
        rescan();
    }

    /// Which parts of the folder are wanted here.
    Selection selection() throws IOException;

    /// Other parts are wanted: what is missing comes; what lies outside is kept equal no longer, and what of it is
    /// held `elsewhere` goes to the trash.
    void select(Selection selection, Elsewhere elsewhere) throws IOException;

    /// The files that are kept equal here, or were.
    List<FileEntry> files();

    /// All files that are here or to come, and those that are left alone here, by name; looks at the whole folder.
    ///
    /// @throws Failure why the folder is stopped, while it is
    List<FolderFile> contents() throws IOException;

    /// Answers the question of a paused folder: whether what others deleted shall go to the trash here, too. If not,
    /// the files come back everywhere.
    ///
    /// @throws Failure `NOT_PAUSED`
    void answer(boolean agreed) throws IOException;

    /// Returns when nothing of it touches the folder or the index any more.
    @Override
    void close() throws IOException;
}
