package potluck.ui.sync;

import potluck.node.ConflictView;
import potluck.node.ConflictView.Version;

/// A conflict as `self` sees it: which version is mine and which theirs, by the rule of [potluck.sync.folder.Choice].
record Sides(ConflictView conflict, String self) {
    String key() {
        return conflict.folder() + '\n' + conflict.copy();
    }

    Version mine() {
        return copyIsMine() ? conflict.lost() : conflict.kept();
    }

    Version theirs() {
        return copyIsMine() ? conflict.kept() : conflict.lost();
    }

    /// Whether there still is a file under the name both had.
    boolean hasKept() {
        return !conflict.kept().user().isEmpty();
    }

    private boolean copyIsMine() {
        return conflict.lost().user().equals(self) && !conflict.kept().user().equals(self);
    }
}
