package potluck.sync.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BrakeTest {
    private final Brake brake = Brake.ofDeletions();

    @Test
    void aFewDeletionsAndASmallShareGoThrough() {
        assertThat(brake.holds(files(19), 19, 0)).isFalse();
        assertThat(brake.holds(files(25), 100, 0)).isFalse();
        assertThat(brake.holds(files(0), 0, 0)).isFalse();
    }

    @Test
    void manyAndMoreThanAQuarterAreHeldUp() {
        assertThat(brake.holds(files(20), 79, 0)).isTrue();
        assertThat(brake.holds(files(26), 100, 0)).isTrue();
    }

    @Test
    void whatTricklesInAddsUpForAWhile() {
        long late = Duration.ofMinutes(11).toNanos();
        for (int i = 0; i < 24; i++) {
            brake.applied("done " + i, i);
        }
        assertThat(brake.lately()).isEqualTo(24);
        assertThat(brake.holds(files(3), 100, 30)).isTrue();
        assertThat(brake.holds(files(3), 100, late)).isFalse();
        assertThat(brake.lately()).isZero();
    }

    @Test
    void oneFileCountsOnceHoweverOftenItChanges() {
        for (int i = 0; i < 100; i++) {
            brake.applied("done", i);
        }
        assertThat(brake.holds(List.of("done"), 10, 100)).isFalse();
    }

    @Test
    void whatAPersonAgreedToCountsNoMore() {
        for (int i = 0; i < 24; i++) {
            brake.applied("done " + i, i);
        }
        brake.release();
        assertThat(brake.holds(files(3), 100, 30)).isFalse();
    }

    @Test
    void replacedFilesMayBeMore() {
        Brake overwrites = Brake.ofOverwrites();
        assertThat(overwrites.holds(files(49), 49, 0)).isFalse();
        assertThat(overwrites.holds(files(50), 100, 0)).isFalse();
        assertThat(overwrites.holds(files(51), 100, 0)).isTrue();
    }

    private static List<String> files(int count) {
        return IntStream.range(0, count).mapToObj(i -> "file " + i).toList();
    }
}
