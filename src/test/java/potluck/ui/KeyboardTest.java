package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.ui.fx.Desktop;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.settings.Preferences;

/// A person without a mouse.
@ExtendWith(ApplicationExtension.class)
class KeyboardTest {
    private static final int MOST_STEPS = 80;

    private final LocalWorld world = new LocalWorld();
    private final Set<Node> reached = new HashSet<>();
    private MainWindow main;

    @Start
    void start(Stage stage) throws IOException {
        Path folder = Files.createTempDirectory("keyboard");
        Preferences preferences = new Preferences(folder.resolve("window.properties"));
        preferences.setLanguage(Locale.ENGLISH);
        main = TestWindow.of(stage, world, folder, preferences, new NoDialogs());
        main.open(DesktopPlaces.none());
        stage.setWidth(1120);
        stage.setHeight(800);
    }

    @AfterEach
    void end(FxRobot robot) throws IOException {
        TestWindow.end(robot, main);
    }

    @Test
    void aGroupIsFoundedWithoutTheMouse(FxRobot robot) {
        Hand hand = new Hand(robot);
        hand.awaits("#host");
        robot.interact(() -> robot.lookup("#host").query().requestFocus());
        robot.push(KeyCode.SPACE).write("Family").push(KeyCode.ENTER);
        hand.awaits("#inviteLink");
        robot.push(KeyCode.ENTER);
        robot.interact(() -> assertThat(Desktop.copied()).isEqualTo(world.link()));
        robot.push(KeyCode.ESCAPE);
        hand.awaitsNo("#inviteLink");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        hand.awaits("#palette");
        robot.write("chat").push(KeyCode.ENTER);
        hand.awaits("#entry");
    }

    /// Tab leads to everything that can be operated, round and back; what has the keyboard looks different.
    @Test
    void everyControlOfEveryPanelIsReachedAndShowsIt(FxRobot robot) {
        LocalNode ana = PicturesTest.lively(world);
        robot.interact(() -> main.show(ana));
        List<String> panels = robot.lookup(".navigation-button").queryAll().stream()
                .map(Node::getId)
                .toList();
        Set<String> missed = new TreeSet<>();
        Set<String> unseen = new TreeSet<>();
        for (String panel : panels) {
            robot.interact(() -> {
                ButtonBase button = robot.lookup("#" + panel).queryAs(ButtonBase.class);
                button.fire();
                button.requestFocus();
                walk(panel, unseen);
                operable(main.scene().getRoot()).stream()
                        .filter(node -> !isReached(node))
                        .forEach(node -> missed.add(panel + ": " + node));
            });
        }
        assertThat(panels).hasSizeGreaterThan(6);
        assertThat(missed).as("not reached by Tab").isEmpty();
        assertThat(unseen).as("looks the same with the keyboard and without").isEmpty();
    }

    /// Of a group of buttons Tab leads to one, the arrow keys to the others.
    private boolean isReached(Node node) {
        return reached.contains(node)
                || node instanceof ToggleButton button
                        && button.getToggleGroup() != null
                        && button.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }

    /// From the panel's own button on until something comes that was reached before.
    private void walk(String panel, Set<String> unseen) {
        Node first = main.scene().getFocusOwner();
        Node now = first;
        for (int step = 0; step < MOST_STEPS && (reached.add(now) || step == 0); step++) {
            int[] with = picture(now);
            Node held = now;
            if (!held.requestFocusTraversal(TraversalDirection.NEXT)) {
                first.requestFocus();
            }
            now = main.scene().getFocusOwner();
            if (!isInSpinner(held) && Arrays.equals(with, picture(held))) {
                unseen.add(panel + ": " + held);
            }
        }
    }

    /// JavaFX hands the field of a spinner the focus of the spinner only when a real Tab comes.
    private static boolean isInSpinner(Node node) {
        return node.getParent() instanceof Spinner<?>;
    }

    private static int[] picture(Node node) {
        Image image = node.snapshot(null, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    private static List<Node> operable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return List.of();
        }
        if (isOperable(node)) {
            return List.of(node);
        }
        return node instanceof Parent parent && !(node instanceof TableView<?>) && !(node instanceof ListView<?>)
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> operable(child).stream())
                        .toList()
                : List.of();
    }

    /// The small buttons inside controls belong to them.
    private static boolean isOperable(Node node) {
        return node instanceof Control
                && node.isFocusTraversable()
                && (node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ComboBoxBase<?>
                        || node instanceof TableView<?>
                        || node instanceof ListView<?>);
    }
}
