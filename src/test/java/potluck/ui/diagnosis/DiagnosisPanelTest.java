package potluck.ui.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.lab.firewall.Machine;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.NoDialogs;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Panel;

/// Somebody whom nobody reaches wants to know why.
@ExtendWith(ApplicationExtension.class)
class DiagnosisPanelTest {
    private static final String COMMAND = "sudo ufw allow 5555/tcp comment 'Potluck members'";

    @TempDir
    Path folder;

    private final Words words = Words.of(Locale.ENGLISH);
    private final LocalNode ana = new LocalWorld().member("Ana");

    @Start
    void start(Stage stage) {
        Commands commands = new Commands(Runnable::run, Runnable::run, words);
        DiagnosisViewModel model = new DiagnosisViewModel(
                ana,
                commands,
                words,
                InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z")),
                new Machine("Linux", "ufw"::equals, "/opt/potluck"));
        Panel panel = DiagnosisController.open(model, words, new Chosen());
        stage.setScene(new Scene(panel.root(), 980, 680));
        stage.show();
    }

    @Test
    void theVerdictStandsOnTopAndTheWorstComesFirst(FxRobot robot) {
        new Hand(robot)
                .awaits("You reach others, but they cannot reach you: the firewall or the router keeps them out.");
        List<String> marks = robot.lookup(".check-cell").queryAllAs(Node.class).stream()
                .map(Node::getAccessibleText)
                .filter(text -> !text.isEmpty())
                .toList();
        assertThat(marks).hasSize(4);
        assertThat(marks.get(0)).startsWith("Does not work: The tracker cannot reach this computer");
        assertThat(marks.get(1)).startsWith("To improve: You reach Boris, but Boris does not reach you");
        assertThat(marks.get(3)).startsWith("Not checked: ");
    }

    @Test
    void aCommandIsCopiedWithItsButton(FxRobot robot) {
        Button copy = robot.lookup(".check-cell .button-icon").queryAllAs(Button.class).stream()
                .filter(button -> button.getAccessibleText().equals("Copy the command " + COMMAND))
                .findFirst()
                .orElseThrow();
        robot.interact(copy::fire);
        robot.interact(
                () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(COMMAND));
    }

    @Test
    void theMatrixTellsWhoReachesWhomInWordsToo(FxRobot robot) {
        new Hand(robot).click("Who reaches whom").awaits("41 ms");
        List<String> told = robot.lookup(".matrix-cell").queryAllAs(Label.class).stream()
                .map(Label::getAccessibleText)
                .toList();
        assertThat(told)
                .hasSize(6)
                .contains("Boris does not reach Ana. no answer", "Whether Вера reaches Ana is not known. ?");
    }

    @Test
    void theFirewallPageHasTheCommandsForEverySystem(FxRobot robot) {
        new Hand(robot).click("Firewall");
        assertThat(commands(robot)).contains(COMMAND, "sudo ufw status verbose", "sudo ufw delete allow 5555/tcp");
        new Hand(robot).click("#firewall").click("macOS, which asks for programs instead of ports");
        assertThat(commands(robot)).anyMatch(command -> command.contains("--add '/opt/potluck'"));
    }

    @Test
    void theReportIsCopiedAsText(FxRobot robot) {
        new Hand(robot).click("#copy");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .contains("You reach others", COMMAND, "Boris does not reach Ana."));
    }

    @Test
    void aSupportBundleIsSavedUnderANameWithTheTime(FxRobot robot) throws IOException {
        new Hand(robot).click("#save").awaits(".toast");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .singleElement()
                    .asString()
                    .matches("potluck-support-2026-11-2\\d-\\d{4}\\.zip");
        }
    }

    private static List<String> commands(FxRobot robot) {
        return robot.lookup(".command").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    /// Somebody who chooses the test's folder.
    private final class Chosen extends NoDialogs {
        @Override
        public Optional<Path> saveAs(String title, String name) {
            return Optional.of(folder.resolve(name));
        }
    }
}
