package potluck.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.Failure;
import potluck.kit.Seed;

class CleanTextTest {
    @Test
    void ordinaryTextStaysAsItIs() {
        String text = "Привет, café! 漢字 👩‍🍳\n second line";
        assertThat(CleanText.of(text)).isEqualTo(text);
    }

    @Test
    void whatSteersATerminalOrTurnsTheWritingIsTakenOut() {
        assertThat(CleanText.of("a\u001b[2Jb\u0007\u009bc\u202Ed\u2066e\u200Ff\uFEFFg"))
                .isEqualTo("a[2Jbcdefg");
    }

    @Test
    void lineBreaksOfAllKindsBecomeOne() {
        assertThat(CleanText.of("a\r\nb\nc\u2028d\u2029e\tf\n\n  ")).isEqualTo("a\nb\nc\nd\ne f");
    }

    @Test
    void halvesOfPairsAreTakenOut() {
        assertThat(CleanText.of("a\ud83db\udc69c")).isEqualTo("abc");
    }

    @Test
    void nothingHarmfulIsLeftOfAnything() {
        long seed = Seed.get();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(20, 0, 0x10FFFF).forEach(text::appendCodePoint);
            String clean = CleanText.of(text.toString());
            assertThat(clean.codePoints().filter(c -> c != '\n'))
                    .as("seed %d", seed)
                    .noneMatch(c -> Character.isISOControl(c) || c >= 0x202A && c <= 0x202E);
            assertThat(CleanText.of(clean)).isEqualTo(clean);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\u202e\u0007"})
    void nothingCannotBeSent(String text) {
        assertThatThrownBy(() -> CleanText.toSend(text))
                .isInstanceOfSatisfying(
                        Failure.class,
                        e -> assertThat(e.is(ChatFault.CHAT_EMPTY)).isTrue());
    }

    @Test
    void theLongestTextIsCountedInBytes() throws Failure {
        assertThat(CleanText.toSend("x".repeat(16_384))).hasSize(16_384);
        assertThatThrownBy(() -> CleanText.toSend("я".repeat(8193)))
                .isInstanceOfSatisfying(
                        Failure.class,
                        e -> assertThat(e.is(ChatFault.CHAT_TOO_LONG)).isTrue());
    }
}
