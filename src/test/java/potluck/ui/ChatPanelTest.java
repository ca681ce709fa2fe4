package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import potluck.node.ChatView;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.settings.Preferences;

/// The chat panel with keys and mouse.
@ExtendWith(ApplicationExtension.class)
@Timeout(120)
class ChatPanelTest {
    private static final int PATIENCE = 20;

    private final LocalWorld world = new LocalWorld();
    private final LocalNode ana = world.member("Ana");
    private final LocalNode boris = world.member("Boris");
    private MainWindow main;

    @Start
    void start(Stage stage) throws IOException {
        Path folder = Files.createTempDirectory("chat");
        Preferences preferences = new Preferences(folder.resolve("window.properties"));
        main = TestWindow.of(stage, world, folder, preferences, new NoDialogs());
        main.open(DesktopPlaces.none());
        main.resize(1100, 760);
        main.show(ana);
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(main::close);
    }

    @Test
    void aConversationWithKeysAlone(FxRobot robot) throws Exception {
        boris.chat().say("Is anybody there, Ana?");
        await(robot, "the counter", () -> counter(robot).equals("1"));
        robot.clickOn("#navigate-chat");
        await(robot, "the line", () -> shows(robot, "Is anybody there, Ana?"));
        await(robot, "the counter is gone", () -> !counter(robot).equals("1"));
        assertThat(shows(robot, "New")).isTrue();
        await(robot, "whose name Tab completes", () -> lists(robot, "Boris"));
        robot.clickOn("#entry").write("bo").type(KeyCode.TAB).write("yes");
        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        robot.write("I am").type(KeyCode.ENTER);
        await(robot, "what was said", () -> shows(robot, "Boris: yes\nI am"));
        assertThat(boris.chat().chat(0, Duration.ZERO).lines().getLast().text()).isEqualTo("Boris: yes\nI am");
        assertThat(entry(robot).getText()).isEmpty();
        robot.type(KeyCode.UP);
        assertThat(entry(robot).getText()).isEqualTo("Boris: yes\nI am");
    }

    @Test
    void aFileOfALineIsDownloadedByItsButton(FxRobot robot) throws Exception {
        Path soup = Files.writeString(Files.createTempDirectory("boris").resolve("soup.txt"), "Leek");
        boris.shares().register(List.of(soup));
        ana.show(new ChatView(
                "b:1",
                Instant.now(),
                "Boris",
                "text",
                "",
                "",
                "",
                List.of(),
                List.of(new ChatView.Attachment(soup.toString(), 4))));
        robot.clickOn("#navigate-chat");
        await(robot, "the file", () -> shows(robot, "soup.txt"));
        Button download = (Button) robot.lookup(".file-chip .button").query();
        robot.interact(download::fire);
        await(
                robot,
                "the download",
                () -> ana.snapshot().transfers().stream()
                        .anyMatch(transfer -> transfer.name().equals("soup.txt")));
    }

    @Test
    void whatHasBecomeOfAnOfferedFileStandsBesideIt(FxRobot robot) throws Exception {
        ana.show(new ChatView(
                "a:1",
                Instant.now(),
                "Ana",
                "text",
                "",
                "",
                "",
                List.of("Boris"),
                List.of(new ChatView.Attachment("/home/ana/soup.txt", 4))));
        robot.clickOn("#navigate-chat");
        await(robot, "the file", () -> shows(robot, "soup.txt"));
        robot.interact(() -> {
            Bounds chip = place(robot.lookup(".file-chip").query());
            Bounds tick = place(robot.lookup(".chat-tick").query());
            assertThat(tick.getCenterY()).isBetween(chip.getMinY(), chip.getMaxY());
            assertThat(tick.getMinX()).isGreaterThan(chip.getMaxX());
        });
    }

    @Test
    void theNewestLineStaysInSightWhenTheWindowGetsLower(FxRobot robot) throws Exception {
        for (int number = 1; number <= 30; number++) {
            boris.chat().say("line " + number);
        }
        robot.clickOn("#navigate-chat");
        await(robot, "the newest line", () -> isInSight(robot, "line 30"));
        double high = height(robot);
        robot.interact(() -> main.resize(900, 600));
        await(robot, "the newest line in a lower window", () -> height(robot) < high && isInSight(robot, "line 30"));
        robot.clickOn("line 30").type(KeyCode.HOME);
        await(robot, "the first line", () -> isInSight(robot, "line 1"));
        double lower = height(robot);
        robot.interact(() -> main.resize(900, 560));
        await(robot, "the first line as before", () -> height(robot) < lower && isInSight(robot, "line 1"));
    }

    @Test
    void whatIsSaidFasterThanItIsDrawnIsFollowedToo(FxRobot robot) throws Exception {
        robot.clickOn("#navigate-chat");
        for (int number = 1; number <= 20; number++) {
            boris.chat().say("line " + number);
        }
        await(robot, "the newest line", () -> isInSight(robot, "line 20"));
        robot.interact(() -> {
            for (int number = 21; number <= 60; number++) {
                ana.show(said(number));
            }
        });
        await(robot, "the newest of all", () -> isInSight(robot, "line 60"));
    }

    private static ChatView said(int number) {
        return new ChatView(
                "b:" + number, Instant.now(), "Boris", "text", "", "line " + number, "", List.of(), List.of());
    }

    private static double height(FxRobot robot) {
        return place(robot.lookup(".chat-lines").query()).getHeight();
    }

    private static boolean isInSight(FxRobot robot, String text) {
        Bounds list = place(robot.lookup(".chat-lines").query());
        return robot.lookup(".chat-cell .label").queryAllAs(Labeled.class).stream()
                .filter(label -> Objects.equals(label.getText(), text))
                .map(ChatPanelTest::place)
                .anyMatch(line -> line.getHeight() > 0 && line.getMaxY() <= list.getMaxY());
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void aMemberIsWrittenToAloneFromTheListOfMembers(FxRobot robot) throws Exception {
        await(
                robot,
                "the member",
                () -> robot.lookup(".table-cell").queryAll().stream()
                        .anyMatch(cell -> cell instanceof Labeled label && "Boris".equals(label.getText())));
        TableView<?> members = robot.lookup("#table").queryAs(TableView.class);
        ContextMenu menu = members.getContextMenu();
        robot.clickOn("Boris");
        robot.interact(() -> menu.show(members, 100, 100));
        robot.interact(() -> menu.getItems().stream()
                .filter(item -> "Private message".equals(item.getText()) && !item.isDisable())
                .forEach(MenuItem::fire));
        robot.interact(menu::hide);
        await(robot, "the chat", () -> entry(robot).isFocused());
        assertThat(entry(robot).getText()).isEqualTo("/msg Boris ");
    }

    @Test
    void withoutAnyLinesThePanelSaysSo(FxRobot robot) throws Exception {
        robot.clickOn("#navigate-chat");
        await(
                robot,
                "the empty state",
                () -> robot.lookup(".empty-state .label").queryAllAs(Label.class).stream()
                        .anyMatch(
                                label -> label.isVisible() && label.getText().startsWith("Nothing has been said yet")));
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(FxRobot robot, String what, Condition condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> {
                boolean[] holds = new boolean[1];
                robot.interact(() -> {
                    try {
                        holds[0] = condition.holds();
                    } catch (IOException e) {
                        throw new AssertionError(what, e);
                    }
                });
                return holds[0];
            });
        } catch (TimeoutException e) {
            throw new AssertionError("not in time: " + what, e);
        }
    }

    private static TextArea entry(FxRobot robot) {
        return robot.lookup("#entry").queryAs(TextArea.class);
    }

    private static boolean shows(FxRobot robot, String text) {
        return robot.lookup(".chat-cell .label").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> Objects.equals(label.getText(), text));
    }

    private static boolean lists(FxRobot robot, String member) {
        return robot.lookup(".chat-members .list-cell").queryAllAs(Labeled.class).stream()
                .anyMatch(cell -> member.equals(cell.getText()));
    }

    private static String counter(FxRobot robot) {
        return robot.lookup("#navigate-chat .counter")
                .tryQueryAs(Label.class)
                .filter(Node::isVisible)
                .map(Label::getText)
                .orElse("");
    }
}
