package potluck.ui.sync;

import java.util.List;
import potluck.node.ConflictView;
import potluck.node.ConflictView.Version;
import potluck.node.KeptVersion;

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

    /// Mine and theirs; the copy alone when there is nothing else any more.
    CompareViewModel.Wanted wanted() {
        KeptVersion copy = KeptVersion.inPlace(conflict.copy());
        KeptVersion kept = KeptVersion.inPlace(conflict.path());
        List<KeptVersion> both = copyIsMine() ? List.of(copy, kept) : List.of(kept, copy);
        return new CompareViewModel.Wanted(conflict.folder(), hasKept() ? both : List.of(copy));
    }

    /// Whether there still is a file under the name both had.
    boolean hasKept() {
        return !conflict.kept().user().isEmpty();
    }

    private boolean copyIsMine() {
        return conflict.lost().user().equals(self) && !conflict.kept().user().equals(self);
    }
}
