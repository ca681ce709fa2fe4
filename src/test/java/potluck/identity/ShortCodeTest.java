package potluck.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.identity.Failures.assertFails;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.Failure;

class ShortCodeTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void whatIsShownIsUnderstood() throws Failure {
        for (int i = 0; i < 200; i++) {
            ShortCode code = ShortCode.random(random);
            assertThat(code.shown()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
            assertThat(ShortCode.parse(code.shown())).isEqualTo(code);
            assertThat(ShortCode.parse(" " + code.text().toLowerCase(java.util.Locale.ROOT) + " "))
                    .isEqualTo(code);
        }
    }

    @Test
    void lettersThatLookAlikeAreUnderstood() throws Failure {
        ShortCode code = ShortCode.parse("0100000" + "2");
        assertThat(ShortCode.parse("oI00–ОО О2")).isEqualTo(code);
        assertThat(ShortCode.parse("0L000002")).isEqualTo(code);
    }

    @Test
    void oneWrongOrTwoExchangedLettersAreNoticed() {
        for (int i = 0; i < 50; i++) {
            String text = ShortCode.random(random).text();
            for (int at = 0; at < text.length(); at++) {
                String wrong = text.substring(0, at) + other(text.charAt(at)) + text.substring(at + 1);
                assertFails(IdentityFault.CODE_MALFORMED, () -> ShortCode.parse(wrong));
            }
            if (text.charAt(2) != text.charAt(3) && Math.abs(value(text.charAt(2)) - value(text.charAt(3))) != 31) {
                String exchanged = text.substring(0, 2) + text.charAt(3) + text.charAt(2) + text.substring(4);
                assertFails(IdentityFault.CODE_MALFORMED, () -> ShortCode.parse(exchanged));
            }
        }
    }

    private static int value(char letter) {
        return "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(letter);
    }

    private static char other(char letter) {
        return letter == '7' ? '8' : letter == 'Z' ? 'Y' : '7';
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7Q2", "K7Q2-M4XP-M4XP", "K7Q2-M4X!", "potluck://", "ЖЖЖЖ-ЖЖЖЖ"})
    void whatIsNoCodeIsRefused(String typed) {
        assertFails(IdentityFault.CODE_MALFORMED, () -> ShortCode.parse(typed));
    }

    @Test
    void aCodeDoesNotTellItselfToTheLog() {
        ShortCode code = ShortCode.random(random);
        assertThat(code.toString()).isEqualTo("code " + code.plate()).doesNotContain(code.text());
    }
}
