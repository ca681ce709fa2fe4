package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.control.CheckBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.node.TransferView;
import potluck.store.Autostart;
import potluck.text.Words;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.notify.Tray;
import potluck.ui.settings.Preferences;

/// A window on a desktop with a tray, which is played.
@ExtendWith(ApplicationExtension.class)
class TrayWindowTest {
    private final LocalWorld world = new LocalWorld();
    private final PlayedTray tray = new PlayedTray();
    private final List<String> ends = new ArrayList<>();
    private Autostart autostart;
    private Preferences preferences;
    private Person person;
    private LocalNode ana;
    private Stage stage;
    private MainWindow main;

    @Start
    void start(Stage stage) throws IOException {
        this.stage = stage;
        Path folder = Files.createTempDirectory("window");
        autostart = new Autostart(folder.resolve("home/autostart/potluck.desktop"), "[Desktop Entry]");
        person = new Person(folder);
        preferences = new Preferences(folder.resolve("window.properties"));
        preferences.setLanguage(Locale.ENGLISH);
        main = TestWindow.of(stage, world, folder, preferences, person);
        main.onEnded(() -> ends.add("ended"));
        main.open(new DesktopPlaces(tray, Optional.of(autostart)));
        ana = world.member("Ana");
        main.show(ana);
        stage.setWidth(1000);
        stage.setHeight(700);
    }

    @BeforeEach
    void sit(FxRobot robot) {
        new Hand(robot).eventually(() -> tray.pictures == 1);
    }

    @AfterEach
    void end(FxRobot robot) throws IOException {
        TestWindow.end(robot, main);
    }

    @Test
    void closingEndsTheProgramUnlessTheUserWantsItInTheTray(FxRobot robot) {
        press(robot);
        assertThat(stage.isShowing()).isFalse();
        assertThat(ends).containsExactly("ended");
    }

    @Test
    void inTheTrayItGoesOnAndComesBackFromThere(FxRobot robot) {
        stay(robot);
        press(robot);
        assertThat(stage.isShowing()).isFalse();
        assertThat(ends).isEmpty();
        assertThat(tray.told).containsExactly("Potluck goes on here. Its window opens from this picture.");
        assertThat(world.nodes()).contains(ana);
        robot.interact(() -> tray.menu.orElseThrow().open());
        new Hand(robot).awaits("#navigate-members");
        press(robot);
        robot.interact(() -> main.call(""));
        assertThat(stage.isShowing()).isTrue();
        assertThat(ends).isEmpty();
    }

    @Test
    void quittingFromTheTrayEndsItOnceTheUserAgrees(FxRobot robot) {
        stay(robot);
        ana.show(new TransferView(1, "song.mp3", "UP", "RUNNING", "", 5, 10, List.of("Boris"), List.of(), "/song.mp3"));
        new Hand(robot).click("#navigate-transfers").awaits("song.mp3");
        press(robot);
        person.yes = false;
        robot.interact(() -> tray.menu.orElseThrow().quit());
        assertThat(person.asked).hasSize(1);
        assertThat(stage.isShowing()).isTrue();
        person.yes = true;
        press(robot);
        robot.interact(() -> tray.menu.orElseThrow().quit());
        assertThat(stage.isShowing()).isFalse();
        assertThat(ends).containsExactly("ended");
        assertThat(tray.pictures).isZero();
    }

    @Test
    void whatIsTickedInThePreferencesHolds(FxRobot robot) {
        robot.interact(main::preferences);
        Hand hand = new Hand(robot);
        hand.awaits("#autostart");
        hand.awaitsNo("#noTray");
        robot.interact(() -> robot.lookup("#stay").queryAs(CheckBox.class).fire());
        robot.interact(() -> robot.lookup("#autostart").queryAs(CheckBox.class).fire());
        hand.eventually(autostart::isOn);
        hand.eventually(preferences::staysInTray);
        robot.interact(() -> robot.lookup("#autostart").queryAs(CheckBox.class).fire());
        hand.eventually(() -> !autostart.isOn());
    }

    private void stay(FxRobot robot) {
        robot.interact(() -> {
            try {
                preferences.setStaysInTray(true);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    /// The window's own button.
    private void press(FxRobot robot) {
        robot.interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private static final class PlayedTray implements Tray.Place {
        final List<String> told = new ArrayList<>();
        int pictures;
        Optional<Tray.Menu> menu = Optional.empty();

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Optional<Tray> open(Tray.Menu chosen, Words words, Executor window) {
            pictures++;
            menu = Optional.of(chosen);
            return Optional.of(new Tray() {
                @Override
                public void show(String line) {}

                @Override
                public void tell(String title, String sentence) {
                    told.add(sentence);
                }

                @Override
                public void close() {
                    pictures--;
                }
            });
        }
    }
}
