package potluck.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import potluck.node.ComparisonView.Stretch;
import potluck.ui.sync.SideBySide.Folded;
import potluck.ui.sync.SideBySide.Kind;
import potluck.ui.sync.SideBySide.Line;

class SideBySideTest {
    @Test
    void linesThatStandInEachOthersPlaceStandInOneRow() {
        assertThat(SideBySide.of(
                        List.of(differ(List.of("a", "b"), List.of("x")), same(1), differ(List.of(), List.of("y")))))
                .containsExactly(
                        new Line(Kind.CHANGED, 1, "a", 1, "x"),
                        new Line(Kind.REMOVED, 2, "b", 0, ""),
                        new Line(Kind.SAME, 3, "line 0", 2, "line 0"),
                        new Line(Kind.ADDED, 0, "", 3, "y"));
    }

    @Test
    void longStretchesOfEqualLinesAreFoldedButForThoseNextToADifference() {
        Stretch difference = differ(List.of("a"), List.of("b"));
        List<SideBySide> rows =
                SideBySide.of(List.of(same(10), difference, same(20), difference, same(7), difference, same(9)));
        assertThat(rows.stream().map(SideBySideTest::length))
                .containsExactly(7, 1, 1, 1, 1, 1, 1, 1, 14, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 6);
        assertThat(((Folded) rows.getFirst()).lines()).startsWith(new Line(Kind.SAME, 1, "line 0", 1, "line 0"));
    }

    @Test
    void whatIsTheSameFromEndToEndIsOneFold() {
        assertThat(SideBySide.of(List.of(same(1000)))).hasSize(1);
        assertThat(SideBySide.of(List.of(same(1)))).hasSize(1).allMatch(Line.class::isInstance);
        assertThat(SideBySide.of(List.of())).isEmpty();
    }

    @Test
    void differencesAreFoundInBothDirections() {
        List<SideBySide> rows = SideBySide.of(
                List.of(differ(List.of("a", "b"), List.of()), same(2), differ(List.of(), List.of("c")), same(1)));
        assertThat(SideBySide.differences(rows)).containsExactly(0, 4);
        assertThat(Stream.of(-1, 0, 3).map(row -> SideBySide.below(rows, row).orElse(-1)))
                .containsExactly(0, 4, 4);
        assertThat(SideBySide.below(rows, 4)).isEmpty();
        assertThat(Stream.of(5, 4, 1).map(row -> SideBySide.above(rows, row).orElse(-1)))
                .containsExactly(4, 0, 0);
        assertThat(SideBySide.above(rows, 0)).isEmpty();
    }

    /// How many lines a row stands for.
    private static int length(SideBySide row) {
        return row instanceof Folded folded ? folded.lines().size() : 1;
    }

    private static Stretch same(int count) {
        List<String> lines =
                IntStream.range(0, count).mapToObj(i -> "line " + i).toList();
        return new Stretch(true, lines, lines);
    }

    private static Stretch differ(List<String> left, List<String> right) {
        return new Stretch(false, left, right);
    }
}
