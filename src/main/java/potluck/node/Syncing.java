package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What can be asked of a device's sync folders. `folder` is always a sync folder's name; paths inside one are relative
/// to it, with `/`.
public interface Syncing {
    /// Begins to sync a folder, now and after each restart. One of the same name in another place or mode is replaced.
    ///
    /// @param mode `union`, `two-way`, `send-only`, `receive-only`
    void addSync(String folder, Path place, String mode) throws IOException;

    /// What [#addSync(String, Path, String)] would do first; changes nothing. May take as long as reading the files of
    /// `place` that others may have, too.
    SyncForecast forecastSync(String folder, Path place, String mode) throws IOException;

    /// Syncs the folder no longer; its files stay.
    void removeSync(String folder) throws IOException;

    /// Nothing of the folder comes, goes or is deleted from now on, also after a restart, until it is resumed; again
    /// does nothing.
    void pauseSync(String folder) throws IOException;

    /// Goes on with a folder that was paused: what was done here and elsewhere meanwhile meets now.
    void resumeSync(String folder) throws IOException;

    /// What the ignore lists of the folder leave out of what lies there; looks at the whole folder.
    IgnoreView ignored(String folder) throws IOException;

    /// The same, if this device's own list were `list` and everyone's `group`.
    IgnoreView ignoredBy(String folder, String list, String group) throws IOException;

    /// Replaces this device's own ignore list of the folder; it counts a second later.
    void ignore(String folder, String list) throws IOException;

    /// Replaces everyone's ignore list, `group.potluckignore`, which travels like any file of the folder.
    void ignoreForAll(String folder, String list) throws IOException;

    /// Makes a receive-only folder as the others have it: what was changed or made here goes to the trash, what was
    /// deleted here comes back.
    void revertSync(String folder) throws IOException;

    /// The folders inside a sync folder, those of linked members, too; asks them, which takes a moment.
    List<BranchView> branches(String folder) throws IOException;

    /// Whether a folder inside a sync folder is kept here. What is not goes to the trash as far as linked members
    /// hold it, and stays otherwise; nobody else loses anything.
    ///
    /// @param path empty: all of it
    void select(String folder, String path, boolean wanted) throws IOException;

    /// All files of a sync folder with how each stands, also those that only linked members have. Who has them is asked
    /// for when somebody looks first; what is told then is known the next time.
    List<SyncFileView> syncFiles(String folder) throws IOException;

    /// Answers the question of a paused folder: whether what others deleted shall go to the trash here, too. If not,
    /// the files come back everywhere.
    void answerSync(String folder, boolean agreed) throws IOException;

    /// Looks at the whole folder now, whatever was heard of changes.
    void rescan(String folder) throws IOException;

    /// What is still to be fetched or deleted in all sync folders; at most a thousand of each.
    List<PendingView> pending() throws IOException;

    /// The files of all sync folders of which two versions are kept.
    List<ConflictView> conflicts() throws IOException;

    /// Ends a conflict; what gives way goes to the trash.
    ///
    /// @param copy the path of the conflict copy
    /// @param keep `mine`, `theirs`, `both`
    void endConflict(String folder, String copy, String keep) throws IOException;

    /// Takes back the last end of a conflict in the folder.
    void undoConflict(String folder) throws IOException;

    /// The last change of each file of the sync folders, the newest first; at most a thousand of each folder. Union
    /// folders tell of none.
    List<ChangeView> history() throws IOException;

    /// What others deleted or overwrote in all sync folders in the last 30 days, newest first in each.
    List<TrashView> trash() throws IOException;

    /// Puts a file of the trash back in its place; what is there now goes to the trash.
    ///
    /// @param at when it came to the trash, as listed
    void restore(String folder, String path, Instant at) throws IOException;

    /// The versions of a file that are kept here: the one in its place, its conflict copies, and what of it lies in the
    /// trash, the newest first there.
    ///
    /// @param path of the file or of a conflict copy
    List<VersionView> versions(String folder, String path) throws IOException;

    /// How two versions differ, line by line where both are texts; takes a moment.
    ComparisonView compare(String folder, KeptVersion one, KeptVersion other) throws IOException;

    /// Where the bytes of two versions differ first; takes a moment, and goes on the next time with large files.
    ///
    /// @param from all bytes before it are known to be the same
    DifferenceView firstDifference(String folder, KeptVersion one, KeptVersion other, long from) throws IOException;
}
