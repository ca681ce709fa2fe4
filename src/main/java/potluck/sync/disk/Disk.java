package potluck.sync.disk;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import potluck.catalogue.FileEntry;
import potluck.catalogue.IgnoreList;
import potluck.catalogue.WireName;
import potluck.store.Flush;
import potluck.store.ScanVisitor;
import potluck.store.SeenFile;

/// The files of one sync folder. Nothing here ever overwrites.
public interface Disk {
    /// Shows all files; ends normally only when it saw the whole folder.
    void scan(ScanVisitor visitor) throws IOException;

    /// The folder's ignore lists.
    List<IgnoreList> ignoreLists() throws IOException;

    /// Empty when no ordinary file is called so.
    Optional<SeenFile> see(WireName name) throws IOException;

    /// @throws potluck.kit.Failure `NAME_MISSING`, `NAME_TAKEN`
    void rename(WireName from, WireName to) throws IOException;

    /// Moves a file to the trash.
    void trash(WireName name) throws IOException;

    /// The same, for a name that another file takes at once. What makes it survive a power failure is run after that.
    Flush putAside(WireName name) throws IOException;

    /// As [#rename(WireName, WireName)], for a name that another file takes at once.
    Flush putAside(WireName from, WireName to) throws IOException;

    /// Deletes for good what came into the trash long before `now`, and what was fetched then and never completed.
    void expire(Instant now) throws IOException;

    /// Puts a file of the trash back in its place; false when there is none with this name, size and time.
    boolean restore(FileEntry file) throws IOException;

    /// Whether it can tell which files may be run.
    boolean tellsExecutable();

    void dress(WireName name, Instant modified, boolean executable) throws IOException;

    /// Removes the folders that `name` lies in as far as they are empty, and an empty folder called `name`.
    void prune(WireName name) throws IOException;
}
