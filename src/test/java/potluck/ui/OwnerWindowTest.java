package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.settings.Preferences;

/// The window of a member who is made an owner while it is open.
@ExtendWith(ApplicationExtension.class)
class OwnerWindowTest {
    private final LocalWorld world = new LocalWorld();
    private LocalNode boris;
    private MainWindow main;

    @Start
    void start(Stage stage) throws IOException {
        world.member("Ana");
        boris = world.member("Boris");
        Path folder = Files.createTempDirectory("window");
        Preferences preferences = new Preferences(folder.resolve("window.properties"));
        preferences.setLanguage(Locale.ENGLISH);
        main = TestWindow.of(stage, world, folder, preferences, new Person(folder));
        main.open(DesktopPlaces.none());
        main.show(boris);
        stage.setWidth(1000);
        stage.setHeight(780);
    }

    @AfterEach
    void end(FxRobot robot) throws IOException {
        TestWindow.end(robot, main);
    }

    @Test
    void ownersDecideFromTheirOwnDevice(FxRobot robot) throws IOException {
        new Hand(robot).awaits("#navigate-log");
        new Hand(robot).awaitsNo("#navigate-tracker");
        new Hand(robot).awaitsNo("#invite");
        boris.govern(true);
        boris.host().invite(Duration.ofDays(7), 25);
        new Hand(robot).click("#navigate-tracker").awaits("192.168.1.21:4444");
        robot.push(KeyCode.F5);
        new Hand(robot).click("invite 1").click("#revoke").awaits("No invite is open. Nobody new can join.");
        assertThat(boris.host().hosting().invites()).isEmpty();
        new Hand(robot).click("#membersTab").click("Ana").click("#remove").awaitsNo("Ana");
        assertThat(boris.snapshot().members()).hasSize(1);
    }

    @Test
    void whoIsNoOwnerAnyMoreIsTakenToAnotherPanelAndTheKeysCountOnlyWhatIsThere(FxRobot robot) {
        boris.govern(true);
        new Hand(robot).click("#navigate-tracker").awaits("192.168.1.21:4444");
        robot.push(KeyCode.ALT, KeyCode.DIGIT9);
        assertThat(isInFront(robot, "diagnosis")).isTrue();
        robot.push(KeyCode.ALT, KeyCode.DIGIT8);
        assertThat(isInFront(robot, "tracker")).isTrue();
        boris.govern(false);
        new Hand(robot).awaitsNo("#navigate-tracker");
        assertThat(isInFront(robot, "members")).isTrue();
        robot.push(KeyCode.ALT, KeyCode.DIGIT8);
        assertThat(isInFront(robot, "diagnosis")).isTrue();
    }

    @Test
    void anotherLanguageLeavesTheSamePanelInFront(FxRobot robot) {
        boris.govern(true);
        new Hand(robot).click("#navigate-tracker").awaits("192.168.1.21:4444");
        robot.interact(() -> main.speak(Locale.of("bg")));
        new Hand(robot).awaits("192.168.1.21:4444");
        assertThat(isInFront(robot, "tracker")).isTrue();
    }

    private static boolean isInFront(FxRobot robot, String panel) {
        return robot.lookup("#navigate-" + panel).queryAs(ToggleButton.class).isSelected();
    }
}
