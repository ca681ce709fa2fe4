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
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
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
    private final Forms forms = new Forms();
    private final Set<Node> reached = new HashSet<>();
    private final Set<String> missed = new TreeSet<>();
    private final Set<String> unseen = new TreeSet<>();
    private final Set<String> nameless = new TreeSet<>();
    private MainWindow main;

    @Start
    void start(Stage stage) throws IOException {
        Path folder = Files.createTempDirectory("keyboard");
        Preferences preferences = new Preferences(folder.resolve("window.properties"));
        preferences.setLanguage(Locale.ENGLISH);
        main = TestWindow.of(stage, world, folder, preferences, forms);
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

    /// Tab leads to everything that can be operated, round and back; what has the keyboard looks different, and all
    /// has a name.
    @Test
    void everyControlOfEveryPanelIsReachedAndShowsIt(FxRobot robot) {
        LocalNode ana = PicturesTest.lively(world);
        robot.interact(() -> main.show(ana));
        List<String> panels = robot.lookup(".navigation-button").queryAll().stream()
                .map(Node::getId)
                .toList();
        for (String panel : panels) {
            robot.interact(() -> {
                ButtonBase button = robot.lookup("#" + panel).queryAs(ButtonBase.class);
                button.fire();
                look(panel, button, main.scene().getRoot());
                lookAtTabs(panel);
            });
        }
        assertThat(panels).hasSizeGreaterThan(6);
        assertAllWell();
    }

    @Test
    void everyControlOfTheFirstScreenIsReachedAndShowsIt(FxRobot robot) {
        for (String choice : List.of("host", "join")) {
            robot.interact(() -> {
                ButtonBase button = robot.lookup("#" + choice).queryAs(ButtonBase.class);
                button.fire();
                look(choice, button, main.scene().getRoot());
            });
        }
        assertAllWell();
    }

    @Test
    void everyControlOfEverySheetIsReachedAndShowsIt(FxRobot robot) {
        LocalNode ana = PicturesTest.lively(world);
        robot.interact(() -> main.show(ana));
        sheet(robot, "invite", () -> press(robot, "#invite"), "#copyLink");
        sheet(robot, "fingerprint", () -> press(robot, "#fingerprint"), "#closeSheet");
        sheet(robot, "shortcuts", () -> robot.push(KeyCode.F1), ".shortcuts");
        sheet(robot, "palette", () -> robot.push(KeyCode.CONTROL, KeyCode.K), "#palette");
        sheet(robot, "preferences", () -> robot.push(KeyCode.CONTROL, KeyCode.COMMA), "#motion");
        assertAllWell();
    }

    @Test
    void everyControlOfEveryFormIsReachedAndShowsIt(FxRobot robot) {
        LocalNode ana = PicturesTest.lively(world);
        robot.interact(() -> main.show(ana));
        form(robot, "#speeds");
        press(robot, "#navigate-tracker");
        form(robot, "#addAccount");
        press(robot, "#navigate-sync");
        form(robot, "#addFolder");
        assertThat(forms.titles).containsExactly("Speed limits", "New account…", "Sync a folder");
        assertAllWell();
    }

    private void assertAllWell() {
        assertThat(missed).as("not reached by Tab").isEmpty();
        assertThat(unseen).as("looks the same with the keyboard and without").isEmpty();
        assertThat(nameless).as("without a name").isEmpty();
    }

    private static void press(FxRobot robot, String button) {
        robot.interact(() -> robot.lookup(button).queryAs(ButtonBase.class).fire());
    }

    private void sheet(FxRobot robot, String name, Runnable open, String first) {
        open.run();
        new Hand(robot).awaits(first);
        robot.interact(() -> look(name, main.scene().getFocusOwner(), main.sheets()));
        robot.push(KeyCode.ESCAPE);
        new Hand(robot).eventually(() -> !main.sheets().isOpen());
    }

    private void form(FxRobot robot, String button) {
        int before = forms.titles.size();
        press(robot, button);
        new Hand(robot).eventually(() -> forms.titles.size() > before);
        robot.interact(() -> {
            main.sheets().show(button, forms.last, "Close");
            look(button, main.scene().getFocusOwner(), forms.last);
            main.sheets().close();
        });
    }

    private void lookAtTabs(String panel) {
        if (main.scene().lookup("#tabs") instanceof TabPane tabs) {
            for (Tab tab : tabs.getTabs()) {
                tabs.getSelectionModel().select(tab);
                look(panel + " " + tab.getText(), tabs, main.scene().getRoot());
            }
        }
    }

    private void look(String where, Node first, Parent all) {
        all.applyCss();
        all.layout();
        walk(where, focused(first));
        Controls.operable(all).stream()
                .filter(node -> !isReached(node))
                .forEach(node -> missed.add(where + ": " + node));
        Controls.nameless(all).forEach(node -> nameless.add(where + ": " + node));
    }

    /// As if Tab had led there.
    private static Node focused(Node first) {
        first.requestFocus();
        if (first.requestFocusTraversal(TraversalDirection.NEXT)) {
            first.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
        }
        return first.getScene().getFocusOwner();
    }

    /// Of a group of buttons Tab leads to one, the arrow keys to the others.
    private boolean isReached(Node node) {
        return reached.contains(node)
                || node instanceof ToggleButton button
                        && button.getToggleGroup() != null
                        && button.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
    }

    /// From `first` on until something comes that was reached before.
    private void walk(String where, Node first) {
        Node now = first;
        for (int step = 0; step < MOST_STEPS && (reached.add(now) || step == 0); step++) {
            int[] with = picture(now);
            Node held = now;
            if (!held.requestFocusTraversal(TraversalDirection.NEXT)) {
                first.requestFocus();
            }
            now = held.getScene().getFocusOwner();
            if (now != held && !isInSpinner(held) && Arrays.equals(with, picture(held))) {
                unseen.add(where + ": " + held);
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

    /// Keeps what it is to ask, and asks nobody.
    private static final class Forms extends NoDialogs {
        final List<String> titles = new CopyOnWriteArrayList<>();
        Parent last = new Region();

        @Override
        public boolean fill(String title, Parent form, String yes, ObservableBooleanValue ready) {
            last = form;
            titles.add(title);
            return false;
        }
    }
}
