package potluck.ui.transfers;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.StringProperty;
import potluck.node.LimitsView;
import potluck.node.Node;
import potluck.node.PiecesView;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Desktop;

/// What the user wants of transfers; each verb does it for those it is possible for. Window's thread.
final class TransferActions {
    private static final PiecesView NONE = new PiecesView(0, "", List.of());

    private final Node node;
    private final Commands commands;
    private final StringProperty notice;

    /// @param notice says what went wrong
    TransferActions(Node node, Commands commands, StringProperty notice) {
        this.node = node;
        this.commands = commands;
        this.notice = notice;
    }

    @FunctionalInterface
    private interface Verb {
        void on(List<Long> ids) throws IOException;
    }

    void pause(List<TransferRow> transfers) {
        run(transfers, TransferRow::canPause, node.transfers()::pause);
    }

    /// Goes on with what is paused, and tries again what has failed.
    void resume(List<TransferRow> transfers) {
        run(transfers, TransferRow::isPaused, node.transfers()::resume);
        for (TransferRow row : transfers) {
            if (row.canRetry()) {
                commands.run(() -> node.transfers().retry(row.view().id()), notice::set);
            }
        }
    }

    void cancel(List<TransferRow> transfers) {
        for (TransferRow row : transfers) {
            if (row.canCancel()) {
                commands.run(() -> node.transfers().cancel(row.view().id()), notice::set);
            }
        }
    }

    /// @param priority `HIGH`, `NORMAL`, `LOW`
    void prefer(List<TransferRow> transfers, String priority) {
        run(transfers, TransferRow::canCancel, ids -> node.transfers().prefer(ids, priority));
    }

    /// @param where `FIRST`, `UP`, `DOWN`, `LAST`
    void move(List<TransferRow> transfers, String where) {
        run(transfers, TransferRow::waits, ids -> node.transfers().move(ids, where));
    }

    /// Brings which pieces of a download are here. Who has just ended is told of none.
    void pieces(TransferRow transfer, Consumer<PiecesView> show) {
        commands.ask(() -> node.transfers().pieces(transfer.view().id()), show, ended -> show.accept(NONE));
    }

    /// Brings the speeds and slots that hold now to `show`.
    void limits(Consumer<LimitsView> show) {
        commands.ask(node.transfers()::limits, show, notice::set);
    }

    void limit(LimitsView limits) {
        commands.run(() -> node.transfers().limit(limits), notice::set);
    }

    /// Opens a file that is here as a whole; of any other, the folder it comes to.
    void open(TransferRow transfer) {
        commands.run(() -> Desktop.open(transfer.isWhole() ? transfer.file() : transfer.folder()), notice::set);
    }

    void openFolder(TransferRow transfer) {
        commands.run(() -> Desktop.open(transfer.folder()), notice::set);
    }

    private void run(List<TransferRow> transfers, Predicate<TransferRow> possible, Verb verb) {
        List<Long> ids =
                transfers.stream().filter(possible).map(row -> row.view().id()).toList();
        if (!ids.isEmpty()) {
            commands.run(() -> verb.on(ids), notice::set);
        }
    }
}
