package potluck.ui.invite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.text.Words;

class EmblemTest {
    private static List<Locale> languages() {
        return Words.LANGUAGES;
    }

    @Test
    void sixBitsChooseAPicture() {
        assertThat(Emblem.alphabet()).hasSize(64).doesNotHaveDuplicates();
        assertThat(names("00000000000f".repeat(2)))
                .containsExactly("anchor", "anchor", "anchor", "anchor", "anchor", "anchor", "anchor", name(15));
        assertThat(names("ffffffffffff")).containsOnly(name(63)).hasSize(8);
        assertThat(names("041041041041")).containsOnly(name(1)).hasSize(8);
    }

    @Test
    void groupsDoNotLookAlike() {
        Random random = new Random(5);
        Set<Emblem> seen = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            seen.add(Emblem.of(String.format(Locale.ROOT, "%012x", random.nextLong(1L << 48))));
        }
        assertThat(seen).hasSize(2000);
    }

    @Test
    void everyPictureCanBeDrawn() {
        for (Emblem.Symbol symbol : Emblem.alphabet()) {
            assertThat(new FontIcon(symbol.icon()).getIconCode().getCode())
                    .as(symbol.icon())
                    .isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPictureHasAShortNameOfItsOwn(Locale language) {
        Words words = Words.of(language);
        Set<String> names = new HashSet<>();
        for (Emblem.Symbol symbol : Emblem.alphabet()) {
            String name = words.say("emblem." + symbol.name());
            assertThat(name).hasSizeBetween(2, 10);
            assertThat(names.add(name)).as(name).isTrue();
        }
    }

    private static String name(int index) {
        return Emblem.alphabet().get(index).name();
    }

    private static List<String> names(String fingerprint) {
        return Emblem.of(fingerprint).symbols().stream()
                .map(Emblem.Symbol::name)
                .toList();
    }
}
