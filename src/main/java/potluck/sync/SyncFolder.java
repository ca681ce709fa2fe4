package potluck.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import potluck.kit.Subscription;

/// A folder that is kept equal with those of all linked members that have one of the same name. Any thread.
public sealed interface SyncFolder extends AutoCloseable permits UnionFolder, MirrorFolder {
    /// The same on every member.
    String name();

    Path path();

    FolderMode mode();

    SyncStatus status();

    /// Every change of the status from now on, in the folder's own thread.
    Subscription follow(Consumer<SyncStatus> listener);

    /// Opens the folder, makes it if need be, and begins. What is wrong with it is told by the state.
    void start();

    /// Looks at the whole folder now, whatever was heard of changes.
    void rescan();

    /// Returns when nothing of it touches the folder or the index any more.
    @Override
    void close() throws IOException;
}
