package potluck.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.kit.LogLine;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.fx.Desktop;

/// Somebody who reads the log in Russian.
@ExtendWith(ApplicationExtension.class)
class LogPanelTest {
    private static final String LONG = "invite 8560a509f65838e1 made, for 25 uses until 2026-11-28T20:00:00Z";

    private final Words words = Words.of(Locale.forLanguageTag("ru"));
    private final LogViewModel model = new LogViewModel(words);

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(LogController.open(model, words).root(), 700, 500));
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
            assertThat(category(robot)).isEqualTo("Синхронизация");
            choose(robot, 0, "Только этот участник");
            assertThat(shown()).containsExactly("2");
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
        robot.interact(() -> robot.lookup("#copy").queryButton().fire());
        robot.interact(() -> assertThat(Desktop.copied().lines())
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("INFO sync Boris bread"),
                        second -> assertThat(second).endsWith("INFO sync Вера more bread")));
        hand.click("#info").awaitsNo("bread");
        assertThat(shown()).isEmpty();
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

    private static String category(FxRobot robot) {
        ComboBox<String> category = robot.lookup("#category").queryComboBox();
        return category.getConverter().toString(category.getValue());
    }

    private List<String> shown() {
        return model.shown().stream().map(row -> row.get().text()).toList();
    }

    private static LogLine line(String category, String member, String text) {
        return new LogLine(Instant.parse("2026-11-21T12:00:00Z"), "INFO", category, member, text);
    }
}
