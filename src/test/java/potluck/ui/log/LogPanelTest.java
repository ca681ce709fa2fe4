package potluck.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.kit.LogLine;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.LocalWorld;
import potluck.ui.NoDialogs;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Panel;

/// Somebody who reads the log in Russian.
@ExtendWith(ApplicationExtension.class)
class LogPanelTest {
    private static final String LONG = "invite 8560a509f65838e1 made, for 25 uses until 2026-11-28T20:00:00Z";

    private final Words words = Words.of(Locale.forLanguageTag("ru"));
    private final Commands commands = new Commands(Runnable::run, Runnable::run, words);
    private final LogViewModel model = new LogViewModel(commands, words, Path.of(""));
    private final List<Subject> jumps = new ArrayList<>();

    @TempDir
    private Path folder;

    @Start
    void start(Stage stage) {
        Panel panel = LogController.open(model, words, new Saving(), jumps::add);
        LocalWorld world = new LocalWorld();
        panel.show().accept(world.member("Вера").snapshot());
        stage.setScene(new Scene(panel.root(), 720, 500));
        stage.show();
    }

    @Test
    void aLineThatIsCutOffIsReadWholeBelowTheTable(FxRobot robot) {
        robot.interact(() -> {
            model.add(List.of(line("tracker", "", LONG)));
            Label whole = robot.lookup("#whole").queryAs(Label.class);
            assertThat(whole.isManaged()).isFalse();
            table(robot).getSelectionModel().select(0);
            assertThat(whole.isVisible()).isTrue();
            assertThat(whole.getText()).isEqualTo(LONG);
        });
    }

    @Test
    void theMenuOfALineLeavesThoseLikeItAlone(FxRobot robot) {
        robot.interact(() -> {
            model.add(List.of(line("tracker", "", "1"), line("sync", "Вера", "2"), line("sync", "Boris", "3")));
            choose(robot, 1, "Только эта категория");
            assertThat(shown()).containsExactly("2", "3");
            assertThat(choice(robot, "#category")).isEqualTo("Синхронизация");
            choose(robot, 0, "Только этот участник");
            assertThat(shown()).containsExactly("2");
            assertThat(choice(robot, "#whose")).isEqualTo("Вера");
        });
    }

    @Test
    void whatIsNobodysCannotBeAskedForByMember(FxRobot robot) {
        robot.interact(() -> {
            model.add(List.of(line("tracker", "", "1")));
            table(robot).getSelectionModel().select(0);
            assertThat(item(robot, "Только этот участник").isDisable()).isTrue();
            assertThat(item(robot, "Только эта категория").isDisable()).isFalse();
        });
    }

    @Test
    void linesAreSortedOutHeldBackAndCopied(FxRobot robot) {
        robot.interact(() -> model.add(List.of(line("tracker", "", "soup"), line("sync", "Boris", "bread"))));
        Hand hand = new Hand(robot);
        hand.click("#search");
        robot.write("bre");
        hand.awaitsNo("soup");
        hand.click("#pause");
        robot.interact(() -> model.add(List.of(line("sync", "Вера", "more bread"))));
        assertThat(shown()).containsExactly("bread");
        hand.click("#pause").awaits("more bread");
        robot.interact(() -> more(robot, "Копировать строки"));
        robot.interact(() -> assertThat(Desktop.copied().lines())
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("INFO sync Boris bread"),
                        second -> assertThat(second).endsWith("INFO sync Вера more bread")));
        hand.click("#info").awaitsNo("bread");
        assertThat(shown()).isEmpty();
    }

    @Test
    void enterAndADoubleClickLeadToWhatALineSpeaksOf(FxRobot robot) {
        robot.interact(() -> model.add(List.of(line("peer", "Вера", "linked"), line("peer", "Nobody", "refused"))));
        new Hand(robot).doubleClick("linked");
        assertThat(jumps).containsExactly(new Subject.Member("Вера"));
        robot.type(KeyCode.ENTER);
        assertThat(jumps).hasSize(2);
        new Hand(robot).doubleClick("refused");
        assertThat(jumps).hasSize(2);
    }

    @Test
    void theMenuOffersOnlyWhatTheLineSpeaksOf(FxRobot robot) {
        robot.interact(() -> {
            model.add(List.of(line("peer", "Вера", "linked"), line("tracker", "", "started")));
            table(robot).getSelectionModel().clearAndSelect(1);
            assertThat(item(robot, "Показать участника").isVisible()).isFalse();
            table(robot).getSelectionModel().clearAndSelect(0);
            assertThat(item(robot, "Показать передачу").isVisible()).isFalse();
            assertThat(item(robot, "Показать участника").isVisible()).isTrue();
            item(robot, "Показать участника").fire();
        });
        assertThat(jumps).containsExactly(new Subject.Member("Вера"));
    }

    @Test
    void aBrokenExpressionIsSaidInPlace(FxRobot robot) {
        robot.interact(() -> model.add(List.of(line("peer", "", "piece 1"), line("peer", "", "other"))));
        Hand hand = new Hand(robot);
        hand.click("#regex").click("#search");
        robot.write("ce [0-9");
        hand.awaits("Это выражение не удаётся понять, см. символ 7. Список остаётся прежним.");
        robot.write("]");
        hand.awaitsNo("#broken");
        hand.awaitsNo("other");
        hand.awaits("piece 1");
    }

    @Test
    void theNewestLineStaysInSightUntilOneLooksAtAnother(FxRobot robot) {
        ToggleButton follow = robot.lookup("#follow").queryAs(ToggleButton.class);
        robot.interact(() -> model.add(many(0, 200)));
        new Hand(robot).click("line 199");
        assertThat(follow.isSelected()).isFalse();
        robot.interact(() -> model.add(many(200, 300)));
        new Hand(robot).awaits("line 199");
        robot.interact(follow::fire);
        new Hand(robot).awaits("line 299");
        assertThat(table(robot).getSelectionModel().isEmpty()).isTrue();
    }

    @Test
    void aLongMessageTakesSeveralLinesIfOneWantsTo(FxRobot robot) {
        robot.interact(() -> model.add(List.of(line("tracker", "", LONG.repeat(4)))));
        new Hand(robot).awaits("Трекер");
        double before = height(robot);
        new Hand(robot).click("#wrap");
        robot.interact(() -> {
            layOut(robot);
            assertThat(height(robot)).isGreaterThan(2 * before);
        });
        new Hand(robot).click("#wrap");
        robot.interact(() -> {
            layOut(robot);
            assertThat(height(robot)).isEqualTo(before);
        });
    }

    @Test
    void selectedLinesAreSavedAndTheViewIsCleared(FxRobot robot) throws IOException {
        robot.interact(() -> {
            model.add(List.of(line("sync", "Вера", "1"), line("sync", "Вера", "2")));
            table(robot).getSelectionModel().clearAndSelect(1);
            more(robot, "Сохранить строки…");
            more(robot, "Очистить вид");
        });
        assertThat(Files.readString(folder.resolve("potluck-log.txt"))).endsWith("INFO sync Вера 2\n");
        assertThat(shown()).isEmpty();
    }

    /// Saves into the test's folder.
    private final class Saving extends NoDialogs {
        @Override
        public Optional<Path> saveAs(String title, String name) {
            return Optional.of(folder.resolve(name));
        }
    }

    private static void layOut(FxRobot robot) {
        table(robot).getScene().getRoot().applyCss();
        table(robot).getScene().getRoot().layout();
    }

    private static double height(FxRobot robot) {
        return robot.lookup(".table-row-cell").<TableRow<?>>query().getHeight();
    }

    private static void more(FxRobot robot, String entry) {
        MenuButton more = robot.lookup("#more").queryAs(MenuButton.class);
        more.getItems().stream().filter(item -> entry.equals(item.getText())).forEach(MenuItem::fire);
    }

    private static List<LogLine> many(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> line("ui", "", "line " + i))
                .toList();
    }

    private static void choose(FxRobot robot, int row, String entry) {
        table(robot).getSelectionModel().clearAndSelect(row);
        item(robot, entry).fire();
    }

    private static MenuItem item(FxRobot robot, String text) {
        ContextMenu menu = table(robot).getContextMenu();
        menu.show(table(robot), 100, 100);
        menu.hide();
        return menu.getItems().stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow();
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#table").queryAs(TableView.class);
    }

    private static String choice(FxRobot robot, String name) {
        ComboBox<String> choice = robot.lookup(name).queryComboBox();
        return choice.getConverter().toString(choice.getValue());
    }

    private List<String> shown() {
        return model.shown().stream().map(row -> row.get().text()).toList();
    }

    private static LogLine line(String category, String member, String text) {
        return new LogLine(Instant.parse("2026-11-21T12:00:00Z"), "INFO", category, member, text);
    }
}
