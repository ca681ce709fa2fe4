package potluck.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import potluck.kit.Failure;

class SelectionTest {
    private static final long SEED = Long.getLong("potluck.seed", 11);

    @Test
    void everythingIsWantedUntilSomebodySaysOtherwise() throws Failure {
        assertThat(Selection.ALL.covers(name("a/b"))).isTrue();
        assertThat(Selection.ALL.enters(name("a"))).isTrue();
        assertThat(Selection.ALL.text()).isEmpty();
        Selection without = Selection.ALL.with(name("photos"), false);
        assertThat(without.covers(name("photos/sea.jpg"))).isFalse();
        assertThat(without.covers(name("Photos/Sea.jpg")))
                .as("one folder for some systems")
                .isFalse();
        assertThat(without.covers(name("photos2/sea.jpg"))).isTrue();
        assertThat(without.covers(name("a.txt"))).isTrue();
        assertThat(without.enters(name("photos"))).isFalse();
    }

    @Test
    void theNearestDecisionCounts() throws Failure {
        Selection some = Selection.ofAll(false).with(name("photos/2026"), true).with(name("photos/2026/raw"), false);
        assertThat(some.covers(name("a.txt"))).isFalse();
        assertThat(some.covers(name("photos/2026/x"))).isTrue();
        assertThat(some.covers(name("photos/2026/raw/x"))).isFalse();
        assertThat(some.enters(name("photos"))).isTrue();
        assertThat(some.coversAll(name("photos/2026"))).isFalse();
        assertThat(some.coversAll(name("photos/2026/small"))).isTrue();
        assertThat(some.covers(name("group.potluckignore"))).isTrue();
    }

    @Test
    void aDecisionAboutAFolderEndsThoseAboutWhatLiesInIt() throws Failure {
        Selection some = Selection.ALL.with(name("a/b"), false).with(name("a/c"), false);
        assertThat(some.with(name("a"), true)).extracting(Selection::text).isEqualTo("");
        assertThat(some.with(name("a"), false).text()).isEqualTo("-a");
        assertThat(some.with(name("a/b"), true).text()).isEqualTo("-a/c");
        assertThat(Selection.ofAll(true).text()).isEmpty();
        assertThat(Selection.ofAll(false).text()).isEqualTo("-");
    }

    @Test
    void manyDecisionsMeanWhatTheLastAboveEachFileSaid() throws Failure {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            Selection selection = Selection.ALL;
            Map<String, Boolean> files = new HashMap<>();
            for (String file : List.of("a/x", "a/b/x", "a/b/c/x", "a/d/x", "e/x", "x")) {
                files.put(file, true);
            }
            for (int i = 0; i < 6; i++) {
                String folder = List.of("a", "a/b", "a/b/c", "a/d", "e").get(random.nextInt(5));
                boolean wanted = random.nextBoolean();
                selection = selection.with(name(folder), wanted);
                files.replaceAll((file, before) -> file.startsWith(folder + "/") ? wanted : before);
            }
            Selection again = Selection.parse(selection.text());
            for (Map.Entry<String, Boolean> file : files.entrySet()) {
                assertThat(again.covers(name(file.getKey())))
                        .as("seed %d, round %d: %s of %s", SEED, round, file.getKey(), selection.text())
                        .isEqualTo(file.getValue());
            }
        }
    }

    private static WireName name(String path) throws Failure {
        return WireName.of(List.of(path.split("/")));
    }
}
