package potluck.lab.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import potluck.lab.mirror.Lap.Wait;

class LapTest {
    @Test
    void oneAtATimeEachWaitsForAllBefore() {
        Lap lap = new Lap(Mode.ONE, List.of(new Wait(2, 3002), new Wait(0, 1000), new Wait(1, 2001)));
        assertThat(lap.waits()).extracting(Wait::connectedMillis).containsExactly(0L, 1L, 2L);
        assertThat(lap.firstMillis()).isEqualTo(1000);
        assertThat(lap.lastMillis()).isEqualTo(3002);
        assertThat(lap.waitingAtFirst()).isEqualTo(2);
        assertThat(lap.medianMillis()).isEqualTo(2000);
        assertThat(lap.worstMillis()).isEqualTo(3000);
        assertThat(lap.throughput()).isBetween(0.99, 1.0);
    }

    @Test
    void aClientThatConnectsLaterDoesNotCountAsWaiting() {
        Lap lap = new Lap(Mode.THREAD, List.of(new Wait(0, 100), new Wait(101, 200)));
        assertThat(lap.waitingAtFirst()).isZero();
        assertThat(lap.medianMillis()).isEqualTo(99);
        assertThat(lap.worstMillis()).isEqualTo(100);
    }

    @Test
    void aLapWithoutClientsIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Lap(Mode.ONE, List.of()));
    }
}
