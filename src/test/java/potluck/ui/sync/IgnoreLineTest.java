package potluck.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.catalogue.IgnoreList;
import potluck.catalogue.IgnoreRules;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.ui.fx.Fold;

class IgnoreLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "docs/plan [old].txt", "#1.txt", "!now.txt", "(2).txt", "{x}/-y^.txt"})
    void aFileMeansItselfWhateverItIsCalled(String path) throws Failure {
        IgnoreRules rules = rules(IgnoreLine.of(line(path, Fold.LEAF)));
        assertThat(rules.bad()).isEmpty();
        assertThat(rules.ignores(name(path))).isTrue();
        assertThat(rules.ignores(name("elsewhere/" + path))).isFalse();
        assertThat(rules.ignores(name(path + "x"))).isFalse();
    }

    @Test
    void charactersOfPatternsMeanThemselves() {
        assertThat(IgnoreLine.of(line("a*b?[c]\\d ", Fold.LEAF))).isEqualTo("/a\\*b\\?\\[c\\]\\\\d\\ ");
    }

    @Test
    void aFolderMeansAllInIt() throws Failure {
        IgnoreRules rules = rules(IgnoreLine.of(line("docs/old", Fold.CLOSED)));
        assertThat(rules.ignores(name("docs/old/a/b"))).isTrue();
        assertThat(rules.ignores(name("docs/new/a"))).isFalse();
        assertThat(rules.ignores(name("other/docs/old/a"))).isFalse();
    }

    @Test
    void anEndingMeansAllFilesWithItInAnyCase() throws Failure {
        IgnoreRules rules = rules(IgnoreLine.ending("jpg"));
        assertThat(rules.ignores(name("a/b.JPG"))).isTrue();
        assertThat(rules.ignores(name("jpg"))).isFalse();
    }

    @Test
    void aLineIsAddedAtTheEnd() {
        assertThat(IgnoreLine.addTo("", "/a")).isEqualTo("/a\n");
        assertThat(IgnoreLine.addTo("*.tmp", "/a")).isEqualTo("*.tmp\n/a\n");
        assertThat(IgnoreLine.addTo("*.tmp\n", "/a")).isEqualTo("*.tmp\n/a\n");
        assertThat(IgnoreLine.addTo("/a\n*.tmp", "/a")).isEqualTo("/a\n*.tmp");
    }

    private static FileLine line(String path, Fold fold) {
        return new FileLine(FileSamples.file(path, "HERE"), path, 0, fold, 1);
    }

    private static WireName name(String path) throws Failure {
        return WireName.of(List.of(path.split("/")));
    }

    private static IgnoreRules rules(String line) {
        return IgnoreRules.of(List.of(new IgnoreList(IgnoreList.PERSONAL, line + "\n", true)));
    }
}
