package potluck.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.node.ConflictView;
import potluck.node.PendingView;
import potluck.node.SyncView;
import potluck.node.TrashView;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.SystemDialogs;

/// A person who adds a folder, answers its question, ends a conflict and restores a file.
@ExtendWith(ApplicationExtension.class)
class SyncPanelTest {
    private final LocalNode node = new LocalWorld().member("Ana");
    private Panel panel;

    @Start
    void start(Stage stage) {
        Words words = Words.of(Locale.ENGLISH);
        Commands commands = new Commands(Runnable::run, Runnable::run, words);
        panel = SyncController.open(
                new SyncViewModel(node, commands, words), words, new Chosen(new SystemDialogs(stage, words)));
        stage.setScene(new Scene(panel.root(), 900, 640));
        stage.show();
    }

    @Test
    void aFolderIsAddedWithItsModeAndRemovedAgain(FxRobot robot) {
        show(robot);
        new Hand(robot).click("#addFolder");
        assertThat(robot.lookup("Add").queryButton().isDisabled()).isTrue();
        new Hand(robot).click("#choose").click("#mode-receive-only").click("Add");
        show(robot);
        assertThat(node.sync().calls()).containsExactly("add photos /home/ana/photos receive-only");
        new Hand(robot).awaits("Receive only");
        new Hand(robot).click(".no-arrow").click("Stop syncing…").click("Stop syncing");
        show(robot);
        assertThat(node.snapshot().sync()).isEmpty();
    }

    @Test
    void aFolderThatAsksIsAnswered(FxRobot robot) {
        node.sync()
                .show(new SyncView(
                        "photos",
                        "/photos",
                        "two-way",
                        "PAUSED",
                        "MASS_DELETE: Others deleted 412 of the 500 files here in one go. Confirm it, or keep the files.",
                        500,
                        5,
                        412,
                        0));
        show(robot);
        new Hand(robot).click("Restore for everyone");
        new Hand(robot).click("Delete here, too");
        assertThat(node.sync().calls()).containsExactly("answer photos false", "answer photos true");
    }

    @Test
    void theModeOfAFolderIsChangedAndNothingElse(FxRobot robot) {
        node.sync().show(new SyncView("photos", "/photos", "two-way", "UP_TO_DATE", "", 5, 5, 0, 0));
        show(robot);
        new Hand(robot).click(".no-arrow").click("Change how it is synced…").awaits("#mode-send-only");
        assertThat(robot.lookup(".dialog-pane #name").query().isDisabled()).isTrue();
        new Hand(robot).click("#mode-send-only").click("Change").awaitsNo("#mode-send-only");
        assertThat(node.sync().calls()).last().isEqualTo("add photos /photos send-only");
    }

    @Test
    void aFolderIsLookedAtAgain(FxRobot robot) {
        node.sync().show(new SyncView("photos", "/photos", "two-way", "UP_TO_DATE", "", 5, 5, 0, 0));
        show(robot);
        new Hand(robot).click(".no-arrow").click("Look at all files again");
        assertThat(node.sync().calls()).containsExactly("rescan photos");
    }

    @Test
    void aFolderIsPausedFromItsMenuAndResumedWithAKey(FxRobot robot) {
        node.sync().show(new SyncView("notes", "/notes", "two-way", "UP_TO_DATE", "", 5, 5, 0, 0));
        show(robot);
        new Hand(robot).click(".no-arrow").click("Pause");
        show(robot);
        new Hand(robot).awaits("Paused");
        new Hand(robot)
                .awaits("“notes” is paused on this device: nothing comes, goes or is deleted until it is resumed.");
        Button resume = robot.lookup("Resume").queryButton();
        robot.interact(resume::requestFocus);
        robot.type(KeyCode.SPACE);
        show(robot);
        new Hand(robot).awaits("Up to date");
        assertThat(node.sync().calls()).containsExactly("PAUSED_BY_USER notes", "UP_TO_DATE notes");
    }

    @Test
    void aPausedFolderOffersOnlyWhatCanBeDone(FxRobot robot) {
        node.sync().show(new SyncView("notes", "/notes", "receive-only", "PAUSED_BY_USER", "", 5, 5, 0, 0));
        show(robot);
        new Hand(robot).awaits("Resume");
        MenuButton more = robot.lookup(".no-arrow").queryAs(MenuButton.class);
        assertThat(more.getItems().stream().filter(MenuItem::isVisible).map(MenuItem::getText))
                .containsExactly("Show its files", "Change how it is synced…", "Stop syncing…");
        assertThat(robot.lookup("Restore for everyone")
                        .queryButton()
                        .getParent()
                        .isVisible())
                .isFalse();
    }

    @Test
    void whatWaitsSaysWhyAndWhatHelps(FxRobot robot) {
        String why = "Comes in its turn. Nothing needs to be done; the transfers show how far they are.";
        node.sync().show(new PendingView("notes", "late.txt", 2048, false, "IN_ITS_TURN: " + why, false));
        node.sync().show(new PendingView("notes", "x", 1, false, "NOT_FOUND: Not found: x.", true));
        node.sync().show(new SyncView("notes", "/notes", "union", "SYNCING", "", 5, 5, 2, 0));
        show(robot);
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        robot.interact(() -> tabs.getSelectionModel().select(2));
        Node waiting = tabs.getSelectionModel().getSelectedItem().getContent();
        TableView<Row<PendingView>> table = robot.from(waiting).lookup("#table").queryTableView();
        assertThat(table.getItems()).hasSize(1);
        assertThat(table.getVisibleLeafColumns())
                .extracting(TableColumn::getText)
                .contains("Reason");
        robot.interact(() -> table.getSelectionModel().select(0));
        Label details = robot.from(waiting).lookup("#details").queryAs(Label.class);
        assertThat(details.isVisible()).isTrue();
        assertThat(details.getText()).isEqualTo(why);
    }

    @Test
    void aConflictIsEndedAndTakenBack(FxRobot robot) {
        Instant noon = Instant.parse("2026-11-21T12:00:00Z");
        node.sync().show(new SyncView("notes", "/notes", "two-way", "UP_TO_DATE", "", 5, 5, 0, 1));
        node.sync()
                .show(new ConflictView(
                        "notes",
                        "plan.txt",
                        new ConflictView.Version("Ana", noon, 10),
                        "plan (conflict).txt",
                        new ConflictView.Version("Boris", noon, 20)));
        show(robot);
        new Hand(robot).click(".card-conflicts").click(".keep-theirs");
        new Hand(robot).awaitsNo(".keep-theirs");
        new Hand(robot).click("#undo .undo");
        new Hand(robot).awaits(".keep-theirs");
        assertThat(node.sync().calls()).containsExactly("end notes plan (conflict).txt theirs", "undo notes");
    }

    @Test
    void allConflictsAreEndedAtOnceWhenTheUserAgrees(FxRobot robot) {
        Instant noon = Instant.parse("2026-11-21T12:00:00Z");
        node.sync().show(new SyncView("notes", "/notes", "two-way", "UP_TO_DATE", "", 5, 5, 0, 2));
        for (String name : List.of("plan", "soup")) {
            node.sync()
                    .show(new ConflictView(
                            "notes",
                            name,
                            new ConflictView.Version("Ana", noon, 10),
                            name + " (conflict)",
                            new ConflictView.Version("Boris", noon, 20)));
        }
        show(robot);
        Hand hand = new Hand(robot);
        hand.click(".card-conflicts").awaits("#all");
        keepBothOfAll(robot);
        robot.push(KeyCode.ENTER);
        hand.awaitsNo(".dialog-question");
        assertThat(node.sync().calls()).isEmpty();
        keepBothOfAll(robot);
        robot.clickOn(robot.lookup(".dialog-pane .button")
                .match(node -> node instanceof Button button && "Keep both".equals(button.getText()))
                .queryButton());
        hand.awaitsNo(".dialog-question");
        assertThat(node.sync().calls())
                .containsExactly("end notes plan (conflict) both", "end notes soup (conflict) both");
    }

    private static void keepBothOfAll(FxRobot robot) {
        new Hand(robot).click("#all").awaits(".context-menu");
        robot.clickOn(robot.lookup(".context-menu .label")
                .match(node -> node instanceof Label label && "Keep both".equals(label.getText()))
                .queryAs(Label.class));
        new Hand(robot).awaits("End all 2 conflicts in the same way?");
    }

    @Test
    void aFileIsRestoredFromTheTrash(FxRobot robot) {
        node.sync().show(new TrashView("notes", "old/plan.txt", Instant.now(), 10));
        node.sync().show(new TrashView("notes", "budget.xlsx", Instant.now(), 10));
        show(robot);
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        robot.interact(() -> tabs.getSelectionModel().selectLast());
        Node trash = tabs.getSelectionModel().getSelectedItem().getContent();
        TextInputControl search = robot.from(trash).lookup("#search").queryTextInputControl();
        robot.interact(() -> search.setText("plan"));
        TableView<Row<TrashView>> table = robot.from(trash).lookup("#table").queryTableView();
        assertThat(table.getItems()).hasSize(1);
        robot.interact(() -> table.getSelectionModel().select(0));
        new Hand(robot).click("#restore");
        assertThat(node.sync().calls()).containsExactly("restore notes old/plan.txt");
    }

    @Test
    void everyButtonHasWords(FxRobot robot) {
        node.sync().show(new SyncView("notes", "/notes", "two-way", "UP_TO_DATE", "", 5, 5, 1, 1));
        show(robot);
        new Hand(robot).awaits(".no-arrow");
        Set<Node> buttons = robot.lookup(".card-cell")
                .lookup((Node node) -> node instanceof ButtonBase)
                .queryAll();
        assertThat(buttons).hasSizeGreaterThan(3).allSatisfy(node -> {
            ButtonBase button = (ButtonBase) node;
            assertThat(Stream.of(button.getText(), button.getAccessibleText()))
                    .anyMatch(words -> words != null && !words.isBlank());
        });
    }

    private void show(FxRobot robot) {
        robot.interact(() -> panel.show().accept(node.snapshot()));
    }

    /// Chooses a folder where the system would show a chooser.
    private record Chosen(Dialogs others) implements Dialogs {
        @Override
        public List<Path> files(String title) {
            return List.of();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(Path.of("/home/ana/photos"));
        }

        @Override
        public Optional<Path> saveAs(String title, String name) {
            return others.saveAs(title, name);
        }

        @Override
        public boolean confirm(String question, String yes) {
            return others.confirm(question, yes);
        }

        @Override
        public void show(String title, Parent content) {
            others.show(title, content);
        }

        @Override
        public boolean fill(String title, Parent form, String yes, ObservableBooleanValue ready) {
            return others.fill(title, form, yes, ready);
        }
    }
}
