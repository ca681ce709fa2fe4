package potluck.ui.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.node.LimitsView;
import potluck.node.TransferView;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.SystemDialogs;
import potluck.ui.fx.WholeNumber;

/// A person who looks at transfers of one kind, reads why one failed, cancels one and clears the list.
@ExtendWith(ApplicationExtension.class)
class TransfersPanelTest {
    private final LocalNode ana = new LocalWorld().member("Ana");
    private Panel panel;

    @Start
    void start(Stage stage) {
        Words words = Words.of(Locale.ENGLISH);
        Commands commands = new Commands(Runnable::run, Runnable::run, words);
        panel = TransfersController.open(
                new TransfersViewModel(ana, commands, words, System::nanoTime), words, new SystemDialogs(stage, words));
        stage.setScene(new Scene(panel.root(), 900, 640));
        stage.show();
        ana.show(transfer(1, "sea.jpg", "DOWN", "DONE"));
        ana.show(transfer(2, "snow.jpg", "DOWN", "FAILED"));
        ana.show(transfer(3, "plan.txt", "DOWN", "RUNNING"));
        ana.show(transfer(4, "song.mp3", "UP", "RUNNING"));
        panel.show().accept(ana.snapshot());
    }

    @Test
    void theChipsShowOneKindEach(FxRobot robot) {
        new Hand(robot).click("↑ 1");
        assertThat(names(robot)).containsExactly("song.mp3");
        new Hand(robot).click("Failed 1");
        assertThat(names(robot)).containsExactly("snow.jpg");
        new Hand(robot).click("Queued 0");
        assertThat(names(robot)).isEmpty();
        new Hand(robot).click("All 4");
        assertThat(names(robot)).hasSize(4);
    }

    @Test
    void theDetailsSayWhoFailedAndWhy(FxRobot robot) {
        assertThat(robot.lookup("#details").query().isVisible()).isFalse();
        new Hand(robot).click("snow.jpg");
        assertThat(robot.lookup("#details").query().isVisible()).isTrue();
        new Hand(robot).awaits("CLOSED");
        new Hand(robot).awaits("Boris: The connection to Boris was closed.");
        new Hand(robot).awaits("/down/snow.jpg");
    }

    @Test
    void theDetailsOfADownloadShowItsPieces(FxRobot robot) {
        new Hand(robot).click("plan.txt");
        new Hand(robot).awaits("8 pieces");
        new Hand(robot).awaits(".pieces-coming");
        new Hand(robot).click("snow.jpg");
        new Hand(robot).awaitsNo(".pieces-coming");
    }

    @Test
    void aRunningDownloadIsCancelledAndWhatHasEndedIsPutAway(FxRobot robot) {
        assertThat(robot.lookup("#cancel").query().isDisabled()).isTrue();
        new Hand(robot).click("plan.txt").click("#cancel");
        robot.interact(() -> panel.show().accept(ana.snapshot()));
        new Hand(robot).click("#clear");
        assertThat(names(robot)).containsExactly("song.mp3");
        assertThat(robot.lookup("#clear").query().isDisabled()).isTrue();
    }

    @Test
    void whatHasEndedIsTakenOffTheListWithAKeyAndComesBack(FxRobot robot) {
        new Hand(robot).click("plan.txt");
        robot.type(KeyCode.DELETE);
        assertThat(names(robot)).as("what goes on stays").hasSize(4);
        new Hand(robot).click("sea.jpg");
        robot.type(KeyCode.DELETE);
        new Hand(robot).awaits("1 transfer was taken off the list.");
        assertThat(names(robot)).doesNotContain("sea.jpg").hasSize(3);
        new Hand(robot).click("#undo .undo");
        new Hand(robot).awaitsNo("#undo");
        assertThat(names(robot)).contains("sea.jpg").hasSize(4);
    }

    @Test
    void allThatHasFailedIsTriedAgainAtOnce(FxRobot robot) {
        new Hand(robot).click("#retryAll");
        new Hand(robot)
                .awaits("“snow.jpg” was changed or removed at its holder while it was offered. Ask for it again.");
        new Hand(robot).click("snow.jpg");
        robot.type(KeyCode.DELETE);
        assertThat(robot.lookup("#retryAll").query().isDisabled()).isTrue();
    }

    @Test
    void aDownloadIsPausedAndContinued(FxRobot robot) {
        new Hand(robot).click("plan.txt").click("#pause");
        robot.interact(() -> panel.show().accept(ana.snapshot()));
        new Hand(robot).awaits("Paused");
        assertThat(robot.lookup("#pause").query().isDisabled()).isTrue();
        new Hand(robot).click("#resume");
        robot.interact(() -> panel.show().accept(ana.snapshot()));
        new Hand(robot).awaitsNo("Paused");
    }

    @Test
    void theAlternativeSpeedsHoldInSomeHours(FxRobot robot) {
        new Hand(robot).click("#limits").click("#scheduled").click("#day-6").click("#day-7");
        new Hand(robot).click("Set");
        new Hand(robot).awaitsNo("#scheduled");
        assertThat(ana.transfers().limits().schedule())
                .isEqualTo(new LimitsView.Schedule(
                        "08:00", "17:00", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")));
    }

    @Test
    void theSpeedsAreLimited(FxRobot robot) {
        new Hand(robot).click("#limits");
        WholeNumber up = robot.lookup("#up").queryAs(WholeNumber.class);
        robot.interact(() -> up.increment(2));
        WholeNumber down = robot.lookup("#down").queryAs(WholeNumber.class);
        robot.interact(() -> down.getEditor().setText("12x"));
        robot.interact(() -> down.getEditor().setText("1234"));
        new Hand(robot).click("#switched").click("Set");
        assertThat(ana.transfers().limits().usual()).isEqualTo(new LimitsView.Speeds(1_234_000, 200_000));
        assertThat(ana.transfers().limits().switched()).isTrue();
        assertThat(ana.transfers().limits().slots()).isEqualTo(8);
    }

    @Test
    void theMenuOffersOnlyWhatIsPossible(FxRobot robot) {
        new Hand(robot).click("song.mp3");
        ContextMenu menu = table(robot).getContextMenu();
        robot.interact(() -> menu.show(table(robot), 100, 100));
        List<String> possible = menu.getItems().stream()
                .filter(item -> !item.isDisable() && item.getText() != null)
                .map(MenuItem::getText)
                .toList();
        robot.interact(menu::hide);
        assertThat(possible).containsExactly("Open", "Open folder", "Copy name", "Copy path", "Clear ended");
    }

    @Test
    void aDownloadOfSeveralMembersOpensToThem(FxRobot robot) {
        ana.show(new TransferView(
                5,
                "film.mkv",
                "DOWN",
                "RUNNING",
                "",
                30,
                80,
                List.of("Boris", "Clara"),
                List.of("Dora: CLOSED: The connection to Dora was closed."),
                "/down/film.mkv"));
        robot.interact(() -> panel.show().accept(ana.snapshot()));
        new Hand(robot).click("film.mkv");
        robot.type(KeyCode.RIGHT);
        assertThat(names(robot)).startsWith("film.mkv", "Boris", "Clara", "Dora", "song.mp3");
        List<TransferRow> rows =
                table(robot).getItems().stream().map(Row::get).limit(4).toList();
        assertThat(rows).extracting(row -> row.view().bytesDone()).containsExactly(30L, 30L, 30L, 0L);
        assertThat(rows)
                .extracting(row -> row.view().state())
                .containsExactly("RUNNING", "RUNNING", "RUNNING", "FAILED");
        new Hand(robot).awaits("Failed: The connection to Dora was closed.");
        robot.interact(() -> panel.show().accept(ana.snapshot()));
        assertThat(names(robot)).startsWith("film.mkv", "Boris");
        robot.type(KeyCode.DOWN);
        assertThat(robot.lookup("#cancel").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#details").query().isVisible()).isFalse();
        robot.type(KeyCode.LEFT).type(KeyCode.LEFT);
        assertThat(names(robot)).startsWith("film.mkv", "song.mp3");
    }

    @Test
    void transfersStandTogetherByMemberOrFolder(FxRobot robot) {
        group(robot, Grouping.MEMBER);
        assertThat(names(robot)).containsExactly("Boris", "song.mp3", "plan.txt", "snow.jpg", "sea.jpg");
        TransferRow head = table(robot).getItems().getFirst().get();
        assertThat(head.part()).isEqualTo(0.5);
        assertThat(head.view().bytesTotal()).isEqualTo(40);
        new Hand(robot).awaits("4 transfers");
        group(robot, Grouping.FOLDER);
        assertThat(names(robot)).startsWith("/down");
        robot.interact(() -> {
            table(robot).requestFocus();
            table(robot).getSelectionModel().clearAndSelect(0);
        });
        robot.type(KeyCode.LEFT);
        assertThat(names(robot)).containsExactly("/down");
        assertThat(robot.lookup("#cancel").query().isDisabled())
                .as("a group stands for all in it")
                .isFalse();
        group(robot, Grouping.NONE);
        assertThat(names(robot)).hasSize(4);
    }

    private static void group(FxRobot robot, Grouping grouping) {
        MenuButton choice = robot.lookup("#grouping").queryAs(MenuButton.class);
        robot.interact(() -> choice.getItems().get(grouping.ordinal()).fire());
    }

    private static TableView<Row<TransferRow>> table(FxRobot robot) {
        return robot.lookup("#table").queryTableView();
    }

    private static List<String> names(FxRobot robot) {
        return table(robot).getItems().stream()
                .map(row -> row.get().view().name())
                .toList();
    }

    private static TransferView transfer(long id, String name, String direction, String state) {
        List<String> attempts =
                state.equals("FAILED") ? List.of("Boris: CLOSED: The connection to Boris was closed.") : List.of();
        return new TransferView(id, name, direction, state, "", 5, 10, List.of("Boris"), attempts, "/down/" + name);
    }
}
