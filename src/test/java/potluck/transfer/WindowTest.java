package potluck.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTest {
    private static final long MILLISECOND = 1_000_000;

    private final Window window = new Window();

    @Test
    void aFastSourceMayOweMuch() {
        deliver(1 << 20, 10);
        assertThat(window.bytes()).isEqualTo(Window.LARGEST);
    }

    @Test
    void aSlowSourceMayOweHalfASecondOfWhatItDelivers() {
        deliver(64 << 10, 40);
        assertThat(window.bytes()).isBetween(700_000L, 1_100_000L);
        deliver(64 << 10, 1000);
        assertThat(window.bytes()).isEqualTo(Window.SMALLEST);
    }

    @Test
    void aSourceThatBecomesFastIsBelieved() {
        deliver(64 << 10, 1000);
        deliver(1 << 20, 10);
        assertThat(window.bytes()).isEqualTo(Window.LARGEST);
    }

    private long now;

    /// Thirty pieces, one after so many milliseconds each.
    private void deliver(int piece, long milliseconds) {
        for (int i = 0; i < 30; i++) {
            now += milliseconds * MILLISECOND;
            window.paid(piece, now);
        }
    }
}
