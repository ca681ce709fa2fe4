package potluck.sync.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Many stories, each from a seed: 3 to 8 devices, 200 to 500 things that people do and that go wrong, the whole engine
/// on one thread. Whatever happens, in the end all folders are equal, and nothing is gone that nobody gave up.
///
/// The seeds are always the same, so that a build can be repeated; `-Dpotluck.seed` begins with another,
/// `-Dpotluck.seeds` plays more.
@Timeout(900)
class TwoWaySimulationTest {
    private static final long FIRST = Long.getLong("potluck.seed", 20_261);
    private static final int SEEDS = Integer.getInteger("potluck.seeds", 250);

    @Test
    void allFoldersBecomeEqualAndNothingIsLost() {
        List<Long> bad = LongStream.range(FIRST, FIRST + SEEDS)
                .filter(seed -> Play.verdict(Story.of(seed), Making.SOUND).isPresent())
                .boxed()
                .sorted()
                .toList();
        assertThat(bad).as(() -> told(bad)).isEmpty();
    }

    /// Stories that once ended badly, and are not among those that every build plays.
    @ParameterizedTest
    @ValueSource(longs = {32_290, 41_086, 45_767, 47_851})
    void whatOnceEndedBadlyEndsWell(long seed) {
        assertThat(Play.verdict(Story.of(seed), Making.SOUND)).isEmpty();
    }

    @Test
    void aSeedIsAlwaysTheSameStory() {
        for (long seed = FIRST; seed < FIRST + 10; seed++) {
            Play once = Play.of(Story.of(seed), Making.SOUND);
            assertThat(Play.of(Story.of(seed), Making.SOUND))
                    .as("seed %d", seed)
                    .isEqualTo(once);
            assertThat(Play.of(Story.of(seed + 1), Making.SOUND).trace()).isNotEqualTo(once.trace());
        }
    }

    @Test
    void aStoryThatEndsBadlyIsToldAsShortAsItCanBe() {
        Making bug = PlantedBug.NO_ROOT_CHECK;
        Story story = LongStream.iterate(FIRST, seed -> seed + 1)
                .mapToObj(Story::of)
                .filter(one -> Play.verdict(one, bug).isPresent())
                .findFirst()
                .orElseThrow();
        Story shrunk = Play.shrunk(story, bug);
        assertThat(shrunk.acts()).isNotEmpty().hasSizeLessThan(story.acts().size() / 4);
        Play play = Play.of(shrunk, bug);
        assertThat(play.verdict()).isPresent();
        assertThat(play.lines())
                .anyMatch(line -> line.matches(".* writes “.*”: text 1.*"))
                .anyMatch(line -> line.endsWith("'s folder is taken away."));
        for (int i = 0; i < shrunk.acts().size(); i++) {
            assertThat(Play.verdict(shrunk.without(i, i + 1), bug)).isNotEqualTo(play.verdict());
        }
    }

    /// The first of the stories that end badly.
    private static String told(List<Long> bad) {
        if (bad.isEmpty()) {
            return "none";
        }
        Story shrunk = Play.shrunk(Story.of(bad.getFirst()), Making.SOUND);
        return "seeds " + bad + "; the first, shortened:\n"
                + String.join("\n", Play.of(shrunk, Making.SOUND).lines());
    }
}
