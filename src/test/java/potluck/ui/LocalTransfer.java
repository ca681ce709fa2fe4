package potluck.ui;

import potluck.node.TransferView;

/// A transfer that nobody runs, until somebody ends it. The monitor of its [LocalWorld] guards it.
final class LocalTransfer {
    private TransferView view;

    LocalTransfer(TransferView view) {
        this.view = view;
    }

    TransferView view() {
        return view;
    }

    void end(String state, String reason) {
        view = new TransferView(
                view.id(),
                view.name(),
                view.direction(),
                state,
                reason,
                state.equals("DONE") ? view.bytesTotal() : view.bytesDone(),
                view.bytesTotal(),
                view.sources(),
                view.attempts(),
                view.target());
    }
}
