package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How fast files move, out of counters.
class RatesTest {
    private long now = 7;
    private final Rates<String> rates = new Rates<>(() -> now);

    @Test
    void nothingIsKnownFromOneLook() {
        look(Duration.ZERO, Map.of("Ana", 500L));
        assertThat(rates.of("Ana")).isZero();
        assertThat(rates.of("Boris")).isZero();
    }

    @Test
    void theSpeedIsWhatMovedBetweenTwoLooks() {
        look(Duration.ZERO, Map.of("Ana", 1_000L, "Boris", 7L));
        look(Duration.ofSeconds(2), Map.of("Ana", 5_000L, "Boris", 7L));
        assertThat(rates.of("Ana")).isEqualTo(2_000);
        assertThat(rates.of("Boris")).isZero();
    }

    @Test
    void aStopFadesAndIsNothingAfterFourSeconds() {
        for (long second = 0; second <= 8; second++) {
            look(Duration.ofSeconds(1), Map.of("Ana", second * 1_000));
        }
        look(Duration.ofSeconds(1), Map.of("Ana", 8_000L));
        assertThat(rates.of("Ana")).isEqualTo(750);
        for (int i = 0; i < 3; i++) {
            look(Duration.ofSeconds(1), Map.of("Ana", 8_000L));
        }
        assertThat(rates.of("Ana")).isZero();
    }

    @Test
    void whatBeginsAfterALongRestIsNotSpreadOverIt() {
        look(Duration.ZERO, Map.of("Ana", 0L));
        for (int i = 0; i < 60; i++) {
            look(Duration.ofSeconds(1), Map.of("Ana", 0L));
        }
        for (long second = 1; second <= 4; second++) {
            look(Duration.ofSeconds(1), Map.of("Ana", second * 1_000));
        }
        assertThat(rates.of("Ana")).isEqualTo(1_000);
    }

    @Test
    void looksInQuickSuccessionAreTakenTogether() {
        look(Duration.ZERO, Map.of("Ana", 0L));
        for (long i = 1; i <= 100; i++) {
            look(Duration.ofMillis(10), Map.of("Ana", i * 10));
        }
        assertThat(rates.of("Ana")).isEqualTo(1_000);
    }

    @Test
    void theFirstPieceIsNotTakenForTheSpeed() {
        look(Duration.ZERO, Map.of("Ana", 0L));
        look(Duration.ofMillis(100), Map.of("Ana", 300L));
        assertThat(rates.of("Ana")).isZero();
        look(Duration.ofMillis(1_900), Map.of("Ana", 300L));
        assertThat(rates.of("Ana")).isEqualTo(150);
    }

    @Test
    void whatComesByWholePiecesLooksSteady() {
        long bytes = 0;
        for (int second = 0; second < 30; second++) {
            bytes += second % 2 == 0 ? 300 : 0;
            look(Duration.ofSeconds(1), Map.of("Ana", bytes));
            if (second > 4) {
                assertThat(rates.of("Ana")).as("second " + second).isBetween(100L, 200L);
            }
        }
    }

    @Test
    void aCounterThatHasFallenBackBeginsAnew() {
        look(Duration.ZERO, Map.of("Ana", 9_000L));
        look(Duration.ofSeconds(1), Map.of("Ana", 9_500L));
        look(Duration.ofSeconds(1), Map.of("Ana", 100L));
        assertThat(rates.of("Ana")).isZero();
        look(Duration.ofSeconds(1), Map.of("Ana", 300L));
        assertThat(rates.of("Ana")).isEqualTo(200);
    }

    @Test
    void whatIsCountedNoLongerIsForgotten() {
        look(Duration.ZERO, Map.of("Ana", 0L));
        look(Duration.ofSeconds(1), Map.of("Ana", 300L));
        look(Duration.ofSeconds(1), Map.of());
        assertThat(rates.of("Ana")).isZero();
        look(Duration.ofSeconds(1), Map.of("Ana", 900L));
        assertThat(rates.of("Ana")).isZero();
    }

    private void look(Duration later, Map<String, Long> counters) {
        now += later.toNanos();
        rates.look(counters);
    }
}
