package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TableHeaderRow;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.kit.Threads;
import potluck.node.ChangeView;
import potluck.node.LimitsView;
import potluck.node.LimitsView.Speeds;
import potluck.text.Words;
import potluck.ui.fx.WindowThread;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.settings.Preferences;

/// In the smallest window every word of every panel can be read, in every language; only what the lists hold may be
/// cut.
@ExtendWith(ApplicationExtension.class)
class CutOffTextTest {
    private final LocalWorld world = new LocalWorld();
    private final Set<String> cut = new TreeSet<>();
    private MainWindow main;

    @Start
    void start(Stage stage) throws IOException {
        Path folder = Files.createTempDirectory("smallest");
        main = new MainWindow(
                stage,
                world,
                folder,
                new Preferences(folder.resolve("window.properties")),
                work -> Threads.start("test-command", work),
                new WindowThread(),
                words -> new NoDialogs());
        main.open(DesktopPlaces.none());
        main.resize(stage.getMinWidth(), stage.getMinHeight());
    }

    @AfterEach
    void end(FxRobot robot) throws IOException {
        TestWindow.end(robot, main);
    }

    @Test
    void theFirstScreenSaysEverything(FxRobot robot) {
        for (Locale language : Words.LANGUAGES) {
            for (String choice : List.of("host", "join")) {
                robot.interact(() -> {
                    main.speak(language);
                    look(language + " start", main.scene().getRoot());
                    robot.lookup("#" + choice).queryAs(ButtonBase.class).fire();
                    look(language + " " + choice, main.scene().getRoot());
                });
            }
        }
        assertThat(cut).isEmpty();
    }

    @Test
    void everyPanelSaysEverything(FxRobot robot) {
        LocalNode ana = PicturesTest.lively(world);
        robot.interact(() -> main.show(ana));
        for (Locale language : Words.LANGUAGES) {
            robot.interact(() -> main.speak(language));
            new Hand(robot).awaits("Family");
            Set<ButtonBase> panels = robot.lookup(".navigation-button").queryAllAs(ButtonBase.class);
            assertThat(panels).hasSizeGreaterThan(6);
            robot.interact(() -> panels.forEach(panel -> {
                panel.fire();
                lookAtTabs(language + " " + panel.getId());
            }));
        }
        assertThat(cut).isEmpty();
    }

    @Test
    void theLowerEdgeSaysEverythingWhileTheTrackerIsAway(FxRobot robot) {
        LocalNode ana = world.member("Ana");
        Speeds slow = new Speeds(150_000, 0);
        ana.transfers().limit(new LimitsView(slow, Speeds.NONE, false, LimitsView.Schedule.NONE, 8, slow));
        robot.interact(() -> main.show(StatePictures.failing(ana)));
        for (Locale language : Words.LANGUAGES) {
            Words words = Words.of(language);
            robot.interact(() -> main.speak(language));
            new Hand(robot).awaits(words.say("tracker.retry", words.amounts().duration(Duration.ofSeconds(12))));
            String most = words.amounts().speed(slow.down());
            new Hand(robot).eventually(() -> speeds(robot).contains(most));
            robot.interact(() -> look(language + " away", main.scene().getRoot()));
        }
        assertThat(cut).isEmpty();
    }

    /// Of a list, too: a moment without its hour, and half a number, say nothing.
    @Test
    void whenAndWhatHappenedToHowMuchIsSaidInFull(FxRobot robot) {
        LocalNode ana = PicturesTest.lively(world);
        Instant at = Instant.parse("2026-11-20T22:58:00Z");
        ana.sync().show(new ChangeView("Family", "Видео/Отпуск.mp4", "Димитър", at, false, 888_800_000));
        ana.sync().show(new ChangeView("Family", "plan.txt", "Ana", at, true, 0));
        robot.interact(() -> main.show(ana));
        for (Locale language : Words.LANGUAGES) {
            robot.interact(() -> {
                main.speak(language);
                robot.lookup("#navigate-sync").queryAs(ButtonBase.class).fire();
                TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
                tabs.getSelectionModel().select(tabs.getTabs().size() - 2);
            });
            Set<String> columns = Set.of("at", "action", "size", "user");
            new Hand(robot).eventually(() -> cells(columns).count() >= 2 * columns.size());
            robot.interact(() -> lookAtCells(language.toString(), columns));
        }
        assertThat(cut).isEmpty();
    }

    /// Nor do half a name, and half a word for how one stands.
    @Test
    void whoIsHereAndHowIsSaidInFull(FxRobot robot) {
        LocalNode ana = PicturesTest.lively(world);
        robot.interact(() -> main.show(ana));
        for (Locale language : Words.LANGUAGES) {
            robot.interact(() -> {
                main.speak(language);
                robot.lookup("#navigate-members").queryAs(ButtonBase.class).fire();
            });
            Set<String> columns = Set.of("name", "state", "path");
            new Hand(robot).eventually(() -> cells(columns).count() >= 5L * columns.size());
            robot.interact(() -> lookAtCells(language.toString(), columns));
        }
        assertThat(cut).isEmpty();
    }

    /// The chosen transfer's details leave room for the list and the window's lower edge.
    @Test
    void theDetailsOfATransferFit(FxRobot robot) {
        LocalNode ana = PicturesTest.lively(world);
        robot.interact(() -> main.show(ana));
        for (Locale language : Words.LANGUAGES) {
            robot.interact(() -> {
                main.speak(language);
                robot.lookup("#navigate-transfers").queryAs(ButtonBase.class).fire();
            });
            new Hand(robot).eventually(() -> cells(Set.of("name")).count() >= 5);
            robot.interact(() -> {
                robot.lookup("#table").queryTableView().getSelectionModel().select(1);
                look(language + " details", main.scene().getRoot());
            });
        }
        assertThat(cut).isEmpty();
    }

    private static String speeds(FxRobot robot) {
        return robot.lookup("#speeds").queryAs(ButtonBase.class).getText();
    }

    private void lookAtCells(String where, Set<String> columns) {
        main.scene().getRoot().applyCss();
        main.scene().getRoot().layout();
        cells(columns).filter(CutOffTextTest::isCut).forEach(cell -> cut.add(where + ": " + said(cell)));
    }

    private Stream<TableCell<?, ?>> cells(Set<String> columns) {
        return main.scene().getRoot().lookupAll(".table-cell").stream()
                .<TableCell<?, ?>>map(node -> (TableCell<?, ?>) node)
                .filter(cell -> !cell.isEmpty()
                        && columns.contains(cell.getTableColumn().getId()));
    }

    private void lookAtTabs(String where) {
        Parent root = main.scene().getRoot();
        look(where, root);
        if (root.lookup("#tabs") instanceof TabPane tabs) {
            for (Tab tab : tabs.getTabs()) {
                tabs.getSelectionModel().select(tab);
                look(where + " " + tab.getId(), root);
            }
        }
    }

    /// Notes what of `root` is shown and not whole.
    private void look(String where, Parent root) {
        root.applyCss();
        root.layout();
        if (root.minWidth(-1) > root.getScene().getWidth()
                || root.minHeight(-1) > root.getScene().getHeight()) {
            cut.add(where + ": wider or higher than the window");
        }
        for (Node node : root.lookupAll("*")) {
            if (isShown(node) && isCut(node)) {
                cut.add(where + ": " + said(node));
            }
        }
    }

    private static String said(Node node) {
        return node instanceof Labeled label ? label.getText() : String.valueOf(node);
    }

    /// What a list holds may be as long as its users like.
    private static boolean isShown(Node node) {
        for (Node next = node; next != null; next = next.getParent()) {
            if (!next.isVisible() || next instanceof IndexedCell) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCut(Node node) {
        return switch (node) {
            case ButtonBase button when isOutside(button) -> true;
            case Labeled label ->
                label.getChildrenUnmodifiable().stream()
                        .filter(child -> child.getStyleClass().contains("text"))
                        .map(Text.class::cast)
                        .anyMatch(shown -> !shown.getText().equals(label.getText()) || isOutside(shown));
            case TextField field -> isOutside(field) || isTooLong(field);
            default -> false;
        };
    }

    private static boolean isOutside(Node shown) {
        double end = shown.localToScene(shown.getLayoutBounds()).getMaxX();
        return end > shown.getScene().getWidth() || end > menuOver(shown);
    }

    /// Where the button begins that stands over the last column's title.
    private static double menuOver(Node title) {
        for (Node next = title; next != null; next = next.getParent()) {
            Node menu = next instanceof TableHeaderRow ? next.lookup(".show-hide-columns-button") : null;
            if (menu != null && menu.isVisible()) {
                return menu.localToScene(menu.getLayoutBounds()).getMinX();
            }
        }
        return Double.MAX_VALUE;
    }

    private static boolean isTooLong(TextField field) {
        Text prompt = new Text(field.getPromptText());
        prompt.setFont(field.getFont());
        return prompt.getLayoutBounds().getWidth()
                > field.getWidth() - field.getInsets().getLeft();
    }
}
