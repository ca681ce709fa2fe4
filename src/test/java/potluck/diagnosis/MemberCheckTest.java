package potluck.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import potluck.diagnosis.Outcome.Failed;
import potluck.diagnosis.Outcome.Passed;
import potluck.diagnosis.Outcome.Skipped;
import potluck.diagnosis.Outcome.Warned;

class MemberCheckTest {
    private static final String OUT = "CONNECT_TIMED_OUT";

    private final Surveys survey = new Surveys();

    @Test
    void bothWaysIsGoodAndToldWithWhatWasMeasured() {
        survey.seen("Ana", "Boris", "").seen("Boris", "Ana", "").sampled("Boris", Duration.ZERO);
        assertThat(boris()).isEqualTo(new Passed(Said.of(Phrase.BOTH_WAYS_SAMPLED, "Boris", 3, 1_000_000, 2_000_000)));
    }

    @Test
    void bothWaysWithoutASampleTellsHowLongConnectingTook() {
        survey.seen("Ana", "Boris", "").seen("Boris", "Ana", "");
        assertThat(boris()).isEqualTo(new Passed(Said.of(Phrase.BOTH_WAYS, "Boris", 5)));
    }

    @Test
    void whoIsNotReachedByTheOtherIsToldToOpenTheOwnFirewall() {
        survey.seen("Ana", "Boris", "").seen("Boris", "Ana", OUT);
        Warned warned = (Warned) boris();
        assertThat(warned.said()).isEqualTo(Said.of(Phrase.ONLY_OUT, "Boris", OUT));
        assertThat(warned.remedy().said()).isEqualTo(Said.of(Phrase.OPEN_PORTS));
        assertThat(warned.remedy().commands())
                .containsExactly(
                        "sudo ufw allow 5555/tcp comment 'Potluck members'",
                        "sudo ufw allow 5555/udp comment 'Potluck chat'");
    }

    @Test
    void whoDoesNotReachTheOtherIsToldWhatIsToBeOpenedThere() {
        survey.seen("Ana", "Boris", OUT).seen("Boris", "Ana", "");
        Warned warned = (Warned) boris();
        assertThat(warned.said()).isEqualTo(Said.of(Phrase.ONLY_IN, "Boris", OUT));
        assertThat(warned.remedy()).isEqualTo(new Remedy(Said.of(Phrase.OPEN_THEIRS, "Boris", 5561), List.of()));
    }

    @Test
    void neitherWayWithoutALinkIsAFailure() {
        survey.seen("Ana", "Boris", OUT).seen("Boris", "Ana", "CONNECT_REFUSED");
        assertThat(boris()).isInstanceOf(Failed.class);
        assertThat(boris().said()).isEqualTo(Said.of(Phrase.NEITHER, "Boris", OUT));
    }

    @Test
    void anOldLinkStillCarriesEverythingButNoNewOneCouldBeMade() {
        survey.seen("Ana", "Boris", OUT).linked("Boris");
        assertThat(boris()).isInstanceOf(Warned.class);
        assertThat(boris().said()).isEqualTo(Said.of(Phrase.LINKED_ONLY, "Boris"));
    }

    @Test
    void whoDoesNotReportIsNotSaidToFail() {
        survey.seen("Ana", "Boris", "");
        assertThat(boris()).isEqualTo(new Passed(Said.of(Phrase.OUT_UNKNOWN_IN, "Boris", "Boris")));
    }

    @Test
    void aloneNothingIsMeasured() {
        List<Finding> findings = new MemberCheck(survey.of("Ana"), Surveys.PORTS, Surveys.UBUNTU).run();
        assertThat(findings).singleElement().extracting(Finding::outcome).isInstanceOf(Skipped.class);
    }

    private Outcome boris() {
        List<Finding> findings = new MemberCheck(survey.of("Ana", "Boris"), Surveys.PORTS, Surveys.UBUNTU).run();
        assertThat(findings).hasSize(1);
        return findings.getFirst().outcome();
    }
}
