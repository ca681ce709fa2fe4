package potluck.node;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import potluck.kit.LogLine;

/// One running device in one group: all that a window or a terminal can ask of it, a part for each room.
///
/// The same interface is served over the control socket, so parameters and results are plain values. Any thread;
/// methods that go over the network block, and every failure is a [potluck.kit.Failure] with a sentence for the user.
public interface Node extends AutoCloseable {
    /// What only the host of the group may do, or an owner.
    Hosting host();

    /// The group's accounts.
    default Accounting accounts() {
        return host().accounting();
    }

    /// The group's tracker while it runs.
    default Tracking tracking() {
        return host().tracking();
    }

    /// What this device offers, and what it begins to fetch.
    Sharing shares();

    /// The transfers that were begun, and the speed.
    Transferring transfers();

    /// Files sent to particular members.
    Parcelling parcels();

    /// The sync folders.
    Syncing sync();

    /// The group's chat room.
    Chatting chat();

    /// How well this device can work with its group.
    Diagnosing diagnosis();

    /// Everything a panel shows, as it is now.
    Snapshot snapshot();

    /// The next snapshot after the one numbered `after`; waits for a change, at most `patience`, then returns what
    /// there is. At most ten a second differ.
    Snapshot snapshotAfter(long after, Duration patience) throws IOException;

    /// What everyone offers, the own offers included; `query` empty means all, otherwise every word must occur in the
    /// path.
    List<FileView> files(String query) throws IOException;

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
