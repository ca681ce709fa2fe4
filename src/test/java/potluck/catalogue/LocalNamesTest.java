package potluck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.Failure;

class LocalNamesTest {
    private static final long SEED = Long.getLong("potluck.seed", 5);
    private static final String LETTERS = "aC.O N:*?\"<>|\\\uF03A\uF02E\uF02F\uF043\uF041еé\u0301~";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:b",
                "what?",
                "x*",
                "\"quoted\"",
                "<a|b>",
                "a\\b",
                "bad.",
                "bad ",
                "CON",
                "con.txt",
                "Nul .x",
                "..."
            })
    void whatWindowsCannotHoldTravelsOtherwiseAndComesBack(String local) throws Failure {
        WireName name = LocalNames.LINUX.name(List.of(local));
        assertThat(name.last()).isNotEqualTo(local).hasSameSizeAs(local);
        assertThat(LocalNames.LINUX.local(name.last())).isEqualTo(local);
        assertThat(LocalNames.MAC.local(name.last())).isEqualTo(local);
        assertThat(LocalNames.WINDOWS.local(name.last())).isEqualTo(name.last());
        assertThat(LocalNames.WINDOWS.name(List.of(name.last()))).isEqualTo(name);
        assertThat(name.original()).isEqualTo(local);
    }

    @Test
    void ordinaryNamesAreLeftAlone() throws Failure {
        for (String harmless : HostileNames.harmless()) {
            for (LocalNames names : LocalNames.values()) {
                assertThat(names.name(List.of("sub", harmless)).components()).containsExactly("sub", harmless);
                assertThat(names.local(harmless)).isEqualTo(harmless);
            }
        }
    }

    @Test
    void aMacMayWriteAccentsSeparately() throws Failure {
        assertThat(LocalNames.MAC.name(List.of("re\u0301sume\u0301")).last()).isEqualTo("r\u00e9sum\u00e9");
        assertThatThrownBy(() -> LocalNames.LINUX.name(List.of("re\u0301sume\u0301")))
                .isInstanceOfSatisfying(
                        Failure.class, why -> assertThat(why.code()).isEqualTo("NAME_FORM"));
    }

    @Test
    void aNameThatOnlyLooksMappedCannotTravelWhereItWouldComeBackOtherwise() {
        assertThatThrownBy(() -> LocalNames.LINUX.name(List.of("a\uF03Ab")))
                .isInstanceOfSatisfying(
                        Failure.class, why -> assertThat(why.code()).isEqualTo("NAME_FORBIDDEN"));
    }

    /// Whatever a hostile member makes of the stand-ins: what is written here is one harmless component.
    @ParameterizedTest
    @EnumSource
    void everyNameThatTravelsHasOnePlaceHereAndTravelsBack(LocalNames names) {
        Random random = new Random(SEED);
        Set<String> wires = new HashSet<>();
        Set<String> locals = new HashSet<>();
        for (int i = 0; i < 50_000; i++) {
            Optional<WireName> wire = wire(random(random));
            if (wire.isPresent()) {
                String local = names.local(wire.get().last());
                assertThat(local).as("seed %d", SEED).doesNotContain("/").isNotIn("", ".", "..");
                assertThat(local.startsWith(".potluck")).isFalse();
                assertThat(back(names, local)).as("seed %d: %s", SEED, local).isEqualTo(wire);
                wires.add(wire.get().last());
                locals.add(local);
            }
        }
        assertThat(wires).hasSizeGreaterThan(1_000);
        assertThat(locals).hasSameSizeAs(wires);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\uF02E\uF02E", ".\uF02E", "\uF02E", "a\uF02Fb", "\uF02F", "\uF02Epotluck", "\uF07Epotluck~"})
    void aStandInNeverBecomesAPath(String component) throws Failure {
        WireName name = WireName.of(List.of(component));
        assertThat(LocalNames.LINUX.local(component)).isEqualTo(component);
        Path root = Path.of("/shared");
        assertThat(LocalNames.LINUX.resolve(root, name).normalize()).isEqualTo(root.resolve(component));
    }

    @Test
    void everySystemHasItsOwn() {
        assertThat(LocalNames.ofSystem("Windows 11")).isEqualTo(LocalNames.WINDOWS);
        assertThat(LocalNames.ofSystem("Mac OS X")).isEqualTo(LocalNames.MAC);
        assertThat(LocalNames.ofSystem("Linux")).isEqualTo(LocalNames.LINUX);
    }

    @Test
    void ignoreListsMeanTheNamesAsPeopleSeeThem() throws Failure {
        IgnoreRules rules = IgnoreRules.of(List.of(new IgnoreList(".potluckignore", "a:b\nwhy\\?/", true)));
        assertThat(rules.ignores(LocalNames.LINUX.name(List.of("sub", "a:b")))).isTrue();
        assertThat(rules.ignores(LocalNames.LINUX.name(List.of("why?", "x")))).isTrue();
    }

    private static Optional<WireName> back(LocalNames names, String local) {
        try {
            return Optional.of(names.name(List.of(local)));
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    private static Optional<WireName> wire(String component) {
        try {
            return Optional.of(WireName.of(List.of(component)));
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    private static String random(Random random) {
        List<String> letters = new ArrayList<>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            letters.add(String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))));
        }
        return String.join("", letters);
    }
}
