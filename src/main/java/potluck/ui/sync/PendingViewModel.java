package potluck.ui.sync;

import javafx.beans.property.StringProperty;
import potluck.node.Node;
import potluck.node.PendingView;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Inquiry;
import potluck.ui.fx.Rows;

/// What is still to come to the sync folders, or to be deleted in them.
final class PendingViewModel {
    private final Rows<String, PendingView> rows = new Rows<>(file -> file.folder() + '\n' + file.path());
    private final Inquiry<PendingView> inquiry;

    PendingViewModel(Node node, Commands commands, StringProperty notice) {
        inquiry = new Inquiry<>(commands, node.sync()::pending, rows::show, notice);
    }

    Rows<String, PendingView> rows() {
        return rows;
    }

    Inquiry<PendingView> inquiry() {
        return inquiry;
    }

    static boolean isWaiting(PendingView file) {
        return !file.failed();
    }
}
