package potluck.ui;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.identity.IdentityFault;
import potluck.kit.Failure;
import potluck.node.DifferenceView;
import potluck.node.HostView;
import potluck.node.Node;
import potluck.node.Snapshot;
import potluck.node.StatusView;
import potluck.node.SyncForecast;
import potluck.ui.PosingNode.Answer;
import potluck.ui.fx.Commands.Question;
import potluck.wire.WireFault;

/// Pictures of what is seen only for moments: lists that are still asked for or could not be had, and what a first sync
/// would do. One thread, not the window's.
record StatePictures(Camera camera) {
    /// What panels ask a device for.
    private static final List<String> QUESTIONS = List.of(
            "files",
            "hosting",
            "peers",
            "bans",
            "accounts",
            "parcels",
            "syncFiles",
            "pending",
            "conflicts",
            "history",
            "trash",
            "diagnose");

    private static final List<String> PANELS = List.of("remotefiles", "sync", "parcels", "tracker", "diagnosis");
    /// The row of the file of [PosedVersions], once the folders above are open.
    private static final int COMPARED = 5;

    private static final String FORECAST = "forecastSync";
    private static final SyncForecast EXPECTED = new SyncForecast(
            3,
            812,
            3_200_000_000L,
            40,
            96_000_000,
            2,
            1,
            1_204,
            List.of("2026/Plan.txt", "2026/Receipts/IMG_0042.jpg", "Readme.txt"));

    /// Whose questions wait until `over`, and are not answered then.
    static Node waiting(Node real, CountDownLatch over) {
        Answer answer = question -> {
            await(over);
            throw Failure.of(WireFault.CLOSED, real.snapshot().status().user());
        };
        return new PosingNode(script(answer, FORECAST, answer)).of(real);
    }

    /// Whose questions all fail, because the tracker is away.
    static Node failing(Node real) {
        Answer answer = question -> {
            throw Failure.of(
                    IdentityFault.CONNECT_TIMED_OUT, real.snapshot().status().tracker(), 5);
        };
        Map<String, Answer> script = script(answer, "snapshot", StatePictures::away);
        script.put("snapshotAfter", StatePictures::away);
        return new PosingNode(script).of(real);
    }

    /// Who foretells what a first sync would do, and has files in every state and two versions of each.
    static Node foretelling(Node real) {
        return new PosingNode(Map.of(
                        FORECAST,
                        question -> EXPECTED,
                        "syncFiles",
                        question -> PosedFiles.ALL,
                        "versions",
                        question -> PosedVersions.ALL,
                        "compare",
                        question -> PosedVersions.TEXTS))
                .of(real);
    }

    /// Whose host has stopped the tracker, and whose files are no texts.
    static Node stopped(Node real) {
        return new PosingNode(Map.of(
                        "hosting", question -> new HostView(List.of(), List.of()),
                        "syncFiles", question -> PosedFiles.ALL,
                        "versions", question -> PosedVersions.ALL,
                        "compare", question -> PosedVersions.BYTES,
                        "firstDifference", question -> new DifferenceView("DIFFERENT", 1_043)))
                .of(real);
    }

    private static Map<String, Answer> script(Answer all, String name, Answer other) {
        Map<String, Answer> script = new HashMap<>();
        QUESTIONS.forEach(question -> script.put(question, all));
        script.put(name, other);
        return script;
    }

    /// At most as long as taking pictures may last.
    private static void await(CountDownLatch over) throws IOException {
        try {
            boolean ended = over.await(1, TimeUnit.HOURS);
            if (!ended) {
                throw new IOException("pictures take too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Snapshot away(Question<Object> question) throws IOException {
        Snapshot here = (Snapshot) question.ask();
        StatusView status = here.status();
        return new Snapshot(
                here.number(),
                new StatusView(
                        status.group(),
                        status.role(),
                        status.user(),
                        status.address(),
                        status.tracker(),
                        "WAITING",
                        12,
                        Failure.of(IdentityFault.CONNECT_TIMED_OUT, status.tracker(), 5)
                                .sentence(),
                        status.members(),
                        status.notice(),
                        status.fingerprint(),
                        status.governs()),
                here.members(),
                here.offers(),
                here.transfers(),
                here.sync(),
                here.files(),
                here.parcels());
    }

    void takeLoading() throws IOException, InterruptedException {
        for (String panel : PANELS) {
            open(panel);
            if (panel.equals("sync")) {
                Scene question = newFolder();
                camera.prepare(() -> agree(question));
            } else if (panel.equals("diagnosis")) {
                camera.prepare(() -> camera.press("run"));
            }
            camera.shoot("loading-" + panel);
        }
    }

    void takeFailing() throws IOException, InterruptedException {
        for (String panel : PANELS) {
            open(panel);
            camera.awaitReady("run");
            camera.shoot("failing-" + panel);
        }
    }

    void takeStopped() throws IOException, InterruptedException {
        open("tracker");
        camera.shoot("tracker-stopped");
        open("sync");
        camera.prepare(() -> unfold(front(), 0));
        camera.prepare(() -> unfold(front(), 1));
        camera.shootAsked("sync-compare-facts", this::compare);
    }

    void takeForecast() throws IOException, InterruptedException {
        open("sync");
        camera.prepare(() -> unfold(front(), 0));
        camera.prepare(() -> unfold(front(), 1));
        camera.shoot("sync-files-all");
        camera.shootAsked("sync-compare", this::compare);
        Scene question = newFolder();
        camera.shootAsked("sync-forecast", () -> agree(question));
    }

    /// A file of the first folder with another version of it.
    private void compare() {
        front().getSelectionModel().clearAndSelect(COMPARED);
        front().getContextMenu().getItems().stream()
                .filter(item -> item.getGraphic() instanceof FontIcon shown
                        && shown.getIconLiteral().equals("mdi2f-file-compare"))
                .forEach(MenuItem::fire);
    }

    /// The table of the tab in front.
    private TableView<?> front() {
        TabPane tabs = (TabPane) camera.scene().lookup("#tabs");
        return (TableView<?>)
                tabs.getSelectionModel().getSelectedItem().getContent().lookup("#table");
    }

    private void open(String panel) throws IOException, InterruptedException {
        camera.prepare(() -> camera.press("navigate-" + panel));
        if (panel.equals("sync")) {
            camera.prepare(() -> ((TabPane) camera.scene().lookup("#tabs"))
                    .getSelectionModel()
                    .select(1));
        }
    }

    /// The question for a new folder, filled in with one in which something lies already.
    private Scene newFolder() throws IOException, InterruptedException {
        Scene question = camera.asked(() -> camera.press("addFolder")).getScene();
        camera.prepare(() -> {
            Camera.write(question, "place", System.getProperty("java.home"));
            Camera.write(question, "name", "Photos");
        });
        return question;
    }

    /// Opens a folder.
    private static void unfold(TableView<?> table, int row) {
        table.requestFocus();
        table.getSelectionModel().clearAndSelect(row);
        table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false));
    }

    private static void agree(Scene question) {
        question.getRoot().lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && button.isDefaultButton())
                .forEach(button -> ((Button) button).fire());
    }
}
