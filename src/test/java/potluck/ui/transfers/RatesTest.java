package potluck.ui.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import potluck.node.TransferView;

class RatesTest {
    private Instant now = Instant.EPOCH;
    private final Rates rates = new Rates(() -> now);

    @Test
    void nothingIsKnownFromOneLook() {
        TransferView transfer = transfer(500);
        rates.observe(List.of(transfer));
        assertThat(rates.of(transfer)).isZero();
        assertThat(rates.left(transfer)).isEmpty();
    }

    @Test
    void theSpeedIsWhatMovedBetweenTwoLooks() {
        move(1_000, Duration.ofSeconds(1));
        TransferView later = move(3_000, Duration.ofSeconds(1));
        assertThat(rates.of(later)).isEqualTo(2_000);
        assertThat(rates.left(later)).contains(Duration.ofSeconds(4));
    }

    @Test
    void aSuddenStopFadesInsteadOfJumping() {
        for (int i = 0; i <= 8; i++) {
            move(i * 1_000, Duration.ofSeconds(1));
        }
        TransferView stopped = move(8_000, Duration.ofSeconds(1));
        assertThat(rates.of(stopped)).isCloseTo(819, Offset.offset(1L));
        for (int i = 0; i < 60; i++) {
            stopped = move(8_000, Duration.ofSeconds(1));
        }
        assertThat(rates.of(stopped)).isZero();
        assertThat(rates.left(stopped)).isEmpty();
    }

    @Test
    void looksInQuickSuccessionAreTakenTogether() {
        move(0, Duration.ofSeconds(1));
        TransferView later = transfer(0);
        for (int i = 1; i <= 100; i++) {
            later = move(i * 10L, Duration.ofMillis(10));
        }
        assertThat(rates.of(later)).isCloseTo(1_000, Offset.offset(10L));
    }

    @Test
    void theFirstPieceIsNotTakenForTheSpeed() {
        move(0, Duration.ofSeconds(1));
        TransferView piece = move(300, Duration.ofMillis(100));
        assertThat(rates.of(piece)).isZero();
        assertThat(rates.left(piece)).isEmpty();
        assertThat(rates.of(move(300, Duration.ofMillis(1_900)))).isEqualTo(150);
    }

    @Test
    void whatComesByWholePiecesLooksSteady() {
        long bytes = 0;
        for (int second = 0; second < 30; second++) {
            bytes += second % 2 == 0 ? 300 : 0;
            long speed = rates.of(move(bytes, Duration.ofSeconds(1)));
            if (second > 4) {
                assertThat(speed).as("second " + second).isBetween(100L, 200L);
            }
        }
    }

    @Test
    void anEndedTransferHasNoSpeed() {
        move(0, Duration.ofSeconds(1));
        move(5_000, Duration.ofSeconds(1));
        TransferView done = new TransferView(1, "a", "DOWN", "DONE", "", 9_000, 9_000, List.of(), List.of(), "/a");
        now = now.plusSeconds(1);
        rates.observe(List.of(done));
        assertThat(rates.of(done)).isZero();
    }

    private TransferView move(long bytes, Duration time) {
        now = now.plus(time);
        TransferView transfer = transfer(bytes);
        rates.observe(List.of(transfer));
        return transfer;
    }

    private static TransferView transfer(long bytes) {
        return new TransferView(1, "a", "DOWN", "RUNNING", "", bytes, 9_000, List.of("Ana"), List.of(), "/a");
    }
}
