package potluck.ui.transfers;

import java.nio.file.Path;
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

    /// The file as it is called on this device when it is whole.
    Path file() {
        return Path.of(view.target()).toAbsolutePath();
    }

    /// The folder in which the file is.
    Path folder() {
        return Optional.ofNullable(file().getParent()).orElse(file());
    }

    /// Whether the whole file lies on this device.
    boolean isWhole() {
        return view.direction().equals("UP") || view.state().equals("DONE");
    }

    /// Uploads end when their receiver wants.
    boolean canCancel() {
        return !view.ended() && view.direction().equals("DOWN");
    }

    boolean canRetry() {
        return Selection.FAILED.accepts(view) && view.direction().equals("DOWN");
    }

    boolean isPaused() {
        return view.state().equals("PAUSED");
    }

    boolean canPause() {
        return canCancel() && !isPaused();
    }

    /// Whether it waits for its turn.
    boolean waits() {
        return view.queue().place() > 0;
    }
}
