package potluck.ui.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import potluck.kit.Threads;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Panel;
import potluck.ui.fx.WindowThread;

/// Somebody who wants to see how sockets work.
@ExtendWith(ApplicationExtension.class)
class LabPanelTest {
    private final Words words = Words.of(Locale.ENGLISH);
    private final WindowThread window = new WindowThread();
    private LabViewModel model;

    @Start
    void start(Stage stage) {
        Commands commands = new Commands(work -> Threads.start("test-lab", work), window, words);
        model = new LabViewModel(commands, window, List.of());
        Panel panel = LabController.open(model, words);
        stage.setScene(new Scene(panel.root(), 980, 680));
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(model::close);
    }

    @Test
    void anEchoServerIsStartedTalkedToAndStopped(FxRobot robot) throws IOException, TimeoutException {
        Hand hand = new Hand(robot);
        hand.awaits("Not running.");
        robot.interact(() -> model.startEcho(0));
        try (Socket socket = new Socket("localhost", port(robot, "#echoState"))) {
            socket.getOutputStream().write("Здравей\nexit\n".getBytes(StandardCharsets.UTF_8));
            String back = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(back).startsWith("Здравей\n");
        }
        hand.click("#echoSwitch").awaits("Not running.");
        robot.interact(() -> assertThat(model.echo().lines())
                .anyMatch(line -> line.contains("Здравей"))
                .last()
                .asString()
                .endsWith("the server stops"));
    }

    @Test
    void aMirrorServerStoppedByItsOwnerCanBeStartedAgain(FxRobot robot) throws TimeoutException {
        Hand hand = new Hand(robot);
        hand.click("Mirror server").click("#mirrorSwitch");
        assertThat(port(robot, "#mirrorState")).isPositive();
        hand.click("#mirrorSwitch").awaits("Not running.");
        hand.click("#mirrorSwitch");
        assertThat(port(robot, "#mirrorState")).isPositive();
    }

    @Test
    void theRaceIsDrawnAsBarsAndSpoken(FxRobot robot) {
        new Hand(robot).click("Compare");
        robot.interact(() -> model.race().run(3, Duration.ofMillis(20)));
        new Hand(robot).awaits("3 clients at once.");
        List<GridPane> groups =
                robot.lookup(".race-bars").queryAllAs(GridPane.class).stream().toList();
        assertThat(groups).hasSize(3);
        assertThat(groups.getFirst().getAccessibleText())
                .startsWith("Answers a second: One client at a time ")
                .contains(", A thread per client ");
        assertThat(robot.lookup(".race-bar").queryAll()).hasSize(6);
    }

    /// Where the server listens, once it does.
    private static int port(FxRobot robot, String state) throws TimeoutException {
        new Hand(robot).awaits(state);
        Pattern listening = Pattern.compile("Listening on port (\\d+)\\.");
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> listening
                        .matcher(robot.lookup(state).queryAs(Label.class).getText())
                        .matches());
        Matcher found =
                listening.matcher(robot.lookup(state).queryAs(Label.class).getText());
        return found.matches() ? Integer.parseInt(found.group(1)) : -1;
    }
}
