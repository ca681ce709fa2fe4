package potluck.ui.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import potluck.diagnosis.Matrix.Cell;
import potluck.lab.firewall.Firewall;
import potluck.lab.firewall.Machine;
import potluck.node.ScriptedNode;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Tone;

class DiagnosisViewModelTest {
    private final ScriptedNode node = new ScriptedNode("peer");
    private final List<Runnable> waiting = new ArrayList<>();
    private final DiagnosisViewModel model = model(Words.of(Locale.ENGLISH));

    @Test
    void whileItMeasuresASecondWishDoesNothing() {
        model.run();
        model.run();
        assertThat(waiting).hasSize(1);
        assertThat(model.verdict()).isEqualTo("Measuring from both ends…");
        assertThat(model.tone()).isEqualTo(Tone.BUSY);
        waiting.removeFirst().run();
        assertThat(model.running().get()).isFalse();
        assertThat(model.tone()).isEqualTo(Tone.BAD);
        model.run();
        assertThat(waiting).hasSize(1);
    }

    @Test
    void nothingIsSaidBeforeTheFirstMeasurement() {
        assertThat(model.verdict()).isEqualTo("Nothing was measured yet.");
        assertThat(model.when()).isEmpty();
        assertThat(model.checks()).isEmpty();
        assertThat(model.matrix().members()).isEmpty();
    }

    @Test
    void everythingIsSaidInTheUsersLanguage() {
        DiagnosisViewModel russian = model(Words.of(Locale.forLanguageTag("ru")));
        russian.run();
        waiting.removeFirst().run();
        assertThat(russian.verdict()).startsWith("Вы подключаетесь к другим");
        assertThat(russian.text()).contains("Не работает: Трекер не может подключиться", "Boris не достаёт до Ana");
    }

    @Test
    void aCellSaysHowLongItTookOrWhatStoodInTheWay() {
        assertThat(model.cell(Optional.of(new Cell("a", "b", "", 7)))).isEqualTo("7 ms");
        assertThat(model.cell(Optional.of(new Cell("a", "b", "", 0)))).isEqualTo("reached");
        assertThat(model.cell(Optional.of(new Cell("a", "b", "CONNECT_REFUSED", 0))))
                .isEqualTo("refused");
        assertThat(model.cell(Optional.of(new Cell("a", "b", "SOMETHING_NEW", 0))))
                .isEqualTo("SOMETHING_NEW");
        assertThat(model.cell(Optional.empty())).isEqualTo("?");
    }

    @Test
    void theFirewallOfThisComputerComesFirstAndTheUsualPortsBeforeAnythingIsKnown() {
        assertThat(model.firewalls()).startsWith(Firewall.FIREWALLD).hasSize(Firewall.values().length);
        assertThat(model.opening(Firewall.UFW)).anyMatch(command -> command.contains("4444/tcp"));
    }

    @Test
    void theBundleIsWrittenWhereItWasWanted() {
        assertThat(model.bundleName()).matches("potluck-support-\\d{4}-\\d\\d-\\d\\d-\\d{4}\\.zip");
        model.saveBundle(Path.of("/home/ana/help.zip"));
        waiting.removeFirst().run();
        assertThat(node.calls).contains("bundle /home/ana/help.zip");
        assertThat(model.saved().get()).contains("/home/ana/help.zip");
    }

    private DiagnosisViewModel model(Words words) {
        return new DiagnosisViewModel(
                node,
                new Commands(waiting::add, Runnable::run, words),
                words,
                InstantSource.system(),
                new Machine("Linux", "firewall-cmd"::equals, "/opt/potluck"));
    }
}
