package potluck.ui.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import potluck.node.ComparisonView.Stretch;

/// A row of two texts that are shown side by side.
sealed interface SideBySide {
    /// So many equal lines are shown before and after each difference.
    int AROUND = 3;

    /// How the sides of a row differ.
    enum Kind {
        SAME,
        CHANGED,
        /// Only in the first text.
        REMOVED,
        /// Only in the other one.
        ADDED
    }

    /// A line of each text; of what one of them has not, the number is 0.
    record Line(Kind kind, int left, String leftText, int right, String rightText) implements SideBySide {}

    /// Equal lines that are not shown unless somebody wants to see them.
    record Folded(List<SideBySide> lines) implements SideBySide {}

    static List<SideBySide> of(List<Stretch> stretches) {
        List<SideBySide> rows = new ArrayList<>();
        int left = 1;
        int right = 1;
        for (Stretch stretch : stretches) {
            List<SideBySide> lines = lines(stretch, left, right);
            if (stretch.same()) {
                boolean last = stretch == stretches.getLast();
                fold(lines, rows.isEmpty() ? 0 : AROUND, last ? 0 : AROUND, rows);
            } else {
                rows.addAll(lines);
            }
            left += stretch.left().size();
            right += stretch.right().size();
        }
        return rows;
    }

    private static List<SideBySide> lines(Stretch stretch, int left, int right) {
        List<SideBySide> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(stretch.left().size(), stretch.right().size()); i++) {
            boolean removes = i < stretch.left().size();
            boolean adds = i < stretch.right().size();
            Kind kind = stretch.same() ? Kind.SAME : !adds ? Kind.REMOVED : !removes ? Kind.ADDED : Kind.CHANGED;
            lines.add(new Line(
                    kind,
                    removes ? left + i : 0,
                    removes ? stretch.left().get(i) : "",
                    adds ? right + i : 0,
                    adds ? stretch.right().get(i) : ""));
        }
        return lines;
    }

    /// Keeps the lines at the ends in sight; one line alone is not worth folding.
    private static void fold(List<SideBySide> lines, int head, int tail, List<SideBySide> into) {
        if (lines.size() <= head + tail + 1) {
            into.addAll(lines);
        } else {
            into.addAll(lines.subList(0, head));
            into.add(new Folded(List.copyOf(lines.subList(head, lines.size() - tail))));
            into.addAll(lines.subList(lines.size() - tail, lines.size()));
        }
    }

    /// Where differences begin.
    static List<Integer> differences(List<SideBySide> rows) {
        return IntStream.range(0, rows.size())
                .filter(row -> differs(rows.get(row)) && (row == 0 || !differs(rows.get(row - 1))))
                .boxed()
                .toList();
    }

    /// The next difference below a row.
    static OptionalInt below(List<SideBySide> rows, int row) {
        return differences(rows).stream()
                .mapToInt(start -> start)
                .filter(start -> start > row)
                .findFirst();
    }

    /// The last difference above a row.
    static OptionalInt above(List<SideBySide> rows, int row) {
        return differences(rows).reversed().stream()
                .mapToInt(start -> start)
                .filter(start -> start < row)
                .findFirst();
    }

    private static boolean differs(SideBySide row) {
        return row instanceof Line line && line.kind() != Kind.SAME;
    }
}
