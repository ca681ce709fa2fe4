package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.node.OfferView;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.settings.Preferences;
import potluck.ui.settings.Theme;

/// Ctrl+K and Ctrl+, in the main window.
@ExtendWith(ApplicationExtension.class)
class PaletteTest {
    private final LocalWorld world = new LocalWorld();
    private final LocalNode ana = world.member("Ana");
    private final LocalNode boris = world.member("Boris");
    private Preferences preferences;
    private MainWindow main;

    @Start
    void start(Stage stage) throws IOException {
        Path folder = Files.createTempDirectory("palette");
        preferences = new Preferences(folder.resolve("window.properties"));
        preferences.setLanguage(Locale.ENGLISH);
        boris.show(new OfferView("/home/boris/Holiday plan.txt", 10, "READY", 10, ""));
        main = TestWindow.of(stage, world, folder, preferences, new NoDialogs());
        main.open(DesktopPlaces.none());
        main.show(ana);
    }

    @AfterEach
    void end(FxRobot robot) throws IOException {
        TestWindow.end(robot, main);
    }

    @Test
    void aPanelIsFoundAndOpenedByTheKeyboardAlone(FxRobot robot) {
        new Hand(robot).awaits("#navigate-chat");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        new Hand(robot).awaits("#palette");
        robot.write("chat").push(KeyCode.ENTER);
        new Hand(robot).awaitsNo("#palette");
        assertThat(robot.lookup("#navigate-chat").queryAs(ToggleButton.class).isSelected())
                .isTrue();
    }

    @Test
    void anEmptyPanelLeadsToTheOneWhereThingsBegin(FxRobot robot) {
        new Hand(robot).click("#navigate-transfers").click(".empty-state .button");
        assertThat(robot.lookup("#navigate-remotefiles")
                        .queryAs(ToggleButton.class)
                        .isSelected())
                .isTrue();
    }

    @Test
    void theArrowKeysChooseAndEscapeGoesBack(FxRobot robot) {
        new Hand(robot).awaits("#navigate-chat");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        new Hand(robot).awaits("#palette");
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.UP);
        ListView<?> list = robot.lookup("#paletteChoices").queryListView();
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        robot.push(KeyCode.ESCAPE);
        new Hand(robot).awaitsNo("#palette");
    }

    @Test
    void aMemberAndAFileAreFoundByName(FxRobot robot) {
        new Hand(robot).click("#navigate-remotefiles").awaits("Holiday plan.txt");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        new Hand(robot).awaits("#palette");
        robot.write("holi").push(KeyCode.ENTER);
        assertThat(robot.lookup("#search").queryAs(TextField.class).getText()).isEqualTo("Holiday plan.txt");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        new Hand(robot).awaits("#palette");
        robot.write("boris").push(KeyCode.ENTER);
        new Hand(robot).awaitsNo("#palette");
        assertThat(robot.lookup("#search").queryAs(TextField.class).getText()).isEmpty();
    }

    @Test
    void preferencesHoldAtOnceAndSpeakTheLanguageThatWasChosen(FxRobot robot) {
        new Hand(robot).awaits("#navigate-chat");
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        new Hand(robot).click("#theme.combo-box").click("Dark");
        assertThat(preferences.theme()).isEqualTo(Theme.DARK);
        new Hand(robot).click("#motion");
        assertThat(main.scene().getPreferences().isReducedMotion()).isTrue();
        new Hand(robot).click("#language.combo-box").click("Русский");
        new Hand(robot).awaits("Настройки");
        assertThat(robot.lookup("#closeSheet").query().getAccessibleText()).isEqualTo("Закрыть");
        assertThat(preferences.is("still", false)).isTrue();
    }

    @Test
    void switchesAndPortsAreRemembered(FxRobot robot) throws Exception {
        new Hand(robot).awaits("#navigate-chat");
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        new Hand(robot).awaits("#motion");
        robot.interact(() -> {
            robot.lookup("#notify-message")
                    .queryAs(javafx.scene.control.CheckBox.class)
                    .fire();
            robot.lookup("#trackerPort")
                    .queryAs(potluck.ui.fx.WholeNumber.class)
                    .increment(6);
        });
        org.testfx.util.WaitForAsyncUtils.waitFor(
                10,
                java.util.concurrent.TimeUnit.SECONDS,
                () -> preferences.is("notify.message", false) && preferences.trackerPort() == 4450);
    }
}
