package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import potluck.kit.Seed;

class RowFilterTest {
    private final List<String> looked = new ArrayList<>();
    private final Row<String> row = new Row<>("plan");

    @Test
    void aRowIsLookedAtOnceByEachFilter() {
        RowFilter<String> filter = RowFilter.of(text -> looks(text, "pl"));
        assertThat(row.passes(filter)).isTrue();
        assertThat(row.passes(filter)).isTrue();
        assertThat(looked).hasSize(1);
    }

    @Test
    void whatDidNotPassIsNotLookedAtByANarrowerFilter() {
        RowFilter<String> filter = RowFilter.of(text -> looks(text, "x"));
        assertThat(row.passes(filter)).isFalse();
        assertThat(row.passes(filter.narrowed(text -> looks(text, "xy")))).isFalse();
        assertThat(looked).hasSize(1);
        assertThat(row.passes(RowFilter.of(text -> looks(text, "a")))).isTrue();
    }

    @Test
    void aNewValueIsLookedAtAgain() {
        RowFilter<String> filter = RowFilter.of(text -> looks(text, "n"));
        assertThat(row.passes(filter)).isTrue();
        row.set("later");
        assertThat(row.passes(filter)).isFalse();
        row.set("noon");
        assertThat(row.passes(filter.narrowed(text -> looks(text, "no")))).isTrue();
    }

    @Test
    void typedLetterByLetterItFindsWhatItFindsAtOnce() {
        long seed = Seed.get();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Row<String> some = new Row<>(letters(random, 6));
            RowFilter<String> filter = RowFilter.all();
            WordFilter before = WordFilter.of("");
            for (int key = 0; key < 8; key++) {
                WordFilter now = WordFilter.of(letters(random, random.nextInt(4)));
                filter = now.narrows(before) ? filter.narrowed(now) : RowFilter.of(now);
                before = now;
                assertThat(some.passes(filter))
                        .as("seed %s, %s in %s", seed, now, some.get())
                        .isEqualTo(now.test(some.get()));
            }
        }
    }

    private boolean looks(String text, String part) {
        looked.add(text);
        return text.contains(part);
    }

    private static String letters(Random random, int count) {
        StringBuilder letters = new StringBuilder();
        random.ints(count, 0, 3).forEach(letter -> letters.append("ab ".charAt(letter)));
        return letters.toString();
    }
}
