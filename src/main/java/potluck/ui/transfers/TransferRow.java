package potluck.ui.transfers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import potluck.node.TransferView;
import potluck.ui.fx.Fold;
import potluck.ui.fx.Nested;

/// A row of the table: a transfer together with what the window has measured of it, bytes a second; or a group of
/// transfers, or one of those a download comes from, as if that were a transfer of its own.
///
/// @param key by which the row is known again
record TransferRow(TransferView view, long speed, Kind kind, String key, int depth, Fold fold) implements Nested {
    /// What a row is.
    enum Kind {
        TRANSFER,
        SOURCE,
        GROUP
    }

    /// A transfer that stands alone.
    TransferRow(TransferView view, long speed) {
        this(view, speed, Kind.TRANSFER, Long.toString(view.id()), 0, Fold.LEAF);
    }

    /// The same in another place of the table.
    TransferRow at(int place, Fold state) {
        return new TransferRow(view, speed, kind, key, place, state);
    }

    boolean isTransfer() {
        return kind == Kind.TRANSFER;
    }

    /// The time until it is done at this speed; empty when that would be nonsense.
    Optional<Duration> left() {
        long bytes = view.bytesTotal() - view.bytesDone();
        return kind == Kind.SOURCE || speed < 1 || bytes <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(1 + bytes / speed));
    }

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
        return isTransfer() && (view.direction().equals("UP") || view.state().equals("DONE"));
    }

    /// Uploads end when their receiver wants.
    boolean canCancel() {
        return isTransfer() && !view.ended() && view.direction().equals("DOWN");
    }

    boolean canRetry() {
        return isTransfer()
                && Selection.FAILED.accepts(view)
                && view.direction().equals("DOWN");
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
