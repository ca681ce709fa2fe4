package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.NodeQueryUtils;
import potluck.kit.Failure;
import potluck.ui.PosingNode.Answer;
import potluck.ui.fx.EmptyState;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.settings.Preferences;
import potluck.wire.WireFault;

/// Every list of the window while it is waited for, when it cannot be had, and when there is nothing in it.
@ExtendWith(ApplicationExtension.class)
class ListStatesTest {
    private static final List<String> QUESTIONS =
            List.of("files", "hosting", "accounts", "parcels", "pending", "conflicts", "history", "trash");

    /// Where lists stand that a device is asked for: a panel, and the number of its tab if it has any.
    private static final List<Place> ASKED_FOR = List.of(
            new Place("remotefiles", 0),
            new Place("sync", 1),
            new Place("sync", 2),
            new Place("sync", 3),
            new Place("sync", 4),
            new Place("sync", 5),
            new Place("parcels", 0),
            new Place("tracker", 0),
            new Place("tracker", 2));

    /// What leads on from a list with nothing in it.
    private static final Map<Place, String> WAYS_ON = Map.of(
            new Place("remotefiles", 0), "My shares",
            new Place("shares", 0), "Add files…",
            new Place("sync", 0), "Add folder…",
            new Place("transfers", 0), "Remote files",
            new Place("parcels", 0), "Members");

    private final CountDownLatch answers = new CountDownLatch(1);
    private volatile boolean fails = true;
    private MainWindow main;

    private record Place(String panel, int tab) {}

    @Start
    void start(Stage stage) throws IOException {
        Path folder = Files.createTempDirectory("states");
        Preferences preferences = new Preferences(folder.resolve("window.properties"));
        preferences.setLanguage(Locale.ENGLISH);
        main = TestWindow.of(stage, new LocalWorld(), folder, preferences, new NoDialogs());
        main.open(DesktopPlaces.none());
        Answer late = real -> {
            await(answers);
            if (fails) {
                throw Failure.of(WireFault.BUSY);
            }
            return real.ask();
        };
        Map<String, Answer> script =
                QUESTIONS.stream().collect(Collectors.toMap(Function.identity(), question -> late));
        main.show(new PosingNode(script).of(new LocalWorld().member("Ana")));
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            assertThat(latch.await(2, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @AfterEach
    void end(FxRobot robot) throws IOException {
        answers.countDown();
        TestWindow.end(robot, main);
    }

    @Test
    void whatCannotBeHadIsSaidAndAskedForAgain(FxRobot robot) {
        Hand hand = new Hand(robot);
        for (Place place : ASKED_FOR) {
            open(robot, place);
            hand.eventually(() -> shows(robot, ProgressIndicator.class::isInstance));
            assertThat(shows(robot, ListStatesTest::isRetry)).as("%s", place).isFalse();
        }
        answers.countDown();
        for (Place place : ASKED_FOR) {
            open(robot, place);
            hand.awaits("The list could not be fetched.");
            assertThat(shows(robot, ProgressIndicator.class::isInstance))
                    .as("%s", place)
                    .isFalse();
        }
        fails = false;
        for (Place place : ASKED_FOR) {
            open(robot, place);
            robot.interact(() -> parts(robot).filter(ListStatesTest::isRetry).forEach(node -> ((Button) node).fire()));
            hand.awaitsNo("The list could not be fetched.");
            hand.eventually(() -> !shows(robot, ProgressIndicator.class::isInstance));
            assertThat(shows(robot, ListStatesTest::isRetry)).as("%s", place).isFalse();
            assertThat(sentence(robot)).as("%s", place).isNotBlank();
        }
    }

    @Test
    void fromNothingAButtonLeadsOn(FxRobot robot) {
        fails = false;
        answers.countDown();
        WAYS_ON.forEach((place, name) -> {
            open(robot, place);
            new Hand(robot)
                    .eventually(() ->
                            shows(robot, node -> node instanceof Button button && name.equals(button.getText())));
            assertThat(sentence(robot)).as("%s", place).isNotBlank();
        });
    }

    private static void open(FxRobot robot, Place place) {
        robot.interact(() -> {
            robot.lookup("#navigate-" + place.panel()).queryAs(ButtonBase.class).fire();
            robot.lookup("#tabs")
                    .tryQueryAs(TabPane.class)
                    .ifPresent(tabs -> tabs.getSelectionModel().select(place.tab()));
        });
    }

    private static boolean isRetry(Node node) {
        return node instanceof Button button && "Try again".equals(button.getText());
    }

    private static boolean shows(FxRobot robot, Predicate<Node> part) {
        return parts(robot).anyMatch(part);
    }

    private static String sentence(FxRobot robot) {
        return parts(robot)
                .filter(node -> node instanceof Labeled && !(node instanceof ButtonBase))
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining());
    }

    /// All that can be seen of the one list in front that is empty.
    private static Stream<Node> parts(FxRobot robot) {
        return robot.lookup(".empty-state").queryAllAs(EmptyState.class).stream()
                .filter(NodeQueryUtils.isVisible())
                .flatMap(empty -> empty.lookupAll("*").stream())
                .filter(NodeQueryUtils.isVisible());
    }
}
