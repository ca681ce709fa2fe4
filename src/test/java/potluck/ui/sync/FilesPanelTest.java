package potluck.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.node.SyncFileView;
import potluck.node.SyncView;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.NoDialogs;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;

/// A person who looks at the files of a sync folder.
@ExtendWith(ApplicationExtension.class)
class FilesPanelTest {
    private final LocalNode node = new LocalWorld().member("Ana");
    private final Answers dialogs = new Answers();
    private Panel panel;
    private TableView<Row<FileLine>> table;

    @Start
    void start(Stage stage) {
        Words words = Words.of(Locale.ENGLISH);
        Commands commands = new Commands(Runnable::run, Runnable::run, words);
        node.sync().show(new SyncView("photos", "/photos", "two-way", "UP_TO_DATE", "", 8, 8, 0, 0));
        node.sync().show(FileSamples.mixed());
        panel = SyncController.open(new SyncViewModel(node, commands, words), words, dialogs);
        stage.setScene(new Scene(panel.root(), 1000, 640));
        stage.show();
        panel.show().accept(node.snapshot());
        tabs().getSelectionModel().select(1);
        table = table();
    }

    @Test
    void foldersAreOpenedAndClosedByKeysAndKeepWhatIsSelected(FxRobot robot) {
        press(robot, KeyCode.HOME);
        assertThat(names()).containsExactly("2026", "films", "music", "notes.tmp", "Readme.txt");
        press(robot, KeyCode.RIGHT);
        assertThat(names()).startsWith("2026", "summer", "plan.txt", "films");
        press(robot, KeyCode.RIGHT);
        press(robot, KeyCode.RIGHT);
        assertThat(names()).startsWith("2026", "summer", "photo 9.jpg", "photo 10.jpg", "plan.txt");
        assertThat(selected()).containsExactly("summer");
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.LEFT);
        assertThat(selected()).containsExactly("summer");
        press(robot, KeyCode.ENTER);
        assertThat(names()).startsWith("2026", "summer", "plan.txt");
        press(robot, KeyCode.LEFT);
        press(robot, KeyCode.LEFT);
        assertThat(names()).startsWith("2026", "films");
    }

    @Test
    void openFoldersAndTheSelectionSurviveARefresh(FxRobot robot) {
        press(robot, KeyCode.HOME);
        press(robot, KeyCode.RIGHT);
        press(robot, KeyCode.DOWN);
        List<SyncFileView> more = new ArrayList<>(FileSamples.mixed());
        more.addFirst(FileSamples.file("2025/a.txt", "HERE"));
        node.sync().show(more);
        robot.interact(() -> panel.refresh().run());
        assertThat(names()).startsWith("2025", "2026", "summer", "plan.txt", "films");
        assertThat(selected()).containsExactly("summer");
    }

    @Test
    void aStateIsTwoThingsAndAScreenReaderIsToldAllOfARow(FxRobot robot) {
        new Hand(robot).awaits("Ignored");
        robot.interact(() -> table.getSelectionModel().select(0));
        assertThat(robot.lookup(".table-cell").queryAll().stream()
                        .map(Node::getAccessibleText)
                        .toList())
                .contains("2026, closed folder, Conflict, level 1", "notes.tmp, Ignored, level 1");
        assertThat(details(robot)).startsWith("3 files, 3");
    }

    @Test
    void typingFiltersAndEmptiesTheTable(FxRobot robot) {
        robot.interact(() -> {
            panel.find().run();
            search().setText("flac");
        });
        assertThat(search().isFocused()).isTrue();
        assertThat(names()).containsExactly("music", "broken.flac", "song.flac");
        robot.interact(() -> search().setText("nothing like it"));
        assertThat(names()).isEmpty();
        new Hand(robot).awaits("No file matches.");
    }

    @Test
    void columnsSortWithinFolders(FxRobot robot) {
        TableColumn<Row<FileLine>, ?> size = table.getColumns().get(2);
        robot.interact(() -> {
            size.setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().add(size);
        });
        assertThat(names()).startsWith("music", "2026", "films");
        robot.interact(() -> table.getSortOrder().clear());
        assertThat(names()).startsWith("2026", "films", "music");
    }

    @Test
    void aFileTellsWhyItWaitsAndWhoHasIt(FxRobot robot) {
        select(robot, "song.flac");
        assertThat(details(robot)).contains("number 2 of 3 in the queue").contains("Who has this version: Clara");
        choose(robot, "Who has it…");
        assertThat(dialogs.shown).containsExactly("Who has “song.flac”: Clara");
        choose(robot, "Fetch it next");
        assertThat(enabled(robot)).contains("Fetch it next").doesNotContain("Open");
    }

    @Test
    void earlierVersionsAreLookedForInTheTrash(FxRobot robot) {
        select(robot, "plan.txt");
        choose(robot, "Earlier versions…");
        assertThat(tabs().getSelectionModel().getSelectedItem().getText()).isEqualTo("Trash");
        TextInputControl search = (TextInputControl)
                tabs().getSelectionModel().getSelectedItem().getContent().lookup("#search");
        assertThat(search.getText()).isEqualTo("2026/plan.txt");
        robot.interact(() -> tabs().getSelectionModel().select(1));
        choose(robot, "Choose a version…");
        assertThat(tabs().getSelectionModel().getSelectedItem().getText()).startsWith("Conflicts");
    }

    @Test
    void aFileItsEndingOrItsFolderIsIgnoredHereOrByAll(FxRobot robot) {
        select(robot, "photo 9.jpg");
        choose(robot, "“photo 9.jpg” alone");
        choose(robot, "All files ending in .jpg");
        choose(robot, "The folder “2026/summer”");
        assertThat(node.sync().calls())
                .containsExactly(
                        "ignore photos /2026/summer/photo 9.jpg\n",
                        "ignore photos (?i)*.jpg\n",
                        "ignore photos /2026/summer/\n");
        robot.interact(() -> items(true).stream()
                .filter(item -> "All files ending in .jpg".equals(item.getText()))
                .toList()
                .getLast()
                .fire());
        assertThat(node.sync().calls()).last().isEqualTo("ignore for all photos *.tmp\n(?i)*.jpg\n");
    }

    @Test
    void severalFilesAreIgnoredTogether(FxRobot robot) {
        robot.interact(() -> {
            search().setText("photo");
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().selectIndices(2, 3);
        });
        choose(robot, "The selected files alone");
        assertThat(node.sync().calls())
                .containsExactly("ignore photos /2026/summer/photo 9.jpg\n/2026/summer/photo 10.jpg\n");
    }

    @Test
    void aFolderIsLeftOutHereOnceThatIsConfirmedAndComesBack(FxRobot robot) {
        select(robot, "photo 9.jpg");
        choose(robot, "Stop syncing its folder here…");
        dialogs.agrees = true;
        choose(robot, "Stop syncing its folder here…");
        assertThat(dialogs.asked).hasSize(2).allMatch(question -> question.contains("“2026/summer”"));
        select(robot, "film.mkv");
        choose(robot, "Sync its folder here");
        assertThat(node.sync().calls())
                .containsExactly("select photos 2026/summer false", "select photos films/old true");
        select(robot, "Readme.txt");
        assertThat(enabled(robot)).contains("Open", "Copy path").doesNotContain("Stop syncing its folder here…");
    }

    @Test
    void thePathIsCopied(FxRobot robot) {
        select(robot, "plan.txt");
        choose(robot, "Copy path");
        robot.interact(() -> assertThat(Desktop.copied())
                .isEqualTo(Path.of("/photos/2026/plan.txt").toString()));
    }

    @Test
    void aFolderIsChosenFromItsCardAndTheListFollows(FxRobot robot) {
        node.sync().show(new SyncView("music", "/music", "union", "UP_TO_DATE", "", 1, 1, 0, 0));
        robot.interact(() -> panel.show().accept(node.snapshot()));
        node.sync().show(List.of(FileSamples.file("a.mp3", "HERE")));
        robot.interact(() -> {
            tabs().getSelectionModel().select(0);
            panel.root().applyCss();
            panel.root().layout();
        });
        MenuButton more = List.copyOf(robot.lookup(".no-arrow").queryAllAs(MenuButton.class))
                .getLast();
        robot.interact(() -> more.getItems().getFirst().fire());
        assertThat(tabs().getSelectionModel().getSelectedItem().getText()).isEqualTo("Files");
        assertThat(names()).containsExactly("a.mp3");
    }

    @Test
    void withoutAFolderThereIsAWayOn(FxRobot robot) throws Exception {
        node.sync().removeSync("photos");
        robot.interact(() -> panel.show().accept(node.snapshot()));
        new Hand(robot).awaits("Add folder…");
        assertThat(names()).isEmpty();
    }

    private TabPane tabs() {
        return (TabPane) panel.root().lookup("#tabs");
    }

    @SuppressWarnings("unchecked")
    private TableView<Row<FileLine>> table() {
        return (TableView<Row<FileLine>>) content().lookup("#table");
    }

    private Parent content() {
        return (Parent) tabs().getTabs().get(1).getContent();
    }

    private TextInputControl search() {
        return (TextInputControl) content().lookup("#search");
    }

    private List<String> names() {
        return table.getItems().stream().map(row -> row.get().name()).toList();
    }

    private List<String> selected() {
        return table.getSelectionModel().getSelectedItems().stream()
                .map(row -> row.get().name())
                .toList();
    }

    private void press(FxRobot robot, KeyCode key) {
        robot.interact(table::requestFocus);
        robot.type(key);
    }

    /// Finds the file by its name, so that it is in sight, and selects it alone.
    private void select(FxRobot robot, String name) {
        robot.interact(() -> {
            search().setText(name);
            table.getSelectionModel().clearAndSelect(names().indexOf(name));
        });
    }

    private String details(FxRobot robot) {
        return ((Label) content().lookup("#details")).getText();
    }

    private void choose(FxRobot robot, String text) {
        robot.interact(() -> items(true).stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private List<String> enabled(FxRobot robot) {
        List<String> names = new ArrayList<>();
        robot.interact(() -> items(false).stream()
                .filter(item -> item.getText() != null && !item.isDisable() && item.isVisible())
                .forEach(item -> names.add(item.getText())));
        return names;
    }

    /// What the menu offers when it is about to be shown.
    private List<MenuItem> items(boolean deep) {
        ContextMenu menu = table.getContextMenu();
        menu.fireEvent(new WindowEvent(menu, WindowEvent.WINDOW_SHOWING));
        List<MenuItem> all = new ArrayList<>();
        menu.getItems().forEach(item -> collect(item, deep, all));
        return all;
    }

    private static void collect(MenuItem item, boolean deep, List<MenuItem> all) {
        all.add(item);
        if (deep && item instanceof Menu menu) {
            menu.getItems().forEach(inner -> collect(inner, true, all));
        }
    }

    /// Answers what is asked, and remembers it.
    private static final class Answers extends NoDialogs {
        private final List<String> asked = new ArrayList<>();
        private final List<String> shown = new ArrayList<>();
        private boolean agrees;

        @Override
        public boolean confirm(String question, String yes) {
            asked.add(question);
            return agrees;
        }

        @Override
        public void show(String title, Parent content) {
            List<String> lines = content.getChildrenUnmodifiable().stream()
                    .map(child -> ((Label) child).getText())
                    .toList();
            shown.add(title + ": " + String.join(", ", lines.subList(0, lines.size() - 1)));
        }
    }
}
