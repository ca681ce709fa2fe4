package potluck.share;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import potluck.kit.Failure;
import potluck.transfer.Download;
import potluck.transfer.Downloads;
import potluck.transfer.Move;
import potluck.transfer.PieceMap;
import potluck.transfer.Priority;

/// Holding and ordering downloads as a person wants it, now and after a restart. Any thread. What is asked of several
/// transfers is done for all of them or, when one does not exist, for none: failure `UNKNOWN_TRANSFER`.
public final class Queue {
    private final Downloads downloads;
    private final AskedTable asked;

    Queue(Downloads downloads, AskedTable asked) {
        this.downloads = downloads;
        this.asked = asked;
    }

    /// Holds them until [#resume]; what was fetched stays.
    public void pause(List<Long> transfers) throws IOException {
        for (Download download : all(transfers)) {
            downloads.pause(download);
            asked.moved(download);
        }
    }

    public void resume(List<Long> transfers) throws IOException {
        for (Download download : all(transfers)) {
            downloads.resume(download);
            asked.moved(download);
        }
    }

    public void prefer(List<Long> transfers, Priority priority) throws IOException {
        for (Download download : all(transfers)) {
            downloads.prefer(download, priority);
            asked.moved(download);
        }
    }

    /// Moves those that wait; several keep their order among themselves.
    public void move(List<Long> transfers, Move move) throws IOException {
        List<Download> chosen = all(transfers);
        boolean fromTheEnd = move == Move.FIRST || move == Move.DOWN;
        for (Download download : fromTheEnd ? chosen.reversed() : chosen) {
            for (Download moved : downloads.move(download, move)) {
                asked.moved(moved);
            }
        }
    }

    /// Which of its pieces are here.
    public PieceMap pieces(long transfer) throws Failure {
        return downloads.get(transfer).pieces();
    }

    /// Fetches a file in its order, so that it can be looked at before it is complete.
    public void preview(long transfer) throws Failure {
        downloads.preview(downloads.get(transfer));
    }

    private List<Download> all(List<Long> transfers) throws Failure {
        List<Download> all = new ArrayList<>();
        for (long transfer : transfers) {
            all.add(downloads.get(transfer));
        }
        return all;
    }
}
