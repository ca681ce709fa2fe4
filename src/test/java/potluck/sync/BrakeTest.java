package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BrakeTest {
    private final Brake brake = new Brake();

    @Test
    void aFewDeletionsAndASmallShareGoThrough() {
        assertThat(brake.holds(19, 19, 0)).isFalse();
        assertThat(brake.holds(25, 100, 0)).isFalse();
        assertThat(brake.holds(0, 0, 0)).isFalse();
    }

    @Test
    void manyAndMoreThanAQuarterAreHeldUp() {
        assertThat(brake.holds(20, 79, 0)).isTrue();
        assertThat(brake.holds(26, 100, 0)).isTrue();
    }

    @Test
    void deletionsThatTrickleInAddUpForAWhile() {
        long late = Duration.ofMinutes(11).toNanos();
        for (int i = 0; i < 24; i++) {
            brake.applied(i);
        }
        assertThat(brake.holds(3, 76, 30)).isTrue();
        assertThat(brake.holds(3, 76, late)).isFalse();
    }

    @Test
    void whatAPersonAgreedToCountsNoMore() {
        for (int i = 0; i < 24; i++) {
            brake.applied(i);
        }
        brake.release();
        assertThat(brake.holds(3, 76, 30)).isFalse();
    }
}
