package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import potluck.kit.LogLine;

/// One running device in one group: all that a window or a terminal can ask of it.
///
/// The same interface is served over the control socket, so parameters and results are plain values. Any thread;
/// methods that go over the network block, and every failure is a [potluck.kit.Failure] with a sentence for the user.
public interface Node extends Transferring, Syncing, Chatting, Diagnosing, AutoCloseable {
    /// Everything a panel shows, as it is now.
    Snapshot snapshot();

    /// The next snapshot after the one numbered `after`; waits for a change, at most `patience`, then returns what
    /// there
    /// is. At most ten a second differ.
    Snapshot snapshotAfter(long after, Duration patience) throws IOException;

    // ---- who is here

    /// A fresh invite; only on the device that hosts the tracker.
    InviteView invite(Duration lifetime, int uses) throws IOException;

    /// Removes a member: its certificate and its connections end now; only on the device that hosts the tracker.
    void remove(String user) throws IOException;

    /// Where the tracker can be reached, and the open invites; only on the device that hosts the tracker.
    HostView hosting() throws IOException;

    /// Withdraws an invite, so that nobody can join with it any more; only on the device that hosts the tracker.
    void revoke(String invite) throws IOException;

    /// The group's accounts.
    Accounting accounting();

    /// Files sent to particular members.
    Parcelling parcelling();

    // ---- files on offer

    /// What everyone offers, the own offers included; `query` empty means all, otherwise every word must occur in the
    /// path.
    List<FileView> files(String query) throws IOException;

    /// Offers files, and folders with everything in them. Returns at once; cutting and hashing goes on behind.
    void register(List<Path> paths) throws IOException;

    /// Withdraws files, and folders with everything in them.
    void unregister(List<Path> paths) throws IOException;

    /// Announces all files of the shared folders again; returns how many are on offer.
    int update() throws IOException;

    // ---- transfers

    /// Begins to fetch what `user` offers as `path`. `saveTo` is a file, or an existing folder; the transfer's id.
    long download(String user, String path, Path saveTo) throws IOException;

    /// Begins to fetch everything that `user` offers below `folder`, into a folder of that name in `saveTo`; the
    /// transfers' ids.
    List<Long> downloadFolder(String user, String folder, Path saveTo) throws IOException;

    /// Begins to fetch files by name from whoever holds them, saved into `folder`, with `info.txt` beside them listing
    /// the holders of each; the transfers' ids in the order of `names`.
    List<Long> send(List<String> names, Path folder) throws IOException;

    /// Waits until the transfer has ended or `patience` is over, and returns how it stands.
    TransferView await(long transfer, Duration patience) throws IOException;

    void cancel(long transfer) throws IOException;

    /// Starts a failed or cancelled transfer again where it stopped.
    void retry(long transfer) throws IOException;

    // ---- the log

    /// Lines of the live log numbered `after` and later (0: as many as there are); waits for one at most `patience`.
    LogPage log(long after, Duration patience) throws IOException;

    /// The newest lines together with the number to go on from.
    record LogPage(List<LogLine> lines, long next) {}

    /// Waits until this device has ended, at most `patience`; whether it has.
    boolean awaitEnd(Duration patience) throws IOException;

    /// Ends this device: leaves the group and closes everything. Returns when that is done; a second call does nothing.
    @Override
    void close() throws IOException;
}
