package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What can be asked of a device's offers, and what it can fetch of what others offer.
public interface Sharing {
    /// Offers files, and folders with everything in them. Returns at once; cutting and hashing goes on behind.
    void register(List<Path> paths) throws IOException;

    /// Withdraws files, and folders with everything in them.
    void unregister(List<Path> paths) throws IOException;

    /// Announces all files of the shared folders again; returns how many are on offer.
    int update() throws IOException;

    /// Begins to fetch what `user` offers as `path`. `saveTo` is a file, or an existing folder; the transfer's id.
    long download(String user, String path, Path saveTo) throws IOException;

    /// Begins to fetch everything that `user` offers below `folder`, into a folder of that name in `saveTo`; the
    /// transfers' ids.
    List<Long> downloadFolder(String user, String folder, Path saveTo) throws IOException;

    /// Begins to fetch files by name from whoever holds them, saved into `folder`, with `info.txt` beside them listing
    /// the holders of each; the transfers' ids in the order of `names`.
    List<Long> send(List<String> names, Path folder) throws IOException;
}
