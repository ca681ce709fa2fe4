package potluck.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;

/// One opened folder. Takes names of a single component only and follows no symbolic link, so that whoever walks down
/// from a root never leaves it. One thread at a time.
sealed interface Folder extends Closeable permits HeldFolder, PathFolder {
    /// As an array, which the methods that take any number of options want.
    LinkOption[] NOFOLLOW = {LinkOption.NOFOLLOW_LINKS};

    /// Opens `path`, which the user chose: links in it are followed.
    static Folder open(Path path) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(path);
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return new HeldFolder(secure);
        }
        stream.close();
        return new PathFolder(path.toRealPath());
    }

    /// The folder `name` in this one. `NoSuchFileException` when there is nothing, a failure NAME_TAKEN when it is
    /// no folder.
    Folder child(String name) throws IOException;

    /// What `name` is, a link standing for itself.
    BasicFileAttributes attributes(String name) throws IOException;

    /// What this folder itself is.
    BasicFileAttributes attributes() throws IOException;

    /// Everything in this folder; to be called once.
    List<Path> names() throws IOException;

    FileChannel openRead(String name) throws IOException;

    /// Renames; `newName` must be free in `to`.
    void move(String name, Folder to, String newName) throws IOException;

    /// Sets the modification time of a file, and whether its owner may run it.
    void dress(String name, Instant modified, boolean executable) throws IOException;

    /// Removes the folder `name`; `DirectoryNotEmptyException` when something is in it.
    void removeFolder(String name) throws IOException;

    /// Makes the names in this folder survive a power failure.
    void force() throws IOException;
}
