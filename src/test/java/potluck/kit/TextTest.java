package potluck.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void ordinaryWordsOfAnyScriptStayAsTheyAre() {
        assertThat(Text.safe("Чиволвап, naïve — „zitiert“ 日本語 😀 \\ \"x\""))
                .isEqualTo("Чиволвап, naïve — „zitiert“ 日本語 😀 \\ \"x\"");
    }

    @Test
    void whatBreaksLinesOrSteersTerminalsIsSpelledOut() {
        assertThat(Text.safe("a\r\nb\tc\u001b[31m\u0000\u007f\u0085\u009b"))
                .isEqualTo("a\\u000D\\u000Ab\\u0009c\\u001B[31m\\u0000\\u007F\\u0085\\u009B");
        assertThat(Text.safe("\u2028\u2029")).isEqualTo("\\u2028\\u2029");
    }

    @Test
    void whatTurnsOrHidesWritingIsSpelledOut() {
        assertThat(Text.safe("exe.\u202Efdp")).isEqualTo("exe.\\u202Efdp");
        assertThat(Text.safe("\u200B\u2066\uFEFF\u00AD\u061C")).isEqualTo("\\u200B\\u2066\\uFEFF\\u00AD\\u061C");
        assertThat(Text.safe(new StringBuilder().appendCodePoint(0xE0041))).isEqualTo("\\uE0041");
    }

    @Test
    void halfACharacterIsSpelledOut() {
        assertThat(Text.safe("\uD83D!")).isEqualTo("\\uD83D!");
        assertThat(Text.safe("!\uDE00")).isEqualTo("!\\uDE00");
    }

    @Test
    void longWordsAreCut() {
        assertThat(Text.safe("x".repeat(400))).hasSize(400);
        assertThat(Text.safe("x".repeat(401))).hasSize(401).endsWith("x…");
        assertThat(Text.safe("\n".repeat(10_000))).hasSizeLessThan(410).endsWith("…");
        assertThat(Text.safe("x".repeat(399) + "😀😀")).endsWith("x😀…");
    }

    @Test
    void nothingHarmfulIsEverLeft() {
        long seed = Seed.get();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder words = new StringBuilder();
            for (int j = 0; j < 50; j++) {
                words.append((char) random.nextInt(0x10000));
            }
            assertThat(Text.safe(words).codePoints())
                    .as("seed " + seed)
                    .noneMatch(c -> Character.isISOControl(c)
                            || Character.getType(c) == Character.FORMAT
                            || Character.getType(c) == Character.SURROGATE
                            || c == 0x2028
                            || c == 0x2029);
        }
    }
}
