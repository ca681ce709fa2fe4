package potluck.ui.transfers;

import java.time.Duration;
import java.util.Optional;
import potluck.node.TransferView;

/// A transfer together with what the window has measured of it: bytes a second, and the time left.
record TransferRow(TransferView view, long speed, Optional<Duration> left) {
    double part() {
        if (view.bytesTotal() == 0) {
            return view.state().equals("DONE") ? 1 : 0;
        }
        return (double) view.bytesDone() / view.bytesTotal();
    }
}
