package potluck.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import potluck.wire.Pulse.State;

class PulseTest {
    private static final long SECOND = 1_000_000_000;
    /// Near the end of the range, where a comparison instead of a difference would go wrong.
    private static final long START = Long.parseLong("9223372031854775807");

    private final Pulse pulse =
            new Pulse(new Limits(1, 1, 1, 1, Duration.ofSeconds(30), Duration.ofSeconds(90)), START);

    @Test
    void whoWasNotAskedForLongIsAskedAndDeathFollows() {
        assertThat(pulse.at(START + 30 * SECOND)).isEqualTo(State.ALIVE);
        assertThat(pulse.at(START + 30 * SECOND + 1)).isEqualTo(State.DUE);
        pulse.asked(START + 45 * SECOND);
        assertThat(pulse.at(START + 75 * SECOND)).isEqualTo(State.ALIVE);
        assertThat(pulse.at(START + 90 * SECOND)).isEqualTo(State.DUE);
        assertThat(pulse.at(START + 90 * SECOND + 1)).isEqualTo(State.DEAD);
    }

    @Test
    void beingHeardPutsDeathOffAndIsNoReasonNotToAsk() {
        pulse.heard(START + 80 * SECOND);
        assertThat(pulse.at(START + 100 * SECOND)).isEqualTo(State.DUE);
    }

    @Test
    void theAnswerToTheLastPingTellsTheRoundTrip() {
        assertThat(pulse.roundTrip()).isZero();
        pulse.asked(START + 40 * SECOND);
        pulse.answered(START + 40 * SECOND, START + 41 * SECOND);
        assertThat(pulse.roundTrip()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void anAnswerToNoPingOrToOneBeforeTheLastTellsNothing() {
        pulse.asked(START + 40 * SECOND);
        pulse.answered(5, START + 41 * SECOND);
        pulse.asked(START + 80 * SECOND);
        pulse.answered(START + 40 * SECOND, START + 81 * SECOND);
        assertThat(pulse.roundTrip()).isZero();
    }

    @Test
    void aStuckWriteIsDeadEvenWhenTheOtherSideIsHeard() {
        pulse.writing(START);
        pulse.heard(START + 91 * SECOND);
        assertThat(pulse.at(START + 91 * SECOND)).isEqualTo(State.DEAD);
    }

    @Test
    void aFinishedWriteCountsNoMore() {
        pulse.writing(START);
        pulse.written();
        pulse.heard(START + 91 * SECOND);
        assertThat(pulse.at(START + 91 * SECOND)).isEqualTo(State.DUE);
    }
}
