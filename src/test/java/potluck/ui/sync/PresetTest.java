package potluck.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import potluck.catalogue.IgnoreList;
import potluck.catalogue.IgnoreRules;

class PresetTest {
    @Test
    void linesComeToTheEndOfTheList() {
        assertThat(Preset.HIDDEN.addTo("*.iso")).isEqualTo("*.iso\n.*\n");
        assertThat(Preset.HIDDEN.addTo("")).isEqualTo(".*\n");
    }

    @Test
    void whatIsInTheListIsNotAddedAgain() {
        String once = Preset.BUILDS.addTo("target/\n");
        assertThat(once.lines().filter("target/"::equals)).hasSize(1);
        assertThat(Preset.BUILDS.addTo(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource
    void everyLineCounts(Preset preset) {
        IgnoreList list = new IgnoreList(IgnoreList.PERSONAL, preset.addTo(""), true);
        assertThat(IgnoreRules.of(List.of(list)).bad()).isEmpty();
    }
}
