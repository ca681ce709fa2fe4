package potluck.ui.remotefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.ui.fx.WordFilter;

class SearchWordsTest {
    private static final String PATH = "ana /home/ana/holiday plans/sea-side 2019.jpg";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "plans sea",
                "SEA  ana",
                "sea-side",
                "\"holiday plans\"",
                "\"plans/sea-side 2019\"",
                "-snow",
                "plans -snow -\"plans holiday\"",
                "2019 -"
            })
    void thePathIsFound(String typed) {
        assertThat(SearchWords.of(typed).isIn(PATH)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "snow",
                "plans snow",
                "\"plans holiday\"",
                "\"holiday  plans\"",
                "-sea",
                "-SEA plans",
                "plans -2019",
                "-\"holiday plans\"",
                "-snow -plans"
            })
    void thePathIsLeftOut(String typed) {
        assertThat(SearchWords.of(typed).isIn(PATH)).isFalse();
    }

    @Test
    void wordsAndPhrasesAreToldApart() {
        assertThat(SearchWords.of("Plan -old \"Two words\" -\"not these\" end"))
                .isEqualTo(words(List.of("plan", "two words", "end"), List.of("old", "not these")));
    }

    @Test
    void theCaseDoesNotMatterInAnyAlphabet() {
        assertThat(SearchWords.of("ПЛАН -\"СТАРЫЙ ОТПУСК\"").isIn("вера /план/новый отпуск.txt"))
                .isTrue();
        assertThat(SearchWords.of("ПЛАН -\"СТАРЫЙ ОТПУСК\"").isIn("вера /план/старый отпуск.txt"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", " - ", "\"", "\"\"", "-\"", "-\"\"", "\" \"", "- \""})
    void whatIsOnlyBegunAcceptsEverything(String typed) {
        assertThat(SearchWords.of(typed)).isEqualTo(words(List.of(), List.of()));
    }

    @Test
    void aPhraseNeedsNoEnd() {
        assertThat(SearchWords.of("\"two wo")).isEqualTo(words(List.of("two wo"), List.of()));
        assertThat(SearchWords.of("-\"two wo")).isEqualTo(words(List.of(), List.of("two wo")));
    }

    @Test
    void aMinusWithinAWordOrAPhraseIsPartOfIt() {
        assertThat(SearchWords.of("sea-side \"-old\" --x"))
                .isEqualTo(words(List.of("sea-side", "-old"), List.of("-x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plan.txt", "Ana - Song.mp3", "plan -old.txt", "-old.txt", "a \"b\" c.txt", "-", "план -2.txt"})
    void aFileIsFoundByItsName(String name) {
        assertThat(SearchWords.of(SearchWords.forName(name)).isIn("ana /home/" + name.toLowerCase(Locale.ROOT)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "pla, plan, true",
        "plan, pla, false",
        "plan, plan -old, true",
        "plan -old, plan, false",
        "plan -old, plan -ol, true",
        "plan -ol, plan -old, false",
        "plan -, plan, true"
    })
    void aLetterMoreNarrowsOrNot(String before, String now, boolean narrower) {
        assertThat(SearchWords.of(now).narrows(SearchWords.of(before))).isEqualTo(narrower);
    }

    @Test
    void whatIsNarrowerAcceptsNothingMore() {
        long seed = 20_261_121;
        Random random = new Random(seed);
        int narrower = 0;
        for (int round = 0; round < 20_000; round++) {
            String before = letters(random, 5);
            SearchWords wider = SearchWords.of(before);
            SearchWords now = SearchWords.of(random.nextBoolean() ? before + letters(random, 2) : letters(random, 5));
            String text = letters(random, 8);
            if (now.narrows(wider)) {
                narrower++;
                assertThat(now.isIn(text) && !wider.isIn(text))
                        .as("seed %d, round %d: %s after %s, of %s", seed, round, now, wider, text)
                        .isFalse();
            }
        }
        assertThat(narrower).isGreaterThan(1_000);
    }

    private static SearchWords words(List<String> wanted, List<String> unwanted) {
        return new SearchWords(new WordFilter(wanted), unwanted);
    }

    private static String letters(Random random, int most) {
        StringBuilder letters = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            letters.append("ab -\"".charAt(random.nextInt(5)));
        }
        return letters.toString();
    }
}
