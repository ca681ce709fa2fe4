package potluck.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static potluck.identity.Failures.assertFails;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.Failure;

class UserNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"Ana", "Pesho123", "Иван Петров", "Титов Юрий Павлович", "a", "o'Neill", "名前", "😀", "x.y-z_"})
    void ordinaryNamesAreTaken(String name) throws Failure {
        assertThat(UserName.parse(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " Ana", "Ana ", " ", ".", "..", "a/b", "a\\b", "C:", "*", "?", "\"", "<", ">", "|", "a,b"})
    void reservedCharactersAndStraySpacesAreRefused(String name) {
        assertFails(IdentityFault.BAD_USER_NAME, () -> UserName.parse(name));
    }

    @Test
    void nothingInvisibleIsTaken() {
        List<Integer> invisible = List.of(
                0, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x9F, 0xA0, 0xAD, 0x061C, 0x200B, 0x200D, 0x200E, 0x200F, 0x2028,
                0x2029, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0x3000, 0xE000, 0xFEFF, 0xFFFE, 0xD800, 0xDFFF,
                0xE0001);
        for (int character : invisible) {
            String name = "A" + Character.toString(character) + "b";
            Failure failure = assertFails(IdentityFault.BAD_USER_NAME, () -> UserName.parse(name));
            assertThat(failure.sentence()).contains("Choose another");
        }
    }

    @Test
    void lengthCountsCharactersNotUnits() throws Failure {
        assertThat(UserName.parse("😀".repeat(32)).text()).hasSize(64);
        assertFails(IdentityFault.BAD_USER_NAME, () -> UserName.parse("😀".repeat(33)));
        assertFails(IdentityFault.BAD_USER_NAME, () -> UserName.parse("a".repeat(33)));
    }

    @Test
    void accentsAreComposedSoThatEqualNamesAreEqual() throws Failure {
        assertThat(UserName.parse("Jose\u0301")).isEqualTo(UserName.parse("José"));
        assertThatIllegalArgumentException().isThrownBy(() -> new UserName("Jose\u0301"));
    }

    @Test
    void theConstructorChecksToo() {
        assertThatIllegalArgumentException().isThrownBy(() -> new UserName("a/b"));
    }
}
