package potluck.ui.sync;

import potluck.node.SyncFileView;
import potluck.ui.fx.Fold;
import potluck.ui.fx.Nested;

/// A row of the tree of a sync folder: a file, or a folder with what can be said of all in it.
///
/// @param file of a folder: its path, the state that matters most, the size of all, the newest time
/// @param files how many lie in a folder at any depth; 1 for a file
record FileLine(SyncFileView file, String name, int depth, Fold fold, long files) implements Nested {
    boolean isFolder() {
        return fold != Fold.LEAF;
    }

    /// The same, with what lies in it below.
    FileLine opened() {
        return new FileLine(file, name, depth, Fold.OPEN, files);
    }

    /// By which it is known again.
    String key() {
        return isFolder() ? file.path() + '/' : file.path();
    }
}
