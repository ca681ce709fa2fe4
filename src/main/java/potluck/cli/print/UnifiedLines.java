package potluck.cli.print;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;
import potluck.node.ComparisonView.Stretch;

/// Two texts as `diff -u` prints what differs, so that `patch` can read it, too.
public final class UnifiedLines {
    private static final int AROUND = 3;

    private UnifiedLines() {}

    /// None when all lines are the same.
    ///
    /// @param left what the first text is called
    public static List<String> of(String left, String right, List<Stretch> stretches) {
        Patch<String> patch = new Patch<>();
        List<String> all = new ArrayList<>();
        int rightDone = 0;
        for (Stretch stretch : stretches) {
            if (!stretch.same()) {
                patch.addDelta(new ChangeDelta<>(
                        new Chunk<>(all.size(), stretch.left()), new Chunk<>(rightDone, stretch.right())));
            }
            all.addAll(stretch.left());
            rightDone += stretch.right().size();
        }
        return UnifiedDiffUtils.generateUnifiedDiff(left, right, all, patch, AROUND);
    }
}
