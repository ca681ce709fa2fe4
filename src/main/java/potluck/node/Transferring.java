package potluck.node;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// What can be asked of a device's transfers and of its speed. What is asked of several transfers is done for all of
/// them or, when one does not exist, for none.
public interface Transferring {
    /// Waits until the transfer has ended or `patience` is over, and returns how it stands.
    TransferView await(long transfer, Duration patience) throws IOException;

    void cancel(long transfer) throws IOException;

    /// Starts a failed or cancelled transfer again where it stopped.
    void retry(long transfer) throws IOException;

    /// Holds downloads until they are resumed, also over a restart; what was fetched stays.
    void pause(List<Long> transfers) throws IOException;

    void resume(List<Long> transfers) throws IOException;

    /// @param priority `HIGH`, `NORMAL`, `LOW`
    void prefer(List<Long> transfers, String priority) throws IOException;

    /// Moves downloads that wait among those of the same priority.
    ///
    /// @param where `FIRST`, `UP`, `DOWN`, `LAST`
    void move(List<Long> transfers, String where) throws IOException;

    /// Fetches a file in its order from now on, so that it can be looked at before it is complete.
    void preview(long transfer) throws IOException;

    /// Which pieces of a download are here; of none when it is not being fetched now.
    PiecesView pieces(long transfer) throws IOException;

    LimitsView limits() throws IOException;

    /// Sets the speeds and slots, now and after a restart; `downNow` and `upNow` do not matter.
    void limit(LimitsView limits) throws IOException;
}
