package potluck.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
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
import potluck.ui.NoDialogs;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.SystemDialogs;

/// What is asked and answered about one sync folder, in every language.
@ExtendWith(ApplicationExtension.class)
class SyncDialogsTest {
    private final LocalNode node = new LocalWorld().member("Ana");
    private Words words = Words.of(Locale.ENGLISH);
    private Stage stage;

    @TempDir
    private Path home;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new StackPane(), 900, 640));
        stage.show();
    }

    private static Stream<Locale> languages() {
        return Words.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everythingIsAskedInTheUsersLanguage(Locale language, FxRobot robot) throws IOException {
        Files.writeString(home.resolve("plan.txt"), "mine");
        node.sync().show(new SyncForecast(2, 812, 3_000_000, 1, 4, 1, 0, 7, List.of("plan.txt")));
        showFolder("receive-only");
        Reader reader = new Reader();
        robot.interact(() -> speak(language, reader));
        new Hand(robot).awaits(".no-arrow");
        robot.interact(() -> {
            ((Button) stage.getScene().lookup("#addFolder")).fire();
            List.of("sync.ignore", "sync.select", "sync.revert").forEach(this::choose);
        });
        assertThat(reader.asked)
                .containsExactly(
                        words.say("newfolder.title"),
                        words.say("firstsync.title"),
                        words.say("ignore.title"),
                        words.say("branches.title"),
                        words.say("sync.revertQuestion", "notes"));
        assertThat(reader.read.toString()).contains("812").doesNotContain("{", "%");
        assertThat(node.sync().calls()).contains("add notes " + home + " two-way", "revertSync notes");
    }

    @Test
    void aFolderThatHoldsFilesBeginsOnlyWhenItsFirstSyncWasSeen(FxRobot robot) throws IOException {
        Files.writeString(home.resolve("plan.txt"), "mine");
        node.sync().show(new SyncForecast(2, 812, 3_000_000, 1, 4, 1, 0, 7, List.of("plan.txt")));
        robot.interact(() -> speak(Locale.ENGLISH, new SystemDialogs(stage, words)));
        add(robot);
        new Hand(robot).awaits("plan.txt");
        new Hand(robot).click(words.say("button.cancel"));
        assertThat(node.sync().calls()).isEmpty();
        add(robot);
        new Hand(robot).click(words.say("firstsync.yes"));
        new Hand(robot).awaitsNo("#disputed");
        assertThat(node.sync().calls()).containsExactly("add notes " + home + " two-way");
    }

    @Test
    void filesAreIgnoredWithAPreview(FxRobot robot) {
        showFolder("two-way");
        robot.interact(() -> speak(Locale.ENGLISH, new SystemDialogs(stage, words)));
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

    @Test
    void foldersAreChosenByTicks(FxRobot robot) {
        node.sync().show(new BranchView("films", 3, 4096, "ON"));
        node.sync().show(new BranchView("photos", 3, 4096, "ON"));
        showFolder("two-way");
        robot.interact(() -> speak(Locale.ENGLISH, new SystemDialogs(stage, words)));
        menu(robot, "sync.select");
        new Hand(robot).click(".tree-cell .check-box").click(words.say("branches.yes"));
        new Hand(robot).awaitsNo("#tree");
        assertThat(node.sync().calls()).containsExactly("select notes films false");
    }

    @Test
    void aReceiveOnlyFolderGivesUpItsChanges(FxRobot robot) {
        showFolder("receive-only");
        robot.interact(() -> speak(Locale.ENGLISH, new SystemDialogs(stage, words)));
        menu(robot, "sync.revert");
        new Hand(robot).click(words.say("sync.revertYes"));
        new Hand(robot).awaitsNo(".dialog-question");
        assertThat(node.sync().calls()).containsExactly("revertSync notes");
    }

    @Test
    void theHistorySaysWhoChangedWhat(FxRobot robot) {
        node.sync().show(new ChangeView("notes", "plan.txt", "Boris", Instant.now(), false, 300));
        node.sync().show(new ChangeView("notes", "old.txt", "Вера", Instant.now(), true, 0));
        robot.interact(() -> speak(Locale.ENGLISH, new SystemDialogs(stage, words)));
        TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
        Node history = tabs.getTabs().get(5).getContent();
        robot.interact(() -> tabs.getSelectionModel().select(5));
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

    private void speak(Locale language, Dialogs dialogs) {
        words = Words.of(language);
        Commands commands = new Commands(Runnable::run, Runnable::run, words);
        Panel panel = SyncController.open(new SyncViewModel(node, commands, words), words, dialogs);
        stage.getScene().setRoot(panel.root());
        panel.show().accept(node.snapshot());
    }

    /// Without the mouse.
    private void choose(String key) {
        MenuButton more = (MenuButton) stage.getScene().lookup(".no-arrow");
        more.getItems().stream()
                .filter(item -> words.say(key).equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    /// Reads what is asked, fills in a folder and its name where they are asked for, and says yes.
    private final class Reader extends NoDialogs {
        private final List<String> asked = new ArrayList<>();
        private final StringJoiner read = new StringJoiner("\n");

        @Override
        public boolean confirm(String question, String yes) {
            asked.add(question);
            return true;
        }

        @Override
        public boolean fill(String title, Parent form, String yes, ObservableBooleanValue ready) {
            asked.add(title);
            form.lookupAll("*").stream()
                    .filter(Labeled.class::isInstance)
                    .forEach(label -> read.add(((Labeled) label).getText()));
            if (form.lookup("#place") instanceof TextInputControl place
                    && form.lookup("#name") instanceof TextInputControl name) {
                place.setText(home.toString());
                name.setText("notes");
            }
            return ready.get();
        }
    }
}
