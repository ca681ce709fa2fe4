package potluck.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void isOverWhenNothingHasComeForSoLong() {
        Patience patience = new Patience(Duration.ofSeconds(60), 5, 0);
        assertThat(patience.isOver(5, 59 * SECOND)).isFalse();
        assertThat(patience.isOver(5, 60 * SECOND)).isTrue();
    }

    @Test
    void beginsAnewWithWhateverComesBetweenTwoLooks() {
        Patience patience = new Patience(Duration.ofSeconds(60), 0, 0);
        for (int look = 1; look <= 100; look++) {
            assertThat(patience.isOver(look, look * 59 * SECOND)).isFalse();
        }
        assertThat(patience.isOver(100, (100 * 59 + 60) * SECOND)).isTrue();
    }

    @Test
    void ofNoTimeIsOverAtOnce() {
        assertThat(new Patience(Duration.ZERO, 0, 7).isOver(0, 7)).isTrue();
    }
}
