package potluck.sync.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The simulation finds the mistakes it is there for; with an oracle that saw nothing these tests would fail.
@Timeout(600)
class PlantedBugsTest {
    private static final long FIRST = 20_261;
    private static final int MOST = 2_000;

    @ParameterizedTest
    @EnumSource
    void isFound(PlantedBug bug, TestReporter reporter) {
        OptionalLong seed = LongStream.range(FIRST, FIRST + MOST)
                .parallel()
                .filter(one -> Play.verdict(Story.of(one), bug).isPresent())
                .findFirst();
        assertThat(seed).as("%s within %d seeds", bug, MOST).isPresent();
        Story story = Story.of(seed.getAsLong());
        assertThat(Play.verdict(story, Making.SOUND)).isEmpty();
        reporter.publishEntry(
                bug.name(),
                "seed " + seed.getAsLong() + ": " + Play.verdict(story, bug).orElseThrow());
    }
}
