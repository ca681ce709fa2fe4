package potluck.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.node.BranchView;
import potluck.node.ChangeView;
import potluck.node.SyncForecast;
import potluck.node.SyncView;
import potluck.text.Words;
import potluck.ui.Hand;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.SystemDialogs;

/// What is asked and answered about one sync folder, in every language.
@ExtendWith(ApplicationExtension.class)
class SyncDialogsTest {
    private final LocalNode node = new LocalWorld().member("Ana");
    private Words words = Words.of(Locale.ENGLISH);
    private Stage stage;
    private Panel panel;

    @TempDir
    private Path home;

    @Start
    void start(Stage shown) {
        stage = shown;
        panel = open();
        stage.setScene(new Scene(panel.root(), 900, 640));
        stage.show();
    }

    private static Stream<Locale> languages() {
        return Words.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aFolderThatHoldsFilesBeginsOnlyWhenItsFirstSyncWasSeen(Locale language, FxRobot robot) throws IOException {
        Files.writeString(home.resolve("plan.txt"), "mine");
        node.sync().show(new SyncForecast(2, 812, 3_000_000, 1, 4, 1, 0, 7, List.of("plan.txt")));
        speak(language, robot);
        add(robot);
        new Hand(robot).awaits("plan.txt");
        assertThat(shown(robot)).contains("812").doesNotContain("{", "%");
        new Hand(robot).click(words.say("button.cancel"));
        assertThat(node.sync().calls()).isEmpty();
        add(robot);
        new Hand(robot).click(words.say("firstsync.yes"));
        new Hand(robot).awaitsNo("#disputed");
        assertThat(node.sync().calls()).containsExactly("add notes " + home + " two-way");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void filesAreIgnoredWithAPreview(Locale language, FxRobot robot) {
        showFolder("two-way");
        speak(language, robot);
        menu(robot, "sync.ignore");
        type(robot, "#own", "*.log");
        new Hand(robot).awaits("*.log");
        new Hand(robot).click("#presets").click(words.say("ignore.preset.hidden"));
        String size = words.amounts().size(3000);
        new Hand(robot).awaits(words.say("ignore.skips", words.count("files", 3), size));
        new Hand(robot).click(words.say("ignore.yes"));
        new Hand(robot).awaitsNo("#presets");
        assertThat(node.sync().calls()).containsExactly("ignore notes *.log\n.*\n");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void foldersAreChosenByTicks(Locale language, FxRobot robot) {
        node.sync().show(new BranchView("films", 3, 4096, "ON"));
        node.sync().show(new BranchView("photos", 3, 4096, "ON"));
        showFolder("two-way");
        speak(language, robot);
        menu(robot, "sync.select");
        new Hand(robot).click(".tree-cell .check-box").click(words.say("branches.yes"));
        new Hand(robot).awaitsNo("#tree");
        assertThat(node.sync().calls()).containsExactly("select notes films false");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aReceiveOnlyFolderGivesUpItsChanges(Locale language, FxRobot robot) {
        showFolder("receive-only");
        speak(language, robot);
        menu(robot, "sync.revert");
        new Hand(robot).click(words.say("sync.revertYes"));
        new Hand(robot).awaitsNo(".dialog-question");
        assertThat(node.sync().calls()).containsExactly("revertSync notes");
    }

    @Test
    void theHistorySaysWhoChangedWhat(FxRobot robot) {
        node.sync().show(new ChangeView("notes", "plan.txt", "Boris", Instant.now(), false, 300));
        node.sync().show(new ChangeView("notes", "old.txt", "Вера", Instant.now(), true, 0));
        speak(Locale.ENGLISH, robot);
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        Node history = tabs.getTabs().get(4).getContent();
        robot.interact(() -> tabs.getSelectionModel().select(4));
        new Hand(robot).awaits("old.txt");
        new Hand(robot).awaits("Deleted");
        TableView<Row<ChangeView>> table = robot.from(history).lookup("#table").queryTableView();
        TextInputControl search = robot.from(history).lookup("#search").queryTextInputControl();
        robot.interact(() -> search.setText("boris"));
        assertThat(table.getItems()).extracting(row -> row.get().path()).containsExactly("plan.txt");
    }

    private void add(FxRobot robot) {
        new Hand(robot).click("#addFolder");
        type(robot, "#place", home.toString());
        type(robot, ".dialog-pane #name", "notes");
        new Hand(robot).click(words.say("newfolder.yes"));
    }

    private static void type(FxRobot robot, String field, String text) {
        new Hand(robot).awaits(field);
        TextInputControl input = robot.lookup(field).queryTextInputControl();
        robot.interact(() -> input.setText(text));
    }

    private void menu(FxRobot robot, String key) {
        new Hand(robot).click(".no-arrow").click(words.say(key));
    }

    private void showFolder(String mode) {
        node.sync().show(new SyncView("notes", "/notes", mode, "UP_TO_DATE", "", 5, 5, 0, 0));
    }

    private void speak(Locale language, FxRobot robot) {
        robot.interact(() -> {
            words = Words.of(language);
            panel = open();
            stage.getScene().setRoot(panel.root());
            panel.show().accept(node.snapshot());
        });
    }

    private Panel open() {
        Commands commands = new Commands(Runnable::run, Runnable::run, words);
        return SyncController.open(new SyncViewModel(node, commands, words), words, new SystemDialogs(stage, words));
    }

    /// What all labels say now.
    private static String shown(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Labeled.class).stream()
                .map(label -> String.valueOf(label.getText()))
                .collect(Collectors.joining("\n"));
    }
}
