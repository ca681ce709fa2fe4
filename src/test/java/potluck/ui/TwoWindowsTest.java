package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;
import potluck.app.Wiring;
import potluck.kit.Threads;
import potluck.ui.fx.WindowThread;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.settings.Preferences;

/// Two persons with a window each, and the real program behind both: tracker, TLS, files on the disk.
@ExtendWith(ApplicationExtension.class)
@Timeout(180)
class TwoWindowsTest {
    private static final int PATIENCE = 30;

    private final FxRobot robot = new FxRobot();
    private Path folder = Path.of("");
    private Person ana = new Person();
    private Person boris = new Person();

    @Start
    void start(Stage stage) throws IOException {
        folder = Files.createTempDirectory("windows");
        ana = new Person("Ana", stage);
        boris = new Person("Boris", new Stage());
    }

    @AfterEach
    void end() throws IOException {
        boris.close();
        ana.close();
    }

    @Test
    void oneHostsTheOtherJoinsAndAFileGoesOver() throws Exception {
        Path notes = folder.resolve("lecture notes.pdf");
        byte[] content = new byte[3_000_000];
        new Random(4).nextBytes(content);
        Files.write(notes, content);
        ana.chosen = List.of(notes);

        ana.click("#host");
        ana.type("#group", "Class 7b");
        ana.type("#user", "Ana");
        ana.type(
                "#sync",
                Files.createDirectories(folder.resolve("common of Ana")).toString());
        ana.click("#start");
        ana.await(
                "an invite",
                () -> ana.shows("#inviteLink") && ana.text("#inviteLink").startsWith("potluck://"));

        String invite = ana.text("#inviteLink");
        ana.click("#closeSheet");
        boris.click("#join");
        boris.type("#where", invite);
        boris.type("#user", "Boris");
        boris.type(
                "#sync",
                Files.createDirectories(folder.resolve("common of Boris")).toString());
        boris.click("#start");
        boris.awaitCell("Ana");
        ana.awaitCell("Boris");

        ana.click("#navigate-shares");
        ana.click("#addFiles");
        boris.click("#navigate-remotefiles");
        boris.awaitRows(1);
        boris.type("#search", "no such word");
        boris.awaitRows(0);
        boris.type("#search", "lecture");
        boris.awaitRows(1);
        boris.await("it is ready", () -> boris.shows("Available"));
        boris.doubleClickCell("lecture notes.pdf");
        Path saved = folder.resolve("downloads of Boris/lecture notes.pdf");
        boris.await("the file is saved", () -> Files.exists(saved));
        assertThat(saved).hasBinaryContent(content);
        boris.click("#navigate-transfers");
        boris.await("the transfer is shown as done", () -> boris.shows("Done"));

        Files.writeString(folder.resolve("common of Ana/timetable.txt"), "Monday");
        Path common = folder.resolve("common of Boris/timetable.txt");
        boris.await("the synced file arrives", () -> Files.exists(common));
        boris.click("#navigate-sync");
        boris.await(
                "the folder is shown",
                () -> boris.shows(folder.resolve("common of Boris").toString()));

        for (Person person : List.of(ana, boris)) {
            person.click("#navigate-log");
            person.type("#search", person == ana ? "sent lecture" : "received lecture");
            person.awaitRows(1);
            person.type("#search", person == ana ? "connect Boris" : "connect Ana");
            person.await("the connection is in the log", () -> person.rows() > 0);
        }
    }

    @Test
    void aNameThatIsTakenIsSaidInTheWindow() throws Exception {
        ana.click("#host");
        ana.type("#group", "Class 7b");
        ana.type("#user", "Ana");
        ana.click("#start");
        ana.await(
                "an invite",
                () -> ana.shows("#inviteLink") && ana.text("#inviteLink").startsWith("potluck://"));
        String invite = ana.text("#inviteLink");
        ana.click("#closeSheet");
        boris.click("#join");
        boris.type("#where", invite);
        boris.type("#user", "Ana");
        boris.click("#start");
        boris.await("the reason", () -> boris.said().stream().anyMatch(text -> text.contains("“Ana”")));
        assertThat(boris.text("#where")).startsWith("potluck://");
        boris.type("#user", "Boris");
        boris.click("#start");
        boris.awaitCell("Ana");
    }

    /// From the first screen to the first file with at most six clicks on each side; the rest is typed.
    @Test
    void theFirstFileTakesSixClicksOnEachSide() throws Exception {
        Path notes = folder.resolve("notes.txt");
        Files.writeString(notes, "Plovdiv, Sofia, Varna");
        ana.chosen = List.of(notes);
        ana.click("#host");
        ana.write("Class 7b");
        ana.click("#start");
        ana.await(
                "an invite",
                () -> ana.shows("#inviteLink") && ana.text("#inviteLink").startsWith("potluck://"));
        ana.click("#copyLink");
        ana.click("#closeSheet");
        ana.click("#navigate-shares");
        ana.click("#addFiles");

        boris.click("#join");
        assertThat(boris.text("#where")).startsWith("potluck://");
        boris.type("#user", "Boris");
        boris.click("#start");
        boris.awaitCell("Connected");
        boris.click("#navigate-remotefiles");
        boris.await("it is ready", () -> boris.shows("Available"));
        boris.doubleClickCell("notes.txt");
        Path saved = folder.resolve("downloads of Boris/notes.txt");
        boris.await("the file is saved", () -> Files.exists(saved));
        assertThat(saved).hasContent("Plovdiv, Sofia, Varna");
        assertThat(ana.clicks).isLessThanOrEqualTo(6);
        assertThat(boris.clicks).isLessThanOrEqualTo(6);
    }

    @Test
    void whoTypesTheCodeJoinsTheGroupNearby() throws Exception {
        ana.click("#host");
        ana.write("Class 7b");
        ana.type("#user", "Ana");
        ana.click("#start");
        ana.await("a code", () -> ana.shows("#code") && !ana.text("#code").isEmpty());
        String code = ana.text("#code");
        String invite = ana.text("#inviteLink");
        boris.click("#join");
        boris.type("#where", code + "@127.0.0.1:" + port(invite));
        boris.type("#user", "Boris");
        boris.click("#start");
        boris.awaitCell("Ana");
    }

    private static String port(String invite) {
        return invite.replaceFirst("potluck://[^:]*:(\\d+)/.*", "$1");
    }

    /// A window, and who sits before it. The test's thread alone.
    private final class Person {
        private final Optional<Stage> stage;
        private final Optional<MainWindow> main;
        private List<Path> chosen = List.of();
        private int clicks;

        /// Nobody yet.
        Person() {
            this.stage = Optional.empty();
            this.main = Optional.empty();
        }

        Person(String name, Stage stage) throws IOException {
            Path data = Files.createDirectories(folder.resolve("data of " + name));
            Preferences preferences = new Preferences(data.resolve("window.properties"));
            preferences.setLanguage(Locale.ENGLISH);
            preferences.setDownloads(folder.resolve("downloads of " + name));
            this.stage = Optional.of(stage);
            MainWindow window = new MainWindow(
                    stage,
                    new Wiring(),
                    data,
                    preferences,
                    work -> Threads.start("command of " + name, work),
                    new WindowThread(),
                    _ -> new Choices());
            this.main = Optional.of(window);
            window.open(DesktopPlaces.none());
            stage.setWidth(980);
            stage.setHeight(700);
        }

        void close() throws IOException {
            if (main.isPresent()) {
                robot.interact(main.get()::close);
                main.get().end();
            }
        }

        void click(String query) throws TimeoutException {
            Node node = find(query);
            comeForward();
            clicks++;
            robot.clickOn(node);
        }

        /// The mouse reaches what lies on top; the other window goes aside.
        private void comeForward() {
            robot.interact(() -> {
                for (Person person : List.of(ana, boris)) {
                    person.stage.orElseThrow().setX(person == this ? 0 : 5000);
                    person.stage.orElseThrow().setY(0);
                }
                stage.orElseThrow().toFront();
            });
        }

        void doubleClickCell(String text) throws TimeoutException {
            await(text, () -> cell(text).isPresent());
            comeForward();
            clicks += 2;
            new Hand(robot).doubleClick(cell(text).orElseThrow());
        }

        /// Types into what has the keyboard.
        void write(String text) {
            comeForward();
            robot.interact(() -> stage.orElseThrow().requestFocus());
            robot.write(text);
        }

        /// As if pasted over what was there.
        void type(String field, String text) throws TimeoutException {
            find(field);
            robot.interact(() -> in().lookup(field).queryTextInputControl().setText(text));
        }

        String text(String query) {
            Node node = in().lookup(query).query();
            return node instanceof Labeled labeled
                    ? Objects.requireNonNullElse(labeled.getText(), "")
                    : in().lookup(query).queryTextInputControl().getText();
        }

        boolean shows(String text) {
            return in().lookup(text).tryQuery().filter(TwoWindowsTest::isShown).isPresent();
        }

        int rows() {
            TableView<?> table = in().lookup("#table").queryTableView();
            return table.getItems().size();
        }

        void awaitRows(int count) throws TimeoutException {
            await(count + " rows", () -> in().lookup("#table").tryQuery().isPresent() && rows() == count);
        }

        void awaitCell(String text) throws TimeoutException {
            await("the cell " + text, () -> cell(text).isPresent());
        }

        void await(String what, Callable<Boolean> condition) throws TimeoutException {
            try {
                WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> {
                    WaitForAsyncUtils.waitForFxEvents();
                    return condition.call();
                });
            } catch (TimeoutException e) {
                throw new AssertionError("not in time: " + what + "; the window says: " + said(), e);
            }
        }

        /// Every text of the window, for whoever reads the failure.
        private List<String> said() {
            return in().lookup((Node node) -> node instanceof Labeled).queryAllAs(Labeled.class).stream()
                    .map(Labeled::getText)
                    .filter(text -> text != null && !text.isBlank())
                    .toList();
        }

        private Node find(String query) throws TimeoutException {
            await(
                    query,
                    () -> in().lookup(query)
                            .tryQuery()
                            .filter(TwoWindowsTest::isShown)
                            .isPresent());
            return in().lookup(query).query();
        }

        private Optional<Node> cell(String text) {
            return in().lookup(".table-cell")
                    .match(node -> node instanceof Labeled labeled && text.equals(labeled.getText()))
                    .tryQuery();
        }

        private NodeQuery in() {
            return robot.from(stage.orElseThrow().getScene().getRoot());
        }

        /// What this person picks where the system would show a chooser.
        private final class Choices extends NoDialogs {
            @Override
            public List<Path> files(String title) {
                return chosen;
            }
        }
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && !node.isDisabled();
    }
}
