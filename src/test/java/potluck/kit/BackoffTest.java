package potluck.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofMillis(1000), new Random(1));

    @Test
    void waitsDoubleUpToTheMostAndAreShortenedByAtMostHalf() {
        for (int full : new int[] {100, 200, 400, 800, 1000, 1000, 1000}) {
            assertThat(backoff.next()).isBetween(Duration.ofMillis(full / 2), Duration.ofMillis(full));
        }
    }

    @Test
    void successStartsSmallAgain() {
        for (int i = 0; i < 10; i++) {
            backoff.next();
        }
        backoff.reset();
        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(100));
    }

    @Test
    void twoDevicesDoNotWaitTheSame() {
        Duration hour = Duration.ofHours(1);
        assertThat(new Backoff(hour, hour, new Random(1)).next())
                .isNotEqualTo(new Backoff(hour, hour, new Random(2)).next());
    }
}
