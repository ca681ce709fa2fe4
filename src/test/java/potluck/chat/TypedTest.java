package potluck.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.Failure;

class TypedTest {
    private static final List<String> USERS = List.of("ana", "ana maria", "boris");

    @Test
    void whatDoesNotBeginWithASlashIsSaid() throws Failure {
        assertThat(parse("  hello /help ")).isEqualTo(words("text", "", "hello /help"));
        assertThat(parse("//etc/fstab")).isEqualTo(words("text", "", "/etc/fstab"));
    }

    @Test
    void theCommandsThatSpeak() throws Failure {
        assertThat(parse("/me nods")).isEqualTo(words("me", "", "nods"));
        assertThat(parse("/ME nods")).isEqualTo(words("me", "", "nods"));
        assertThat(parse("/msg boris  two words")).isEqualTo(words("text", "boris", "two words"));
        assertThat(parse("/away")).isEqualTo(words("away", "", ""));
        assertThat(parse("/away lunch")).isEqualTo(words("away", "", "lunch"));
        assertThat(parse("/back")).isEqualTo(words("back", "", ""));
    }

    @Test
    void aUserNameMayHoldSpacesAndTheLongestOneIsMeant() throws Failure {
        assertThat(parse("/msg ana maria hi")).isEqualTo(words("text", "ana maria", "hi"));
        assertThat(parse("/msg ana mario hi")).isEqualTo(words("text", "ana", "mario hi"));
        assertThat(parse("/browse ana maria")).isEqualTo(new Typed.Browse("ana maria"));
    }

    @Test
    void theCommandsThatDoSomethingHere() throws Failure {
        assertThat(parse("/help")).isEqualTo(new Typed.Help());
        assertThat(parse("/clear")).isEqualTo(new Typed.Clear());
        assertThat(parse("/find soup recipe")).isEqualTo(new Typed.Find("soup recipe"));
        assertThat(parse("/ignore boris")).isEqualTo(new Typed.Ignore("boris"));
        assertThat(parse("/invite")).isEqualTo(new Typed.Invite());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/x", "/helpme", "/msgboris hi", "/\u001b[2J", "/etc/passwd"})
    void anUnknownCommandIsNeverSaid(String typed) {
        assertFault(typed, ChatFault.CHAT_UNKNOWN_COMMAND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/msg", "/msg boris", "/browse", "/find", "/ignore"})
    void whatACommandLacksIsTold(String typed) {
        assertFault(typed, ChatFault.CHAT_USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/msg carol hi", "/browse carol", "/ignore carol", "/msg borish hi"})
    void nobodyOfThatNameIsTold(String typed) {
        assertFault(typed, ChatFault.CHAT_NOBODY);
    }

    private static void assertFault(String typed, ChatFault fault) {
        assertThatThrownBy(() -> parse(typed))
                .isInstanceOfSatisfying(
                        Failure.class,
                        e -> assertThat(e.is(fault)).as(e.sentence()).isTrue());
    }

    private static Typed parse(String typed) throws Failure {
        return Typed.parse(typed, USERS);
    }

    private static Typed words(String kind, String to, String text) {
        return new Typed.Words(new Saying(kind, to, text, List.of()));
    }
}
