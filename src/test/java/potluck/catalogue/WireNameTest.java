package potluck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.Failure;

class WireNameTest {
    @Test
    void ordinaryNamesAreTakenAsTheyAre() throws Failure {
        for (String name : HostileNames.harmless()) {
            WireName wire = WireName.of(List.of("folder", name));

            assertThat(wire.components()).containsExactly("folder", name);
            assertThat(wire.path()).isEqualTo("folder/" + name);
            assertThat(wire.last()).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @MethodSource("potluck.catalogue.HostileNames#reserved")
    void namesOfWindowsDevicesAreRejected(String name) {
        assertRejected("NAME_RESERVED", name);
    }

    @Test
    void everyControlAndDirectionCharacterIsRejected() {
        for (int c : HostileNames.controls()) {
            assertRejected("NAME_CONTROL", "a" + Character.toString(c) + "b");
            assertRejected("NAME_CONTROL", Character.toString(c));
        }
    }

    @Test
    void everyCharacterThatSeparatesOrMeansSomethingElsewhereIsRejected() {
        for (char c : "/\\:*?\"<>|".toCharArray()) {
            assertRejected("NAME_FORBIDDEN", "a" + c + "b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "a ", "...", "a. .", "  ", "a.txt.", "\u044f "})
    void endsThatWindowsDropsAreRejected(String name) {
        assertRejected("NAME_TRAILING", name);
    }

    @ParameterizedTest
    @ValueSource(strings = {".potluck", ".potluck-1.part", ".POTLUCK", "~potluck~x", ".Potluck.txt", "~PotLuck~"})
    void namesOfOurOwnAreRejected(String name) {
        assertRejected("NAME_OWN", name);
    }

    @Test
    void whatIsNoTextIsRejected() {
        assertRejected("NAME_TEXT", "a\uD800");
        assertRejected("NAME_TEXT", "\uDC00a");
        assertRejected("NAME_TEXT", "a\uFFFE");
        assertRejected("NAME_TEXT", "a\uFDD0");
        assertRejected("NAME_TEXT", Character.toString(0x1FFFF));
    }

    @Test
    void separateAccentsAreRejected() {
        assertRejected("NAME_FORM", "e\u0301");
        assertRejected("NAME_FORM", "\u212A");
        assertRejected("NAME_FORM", "\u0438\u0306");
    }

    @Test
    void lengthsAreCountedInBytes() throws Failure {
        WireName.of(List.of("a".repeat(255)));
        WireName.of(List.of("я".repeat(127)));
        assertRejected("NAME_LONG", "a".repeat(256));
        assertRejected("NAME_LONG", "я".repeat(128));
        assertRejected("NAME_LONG", "a".repeat(100_000));

        List<String> longest = List.of("a".repeat(255), "b".repeat(255), "c".repeat(255), "d".repeat(255), "e");
        assertThat(catchCode(longest)).isEqualTo("NAME_LONG");
        WireName.of(List.of("a".repeat(255), "b".repeat(255), "c".repeat(255), "d".repeat(255)));
    }

    @Test
    void depthIsLimited() throws Failure {
        WireName.of(Collections.nCopies(64, "a"));

        assertThat(catchCode(Collections.nCopies(65, "a"))).isEqualTo("NAME_DEEP");
        assertThat(catchCode(Collections.nCopies(1_000_000, "a"))).isEqualTo("NAME_DEEP");
        assertThat(catchCode(List.of())).isEqualTo("NAME_EMPTY");
    }

    @Test
    void oneBadComponentSpoilsTheWholeName() {
        assertThat(catchCode(List.of("a", "..", "b"))).isEqualTo("NAME_DOTS");
        assertThat(catchCode(List.of("a", ".", "b"))).isEqualTo("NAME_DOTS");
        assertThat(catchCode(List.of("a", "", "b"))).isEqualTo("NAME_EMPTY");
        assertThat(catchCode(List.of("CON", "b"))).isEqualTo("NAME_RESERVED");
    }

    @Test
    void namesThatSomeSystemTakesForTheSameHaveOneKey() throws Failure {
        assertOneKey("Ab.txt", "aB.TXT");
        assertOneKey("straße", "STRASSE");
        assertOneKey("ÄÖÜ", "äöü");
        assertOneKey("Мария", "МАРИЯ");
        assertOneKey("ſ", "s");
        assertThat(key("a")).isNotEqualTo(key("b"));
        assertThat(WireName.of(List.of("a", "b")).portableKey()).isEqualTo("a/b");
    }

    @Test
    void namesAreValues() throws Failure {
        WireName name = WireName.of(List.of("a", "b", "c"));

        assertThat(name).isEqualTo(WireName.of(List.of("a", "b", "c"))).hasToString("a/b/c");
        assertThat(name).hasSameHashCodeAs(WireName.of(List.of("a", "b", "c")));
        assertThat(name).isLessThan(WireName.of(List.of("a", "c"))).isNotEqualTo(WireName.of(List.of("a", "b")));
        assertThat(name.withLast("d")).isEqualTo(WireName.of(List.of("a", "b", "d")));
        assertThat(name.parents()).containsExactly(WireName.of(List.of("a")), WireName.of(List.of("a", "b")));
        assertThatThrownBy(() -> name.withLast("..")).isInstanceOf(Failure.class);
    }

    @Test
    void theSentenceSaysWhatToDoAndShowsTheNameHarmless() {
        assertThatThrownBy(() -> WireName.of(List.of("a\u202Eb")))
                .hasMessageContaining("a\\u202Eb")
                .hasMessageContaining("Rename");
    }

    private static void assertOneKey(String one, String other) throws Failure {
        assertThat(key(one)).isEqualTo(key(other));
    }

    private static String key(String name) throws Failure {
        return WireName.of(List.of(name)).portableKey();
    }

    private static void assertRejected(String code, String name) {
        assertThat(catchCode(List.of(name))).as(name).isEqualTo(code);
    }

    private static String catchCode(List<String> components) {
        try {
            WireName.of(components);
            return "accepted";
        } catch (Failure failure) {
            return failure.code();
        }
    }
}
