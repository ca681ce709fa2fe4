package potluck.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import potluck.kit.Seed;

class ReplayWindowTest {
    private final ReplayWindow window = new ReplayWindow();

    @Test
    void aCounterIsNewOnce() {
        assertThat(window.take(0)).isTrue();
        assertThat(window.take(0)).isFalse();
        assertThat(window.take(5)).isTrue();
        assertThat(window.take(3)).isTrue();
        assertThat(window.take(3)).isFalse();
    }

    @Test
    void whatIsOlderThanTheWindowCountsAsSeen() {
        assertThat(window.take(ReplayWindow.SIZE + 10)).isTrue();
        assertThat(window.take(10)).isFalse();
        assertThat(window.take(11)).isTrue();
    }

    @Test
    void aFarJumpForgetsEverythingAndNothingTwice() {
        window.take(1);
        assertThat(window.take(1L << 53)).isTrue();
        assertThat(window.take(1L << 53)).isFalse();
        assertThat(window.take((1L << 53) - 1)).isTrue();
        assertThat(window.take(1)).isFalse();
    }

    @Test
    void itAgreesWithASetOfAllThatWasSeen() {
        long seed = Seed.get();
        Random random = new Random(seed);
        Set<Long> seen = new HashSet<>();
        long newest = -1;
        for (int i = 0; i < 50_000; i++) {
            long counter = Math.max(0, newest + random.nextInt(-2 * ReplayWindow.SIZE, 100));
            boolean expected = counter > newest - ReplayWindow.SIZE && seen.add(counter);
            assertThat(window.take(counter))
                    .as("seed %d, counter %d", seed, counter)
                    .isEqualTo(expected);
            newest = Math.max(newest, counter);
        }
    }
}
