package potluck.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
    private static final PasswordCost CHEAP = new PasswordCost(8, 1);

    private final SecureRandom random = new SecureRandom();

    /// From the tests of the reference implementation of Argon2.
    @Test
    void itIsArgon2id() {
        PasswordHash known = new PasswordHash(
                new PasswordCost(65_536, 2),
                "somesalt".getBytes(StandardCharsets.UTF_8),
                HexFormat.of().parseHex("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"));
        assertThat(known.matches("password")).isTrue();
        assertThat(known.matches("passwort")).isFalse();
    }

    @Test
    void theRightPasswordMatchesAndNoOther() {
        PasswordHash hash = PasswordHash.of("correct horse", CHEAP, random);
        assertThat(hash.matches("correct horse")).isTrue();
        assertThat(hash.matches("correct horse ")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void howAccentsAreTypedDoesNotMatter() {
        assertThat(PasswordHash.of("пароль й", CHEAP, random).matches("пароль и\u0306"))
                .isTrue();
    }

    @Test
    void thePasswordStandsNowhereAndTheSaltIsAlwaysAnother() {
        String first = PasswordHash.of("correct horse", CHEAP, random).text();
        String second = PasswordHash.of("correct horse", CHEAP, random).text();
        assertThat(first)
                .startsWith("$argon2id$v=19$m=8,t=1,p=1$")
                .doesNotContain("horse")
                .isNotEqualTo(second);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        String text = PasswordHash.of("correct horse", CHEAP, random).text();
        PasswordHash read = PasswordHash.parse(text);
        assertThat(read.text()).isEqualTo(text);
        assertThat(read.matches("correct horse")).isTrue();
    }

    @Test
    void theHashOfNobodyMatchesNothing() {
        PasswordHash nobody = PasswordHash.ofNone(CHEAP, random);
        assertThat(nobody.matches("")).isFalse();
        assertThat(nobody.matches("correct horse")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "correct horse",
                "$argon2i$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=9999999,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=8,t=0,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$argon2id$v=19$m=8,t=1,p=1$AAAA$AAAA"
            })
    void whatIsNoHashIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PasswordHash.parse(text));
    }
}
