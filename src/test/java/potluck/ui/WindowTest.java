package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import potluck.node.HostRequest;
import potluck.node.TextDoor;
import potluck.node.TransferView;
import potluck.ui.invite.EmblemView;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.settings.Preferences;

/// A person with a mouse and a keyboard, in a world of two devices.
@ExtendWith(ApplicationExtension.class)
class WindowTest {
    private final LocalWorld world = new LocalWorld();
    private Person dialogs;
    private MainWindow main;
    private Preferences preferences;
    private Stage stage;

    private Path folder;

    @Start
    void start(Stage stage) throws IOException {
        this.stage = stage;
        folder = Files.createTempDirectory("window");
        dialogs = new Person(folder);
        preferences = new Preferences(folder.resolve("window.properties"));
        preferences.setLanguage(Locale.ENGLISH);
        preferences.setDownloads(folder.resolve("downloads"));
        main = TestWindow.of(stage, world, folder, preferences, dialogs);
        main.open(DesktopPlaces.none());
        stage.setWidth(980);
        stage.setHeight(700);
    }

    @AfterEach
    void end(FxRobot robot) throws IOException {
        TestWindow.end(robot, main);
    }

    @Test
    void anHostIsAloneAtFirstAndCanInvite(FxRobot robot) throws TimeoutException {
        robot.clickOn("#host").clickOn("#group").write("Family");
        robot.clickOn("#start");
        waitFor(robot, "#inviteLink");
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> robot.lookup("#inviteLink")
                        .queryTextInputControl()
                        .getText()
                        .equals(world.link()));
        assertThat(table(robot).getItems()).hasSize(2);
    }

    @Test
    void aFileIsFoundAndDownloadedWithADoubleClick(FxRobot robot) throws IOException, TimeoutException {
        Path offered = Files.createDirectories(folder.resolve("ana"));
        Files.writeString(offered.resolve("holiday plan.txt"), "Plovdiv, Sofia, Varna");
        Files.writeString(offered.resolve("recipes.txt"), "banitsa");
        host(offered);
        robot.clickOn("#join");
        type(robot, "#where", world.link());
        robot.clickOn("#start");
        waitFor(robot, "#navigate-remotefiles");
        robot.clickOn("#navigate-remotefiles").clickOn("#search").write("plan");
        waitForRows(robot, 1);
        new Hand(robot).doubleClick(cell(robot, "holiday plan.txt"));
        Path saved = folder.resolve("downloads/holiday plan.txt");
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Files.exists(saved));
        robot.clickOn("#navigate-transfers");
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> robot.lookup("Done").tryQuery().isPresent());
        assertThat(saved).hasContent("Plovdiv, Sofia, Varna");
        robot.press(KeyCode.F9).release(KeyCode.F9);
        robot.clickOn("#search").write("holiday DONE");
        waitForRows(robot, 1);
    }

    @Test
    void aWrongInviteIsSaidInTheWindowAndNothingIsLost(FxRobot robot) throws TimeoutException {
        robot.clickOn("#join");
        type(robot, "#where", "potluck://nowhere");
        robot.clickOn("#start");
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> robot.lookup("This is not allowed: the invite is not known.")
                        .tryQuery()
                        .isPresent());
        assertThat(robot.lookup("#where").queryTextInputControl().getText()).isEqualTo("potluck://nowhere");
    }

    @Test
    void theKeysAreListedAndBringPanelsToTheFront(FxRobot robot) throws TimeoutException {
        robot.clickOn("#host").clickOn("#group").write("Family");
        robot.clickOn("#start");
        waitFor(robot, "#navigate-members");
        robot.type(KeyCode.F1);
        waitFor(robot, "Keyboard shortcuts");
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        assertThat(selected(robot, "#navigate-remotefiles")).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.F).write("plan");
        assertThat(robot.lookup("#search").queryTextInputControl().getText()).isEqualTo("plan");
        robot.interact(() -> robot.lookup("#table").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
        assertThat(selected(robot, "#navigate-shares")).isTrue();
    }

    @Test
    void quittingWhileOthersFetchAsksFirst(FxRobot robot) throws IOException, TimeoutException {
        robot.clickOn("#host").clickOn("#group").write("Family");
        robot.clickOn("#start");
        new Hand(robot).click("#closeSheet").awaitsNo("#inviteLink");
        world.nodes()
                .getFirst()
                .show(new TransferView(
                        1, "song.mp3", "UP", "RUNNING", "", 5, 10, List.of("Boris"), List.of(), "/song.mp3"));
        robot.clickOn("#navigate-transfers");
        waitForRows(robot, 1);
        dialogs.yes = false;
        robot.push(KeyCode.CONTROL, KeyCode.Q);
        assertThat(dialogs.asked).singleElement().asString().startsWith("1 file is being fetched from here.");
        assertThat(stage.isShowing()).isTrue();
        dialogs.yes = true;
        robot.interact(main::quit);
        assertThat(stage.isShowing()).isFalse();
    }

    @Test
    void leavingWhileOthersFetchAsksFirstAndLeadsToTheFirstScreen(FxRobot robot) {
        Hand hand = new Hand(robot);
        LocalNode ana = world.member("Ana");
        ana.show(new TransferView(1, "song.mp3", "UP", "RUNNING", "", 5, 10, List.of("Boris"), List.of(), "/song.mp3"));
        robot.interact(() -> main.show(ana));
        hand.click("#navigate-transfers").awaits("song.mp3");
        dialogs.yes = false;
        hand.click("#leave");
        assertThat(dialogs.asked).hasSize(1);
        hand.awaits("#navigate-transfers");
        dialogs.yes = true;
        hand.click("#leave").awaits("#host");
        hand.eventually(() -> world.node("Ana").isEmpty());
    }

    @Test
    void theFingerprintIsShownToBeComparedAndPutAway(FxRobot robot) {
        Hand hand = new Hand(robot);
        robot.interact(() -> main.show(world.member("Ana")));
        hand.click("#fingerprint").awaits(".emblem");
        EmblemView emblem = robot.lookup(".emblem").query();
        assertThat(emblem.getChildren()).hasSize(8);
        assertThat(emblem.getAccessibleText()).isNotBlank();
        hand.click("#closeSheet").awaitsNo(".emblem");
    }

    @Test
    void aPasswordIsAskedForWhereTheGroupWantsOne(FxRobot robot) throws IOException {
        Hand hand = new Hand(robot);
        host(Files.createDirectories(folder.resolve("ana")));
        world.node("Ana").orElseThrow().accounts().requireAccounts(true);
        world.node("Ana").orElseThrow().accounts().addAccount("Boris", "leek and potatoes", "MEMBER");
        hand.click("#join");
        type(robot, "#user", "Boris");
        type(robot, "#where", world.link());
        hand.click("#start").awaits("#password");
        type(robot, "#password", "leek");
        hand.eventually(() -> !robot.lookup("#start").query().isDisabled());
        hand.click("#start").awaits("The name or the password is wrong. Check both and try again.");
        type(robot, "#password", "leek and potatoes");
        hand.eventually(() -> !robot.lookup("#start").query().isDisabled());
        hand.click("#start").awaits("#navigate-remotefiles");
    }

    @Test
    void theWindowAndItsColumnsAreRemembered(FxRobot robot) throws TimeoutException {
        robot.clickOn("#host").clickOn("#group").write("Family");
        robot.clickOn("#start");
        waitFor(robot, "#navigate-members");
        robot.interact(() -> {
            table(robot).getColumns().getFirst().setVisible(false);
            stage.setWidth(900);
            stage.hide();
        });
        assertThat(preferences.frame())
                .hasValueSatisfying(frame -> assertThat(frame.width()).isEqualTo(900));
        assertThat(preferences.table("members.0")).startsWith("name,").contains(",hidden,;");
    }

    @Test
    void howPanelsShowWhatTheyShowIsRemembered(FxRobot robot) {
        Hand hand = new Hand(robot);
        LocalNode ana = world.member("Ana");
        robot.interact(() -> main.show(ana));
        hand.click("#navigate-remotefiles").click("#folders");
        hand.click("#navigate-chat").click("#showMembers");
        hand.click("#navigate-log").click("#wrap");
        hand.click("#navigate-transfers").awaits("#grouping");
        robot.interact(() -> grouping(robot).getLast().fire());
        hand.eventually(() -> preferences().view("transfers.grouping").equals("FOLDER"));
        robot.interact(() -> {
            stage.hide();
            main = TestWindow.of(new Stage(), world, folder, preferences(), dialogs);
            main.open(DesktopPlaces.none());
            main.show(ana);
        });
        hand.click("#navigate-remotefiles");
        assertThat(selected(robot, "#folders")).isTrue();
        hand.click("#navigate-chat");
        assertThat(selected(robot, "#showMembers")).isFalse();
        hand.click("#navigate-log");
        assertThat(selected(robot, "#wrap")).isTrue();
        hand.click("#navigate-transfers").awaits("#grouping");
        assertThat(((RadioMenuItem) grouping(robot).getLast()).isSelected()).isTrue();
    }

    private static List<MenuItem> grouping(FxRobot robot) {
        return robot.lookup("#grouping").queryAs(MenuButton.class).getItems();
    }

    /// What is kept on the disk.
    private Preferences preferences() {
        return new Preferences(folder.resolve("window.properties"));
    }

    private static boolean selected(FxRobot robot, String button) {
        return robot.lookup(button).queryAs(ToggleButton.class).isSelected();
    }

    private void host(Path share) throws IOException {
        world.host(new HostRequest(
                folder, "Family", "Ana", 4444, 5555, List.of(share), Optional.empty(), false, TextDoor.CLOSED));
    }

    /// As if pasted.
    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).queryTextInputControl().setText(text));
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#table").queryTableView();
    }

    private static void waitFor(FxRobot robot, String query) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                5,
                TimeUnit.SECONDS,
                () -> robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitForRows(FxRobot robot, int count) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> table(robot).getItems().size() == count);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Node cell(FxRobot robot, String text) {
        return robot.lookup(".table-cell")
                .match(node -> node instanceof Labeled labeled && text.equals(labeled.getText()))
                .query();
    }
}
