package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.node.TransferView;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.settings.Preferences;

/// Somebody who reads the log and wants to see what a line speaks of.
@ExtendWith(ApplicationExtension.class)
class LogJumpTest {
    private final LocalWorld world = new LocalWorld();
    private final LocalNode ana = world.member("Ana");

    @TempDir
    private Path folder;

    private MainWindow main;

    @Start
    void start(Stage stage) throws IOException {
        Preferences preferences = new Preferences(folder.resolve("window.properties"));
        preferences.setLanguage(Locale.ENGLISH);
        world.member("Boris");
        ana.show(transfer(1, "song.mp3", "DONE"));
        ana.show(transfer(2, "snow.jpg", "FAILED"));
        ana.show(LocalWorld.line("INFO", "transfer", "", "received song.mp3, 9 bytes"));
        ana.show(LocalWorld.line("INFO", "peer", "Boris", "link opened"));
        main = TestWindow.of(stage, world, folder, preferences, new NoDialogs());
        main.open(DesktopPlaces.none());
        main.show(ana);
    }

    @AfterEach
    void end(FxRobot robot) throws IOException {
        TestWindow.end(robot, main);
    }

    @Test
    void aLineLeadsToItsTransferWhateverIsPickedOutThere(FxRobot robot) {
        Hand hand = new Hand(robot);
        hand.click("#navigate-transfers").click("song.mp3");
        robot.type(KeyCode.DELETE);
        hand.click("Failed 1").awaitsNo("song.mp3");
        hand.click("#navigate-log").click("received song.mp3, 9 bytes");
        robot.type(KeyCode.ENTER);
        hand.awaits("/down/song.mp3");
        assertThat(table(robot).getItems()).hasSize(2);
    }

    @Test
    void aLineLeadsToItsMember(FxRobot robot) {
        Hand hand = new Hand(robot);
        hand.click("#search");
        robot.write("nobody");
        hand.click("#navigate-log").click("link opened");
        robot.type(KeyCode.ENTER);
        hand.awaits("#sendTo");
        hand.eventually(() -> !robot.lookup("#sendTo").query().isDisabled());
        assertThat(table(robot).getItems()).hasSize(4);
        assertThat(table(robot).isFocused()).isTrue();
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#table").queryAs(TableView.class);
    }

    private static TransferView transfer(long id, String name, String state) {
        return new TransferView(id, name, "DOWN", state, "", 9, 9, List.of("Boris"), List.of(), "/down/" + name);
    }
}
