package potluck.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import potluck.catalogue.Hash;

class SpreadTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Hash PIECE = Hash.of(new byte[] {1});
    private static final Hash OTHER = Hash.of(new byte[] {2});

    private final Spread spread = new Spread();

    @Test
    void whoAsksFirstIsServedAndTheOthersArePutOffOnce() {
        assertThat(spread.putsOff("ana", PIECE, 0)).isFalse();
        assertThat(spread.putsOff("boris", PIECE, SECOND)).isTrue();
        assertThat(spread.putsOff("vera", PIECE, SECOND)).isTrue();
        assertThat(spread.putsOff("boris", PIECE, 2 * SECOND)).isFalse();
        assertThat(spread.putsOff("ana", PIECE, 2 * SECOND)).isFalse();
        assertThat(spread.putsOff("vera", PIECE, 3 * SECOND)).isFalse();
    }

    @Test
    void everyPieceIsForItself() {
        assertThat(spread.putsOff("ana", PIECE, 0)).isFalse();
        assertThat(spread.putsOff("boris", OTHER, 0)).isFalse();
        assertThat(spread.putsOff("boris", PIECE, 0)).isTrue();
        assertThat(spread.putsOff("ana", OTHER, 0)).isTrue();
    }

    @Test
    void whatWasSentLongAgoPutsNobodyOff() {
        assertThat(spread.putsOff("ana", PIECE, 0)).isFalse();
        assertThat(spread.putsOff("boris", PIECE, 5 * SECOND)).isFalse();
        assertThat(spread.putsOff("ana", PIECE, 6 * SECOND)).isTrue();
    }

    @Test
    void theClockOfTheMachineMayBeginAnywhere() {
        assertThat(spread.putsOff("ana", PIECE, Long.MAX_VALUE - SECOND)).isFalse();
        assertThat(spread.putsOff("boris", PIECE, Long.MIN_VALUE + SECOND)).isTrue();
    }

    @Test
    void onlySoMuchIsRemembered() {
        assertThat(spread.putsOff("ana", PIECE, 0)).isFalse();
        for (int i = 0; i < 10_000; i++) {
            spread.putsOff("ana", Hash.of(new byte[] {(byte) i, (byte) (i >> 8), 7}), 0);
        }
        assertThat(spread.putsOff("boris", PIECE, 0)).isFalse();
    }
}
