package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.kit.Failure;
import potluck.ui.PosingNode.Answer;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.settings.Preferences;
import potluck.wire.WireFault;

/// Every list of the window while it is waited for, when it cannot be had, and when there is nothing in it.
@ExtendWith(ApplicationExtension.class)
class ListStatesTest {
    private static final List<String> QUESTIONS = List.of(
            "files", "hosting", "peers", "bans", "accounts", "parcels", "pending", "conflicts", "history", "trash");

    /// Where lists stand that a device is asked for: a panel, and the number of its tab if it has any.
    private static final List<Place> ASKED_FOR = List.of(
            new Place("remotefiles", 0),
            new Place("sync", 2),
            new Place("sync", 3),
            new Place("sync", 4),
            new Place("sync", 5),
            new Place("sync", 6),
            new Place("parcels", 0),
            new Place("tracker", 0),
            new Place("tracker", 2),
            new Place("tracker", 3),
            new Place("tracker", 4));

    /// What leads on from a list with nothing in it.
    private static final Map<Place, String> WAYS_ON = Map.of(
            new Place("remotefiles", 0), "My shares",
            new Place("shares", 0), "Add files…",
            new Place("sync", 0), "Add folder…",
            new Place("sync", 1), "Add folder…",
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
        everywhere(robot, ASKED_FOR, () -> shows(ListStatesTest::isPatience) && !shows(ListStatesTest::isRetry));
        answers.countDown();
        everywhere(
                robot,
                ASKED_FOR,
                () -> sentence().equals("The list could not be fetched.")
                        && shows(ListStatesTest::isRetry)
                        && !shows(ListStatesTest::isPatience));
        fails = false;
        everywhere(robot, ASKED_FOR, this::isAnswered);
    }

    /// Asks again where a list could not be had.
    private boolean isAnswered() {
        List<Button> retries =
                parts().filter(ListStatesTest::isRetry).map(Button.class::cast).toList();
        retries.forEach(Button::fire);
        return retries.isEmpty()
                && !shows(ListStatesTest::isPatience)
                && !sentence().isBlank();
    }

    @Test
    void fromNothingAButtonLeadsOn(FxRobot robot) {
        fails = false;
        answers.countDown();
        WAYS_ON.forEach((place, name) -> everywhere(
                robot,
                List.of(place),
                () -> shows(node -> node instanceof Button button && name.equals(button.getText()))
                        && !sentence().isBlank()));
    }

    /// Waits until all these places look so.
    private void everywhere(FxRobot robot, List<Place> places, BooleanSupplier look) {
        List<Place> left = new ArrayList<>(places);
        new Hand(robot).eventually(() -> {
            robot.interact(() -> left.removeIf(place -> {
                open(place);
                return look.getAsBoolean();
            }));
            return left.isEmpty();
        });
    }

    private void open(Place place) {
        Parent root = main.scene().getRoot();
        ((ButtonBase) root.lookup("#navigate-" + place.panel())).fire();
        if (root.lookup("#tabs") instanceof TabPane tabs) {
            tabs.getSelectionModel().select(place.tab());
        }
        root.applyCss();
        root.layout();
    }

    private static boolean isPatience(Node node) {
        return node instanceof ProgressIndicator;
    }

    private static boolean isRetry(Node node) {
        return node instanceof Button button && "Try again".equals(button.getText());
    }

    private boolean shows(Predicate<Node> part) {
        return parts().anyMatch(part);
    }

    private String sentence() {
        return parts().filter(node -> node instanceof Label label && label.getText() != null)
                .map(node -> ((Label) node).getText())
                .collect(Collectors.joining());
    }

    /// All that can be seen of the one list in front that is empty.
    private Stream<Node> parts() {
        return main.scene().getRoot().lookupAll(".empty-state").stream()
                .flatMap(empty -> empty.lookupAll("*").stream())
                .filter(ListStatesTest::isInSight);
    }

    private static boolean isInSight(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }
}
