package potluck.sync.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {
    @Test
    void equalAndDifferingStretchesTakeTurns() {
        assertThat(LineDifference.of(List.of("a", "b", "c", "d"), List.of("a", "x", "y", "c", "d", "e")))
                .containsExactly(
                        new Stretch(true, List.of("a"), List.of("a")),
                        new Stretch(false, List.of("b"), List.of("x", "y")),
                        new Stretch(true, List.of("c", "d"), List.of("c", "d")),
                        new Stretch(false, List.of(), List.of("e")));
    }

    @Test
    void anInsertionInTheMiddleOfEqualLinesIsThatAlone() {
        assertThat(LineDifference.of(List.of("a", "a"), List.of("a", "a", "a")))
                .containsExactly(
                        new Stretch(true, List.of("a", "a"), List.of("a", "a")),
                        new Stretch(false, List.of(), List.of("a")));
    }

    @Test
    void twoEmptyTextsHaveNothingThatDiffers() {
        assertThat(LineDifference.of(List.of(), List.of())).isEmpty();
    }

    @RepeatedTest(200)
    void bothTextsCanBeReadFromTheStretchesWhateverWasEdited(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        List<String> left = lines(random, random.nextInt(60));
        List<String> right = edited(random, left);
        List<Stretch> stretches = LineDifference.of(left, right);
        assertThat(all(stretches, Stretch::left)).isEqualTo(left);
        assertThat(all(stretches, Stretch::right)).isEqualTo(right);
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            assertThat(stretch.left().equals(stretch.right())).isEqualTo(stretch.same());
            assertThat(i > 0 && stretches.get(i - 1).same() == stretch.same()).isFalse();
        }
    }

    @Test
    void textsWithNothingInCommonAreOneDifferenceBetweenTheirEqualEnds() {
        List<String> left = new ArrayList<>(numbered("left", 40_000));
        List<String> right = new ArrayList<>(numbered("right", 40_000));
        List.of(left, right).forEach(text -> {
            text.addFirst("title");
            text.addLast("end");
        });
        assertThat(LineDifference.of(left, right))
                .extracting(stretch -> stretch.left().size())
                .containsExactly(1, 40_000, 1);
    }

    private static List<String> numbered(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i).toList();
    }

    /// Few different ones, so that many are equal by chance.
    private static List<String> lines(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> "line " + random.nextInt(8))
                .toList();
    }

    private static List<String> edited(Random random, List<String> lines) {
        List<String> edited = new ArrayList<>(lines);
        for (int i = random.nextInt(12); i > 0; i--) {
            if (edited.isEmpty() || random.nextBoolean()) {
                edited.add(random.nextInt(edited.size() + 1), "line " + random.nextInt(9));
            } else {
                edited.remove(random.nextInt(edited.size()));
            }
        }
        return edited;
    }

    private static List<String> all(List<Stretch> stretches, Function<Stretch, List<String>> side) {
        return stretches.stream()
                .flatMap(stretch -> side.apply(stretch).stream())
                .toList();
    }
}
