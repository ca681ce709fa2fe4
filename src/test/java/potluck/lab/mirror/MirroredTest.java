package potluck.lab.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potluck.kit.Seed;

class MirroredTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Титов Юрий Павлович|Чиволвап Йирю Вотит",
                "''|''",
                "a|a",
                "Ab|Ba",
                "hello, World!|!Dlrow ,olleh",
                "McDonald eBay|yAbe DlAnodcm",
                "Салтыков-Щедрин|Нирдещ-Вокытлас",
                "М3О-311Б-21|12-Б113-О3М",
                "Straße|Eßarts",
                "日本 語|語 本日"
            })
    void wordsAreReversedAndKeepTheirCapitals(String text, String mirrored) {
        assertThat(Mirrored.of(text)).isEqualTo(mirrored);
    }

    @Test
    void whatLooksLikeOneCharacterStaysOne() {
        assertThat(Mirrored.of("и\u0306од")).isEqualTo("дои\u0306");
        assertThat(Mirrored.of("a\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67b"))
                .isEqualTo("b\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67a");
    }

    @Test
    void mirroredTwiceIsTheTextItself() {
        long seed = Seed.get();
        Random random = new Random(seed);
        String letters = "abcXYZабвЭЮЯ 19-.,";
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(Mirrored.of(Mirrored.of(text.toString())))
                    .as("seed %d", seed)
                    .isEqualTo(text.toString());
        }
    }
}
