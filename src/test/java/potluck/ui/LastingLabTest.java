package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.ui.fx.WholeNumber;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.settings.Preferences;

/// A server of the lab, and a user who changes how the window looks meanwhile.
@ExtendWith(ApplicationExtension.class)
class LastingLabTest {
    private static final Pattern PORT = Pattern.compile("\\D*(\\d+)\\D*");

    private final LocalWorld world = new LocalWorld();
    private MainWindow main;

    @Start
    void start(Stage stage) throws IOException {
        Path folder = Files.createTempDirectory("window");
        Preferences preferences = new Preferences(folder.resolve("window.properties"));
        preferences.setLanguage(Locale.ENGLISH);
        main = TestWindow.of(stage, world, folder, preferences, new Person(folder));
        main.open(DesktopPlaces.none());
        main.show(world.member("Ana"));
        stage.setWidth(1000);
        stage.setHeight(760);
    }

    @AfterEach
    void end(FxRobot robot) throws IOException {
        TestWindow.end(robot, main);
    }

    @Test
    void itsServersGoOnInAnotherLanguageAndForAnotherGroup(FxRobot robot) throws IOException {
        Hand hand = new Hand(robot);
        hand.click("#navigate-lab").awaits("#echoSwitch");
        robot.interact(
                () -> robot.lookup("#echoPort").queryAs(WholeNumber.class).set(0, 65_535, 0, 1));
        hand.click("#echoSwitch").awaits("Stop");
        int port = port(robot);
        try (Socket socket = new Socket("localhost", port)) {
            say(socket, "one\n");
            assertThat(heard(socket, 4)).isEqualTo("one\n");
            robot.interact(() -> main.speak(Locale.of("bg")));
            robot.interact(main::switchTheme);
            hand.awaits("Спри");
            assertThat(port(robot)).isEqualTo(port);
            say(socket, "two\n");
            assertThat(heard(socket, 4)).isEqualTo("two\n");
            robot.interact(main::leave);
            robot.interact(() -> main.show(world.member("Boris")));
            hand.click("#navigate-lab").click("#echoSwitch").awaits("Пусни");
            assertThat(socket.getInputStream().readAllBytes()).isNotNull();
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String heard(Socket socket, int bytes) throws IOException {
        return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
    }

    private static int port(FxRobot robot) {
        Matcher found =
                PORT.matcher(robot.lookup("#echoState").queryAs(Label.class).getText());
        assertThat(found.matches()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
