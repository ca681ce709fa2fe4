package potluck.ui.sync;

import java.util.List;
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

    /// Whether the file lies on this computer.
    boolean isHere() {
        return !isFolder() && List.of("HERE", "CONFLICT", "IGNORED").contains(file.state());
    }

    /// Whether a version of it lies on this computer.
    boolean canDiffer() {
        return !isFolder() && !file.state().equals("ELSEWHERE");
    }

    /// Whether a download waits to bring it.
    boolean waits() {
        return file.transfer() != 0 && file.state().equals("WAITING");
    }

    /// The folder, or the one the file lies in; empty for the sync folder itself.
    String folder() {
        String path = file.path();
        return isFolder() ? path : path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /// What follows the last dot of a file's name; empty when nothing does.
    String ending() {
        int dot = name.lastIndexOf('.');
        return isFolder() || dot < 1 ? "" : name.substring(dot + 1);
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
