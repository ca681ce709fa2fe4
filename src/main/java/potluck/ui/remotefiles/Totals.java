package potluck.ui.remotefiles;

import potluck.node.FileView;

/// How much somebody offers.
public record Totals(long files, long bytes) {
    public static final Totals NONE = new Totals(0, 0);

    Totals with(FileView file) {
        return new Totals(files + 1, bytes + file.size());
    }
}
