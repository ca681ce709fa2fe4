package potluck.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.diagnosis.Phrase;
import potluck.node.MemoryGroup;
import potluck.node.Node;
import potluck.node.ReportView;
import potluck.node.ReportView.CheckView;
import potluck.text.Words;

/// “Why can they not reach me?” Three devices, one of which lets nobody in.
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DiagnosisScenarioTest {
    @TempDir
    static Path root;

    private static MemoryGroup group;
    private static Node ana;
    private static Node boris;
    private static Node vera;

    @BeforeAll
    static void open() throws IOException {
        group = new MemoryGroup(root);
        ana = group.device("Ana", true);
        boris = group.device("Boris", false);
        vera = group.device("Vera", true);
        for (Node node : List.of(ana, boris, vera)) {
            MemoryGroup.await(
                    node,
                    picture -> picture.members().size() == 3
                            && picture.members().stream()
                                    .allMatch(
                                            member -> List.of("SELF", "LINKED").contains(member.state())));
        }
    }

    @AfterAll
    static void close() throws IOException {
        group.close();
    }

    @Test
    @Order(0)
    void theOneThatLetsNobodyInLearnsItFromBothEnds() throws IOException {
        ReportView report = boris.diagnosis().diagnose();
        assertThat(report.state()).isEqualTo("FAILED");
        assertThat(report.verdict().phrase()).isEqualTo(Phrase.VERDICT_NOT_REACHED);
        assertThat(phrases(report, "DIAL_BACK")).containsExactly(Phrase.TRACKER_CANNOT);
        assertThat(phrases(report, "MEMBER")).containsExactly(Phrase.ONLY_OUT, Phrase.ONLY_OUT);
        assertThat(checks(report, "DIAL_BACK").getFirst().commands()).anyMatch(command -> command.contains("5555"));
    }

    @Test
    @Order(0)
    void theOthersLearnWhomTheyDoNotReachAndThatFilesMoveAllTheSame() throws IOException {
        ReportView report = ana.diagnosis().diagnose();
        assertThat(report.state()).isNotEqualTo("FAILED");
        assertThat(phrases(report, "DIAL_BACK")).containsExactly(Phrase.TRACKER_REACHES_US);
        assertThat(phrases(report, "MEMBER")).containsExactlyInAnyOrder(Phrase.ONLY_IN, Phrase.BOTH_WAYS_SAMPLED);
        String sentences = checks(report, "MEMBER").stream()
                .map(check -> check.said().in(Words.of(Locale.ENGLISH)))
                .toList()
                .toString();
        assertThat(sentences).contains("Boris reaches you, but you do not reach Boris (refused).");
    }

    @Test
    @Order(0)
    void theMatrixHoldsEveryRowAsItsOwnDeviceReportsIt() throws IOException {
        ReportView report = vera.diagnosis().diagnose();
        assertThat(report.matrix().members()).containsExactly("Ana", "Boris", "Vera");
        assertThat(report.matrix().cells()).hasSize(6);
        for (String from : report.matrix().members()) {
            for (String to : report.matrix().members()) {
                if (!from.equals(to)) {
                    boolean reached =
                            report.matrix().cell(from, to).orElseThrow().reached();
                    assertThat(reached).as(from + " → " + to).isEqualTo(!to.equals("Boris"));
                }
            }
        }
    }

    @Test
    @Order(1)
    void onceTheFirewallIsOpenTheNextDiagnosisSaysSo() throws IOException {
        group.network("Boris").refuse(false);
        ReportView report = boris.diagnosis().diagnose();
        assertThat(phrases(report, "MEMBER")).containsExactly(Phrase.BOTH_WAYS_SAMPLED, Phrase.BOTH_WAYS_SAMPLED);
        assertThat(phrases(report, "DIAL_BACK")).containsExactly(Phrase.TRACKER_REACHES_US);
    }

    @Test
    @Order(0)
    void everythingElseThatWasLookedAtIsInOrder() throws IOException {
        ReportView report = ana.diagnosis().diagnose();
        assertThat(phrases(report, "TRACKER")).containsExactly(Phrase.TRACKER_ANSWERS);
        assertThat(phrases(report, "CLOCK")).containsExactly(Phrase.CLOCKS_AGREE);
        assertThat(phrases(report, "CERTIFICATE")).containsExactly(Phrase.CERTIFICATE_GOOD);
        assertThat(phrases(report, "FOLDER")).containsExactly(Phrase.FOLDER_READY, Phrase.FOLDER_READY);
        assertThat(phrases(report, "PORT")).containsExactly(Phrase.PORT_OPEN);
    }

    private static List<CheckView> checks(ReportView report, String area) {
        return report.checks().stream()
                .filter(check -> check.area().equals(area))
                .toList();
    }

    private static List<Phrase> phrases(ReportView report, String area) {
        return checks(report, area).stream().map(check -> check.said().phrase()).toList();
    }
}
