package potluck.ui;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.transform.Transform;
import javafx.stage.Window;
import potluck.ui.fx.WindowThread;

/// Changes what the window shows, waits until that is drawn, and takes a picture of it. One thread, not the window's.
final class Camera {
    /// Long enough for the first snapshot of a device to arrive and to be drawn.
    private static final javafx.util.Duration SETTLE = javafx.util.Duration.millis(400);

    /// How long is waited for the answers that a change asks for.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /// How long is waited for a question to be asked, and for what takes a while.
    private static final Duration LONG_PATIENCE = Duration.ofSeconds(25);

    private final Scene scene;
    private final OpenCommands commands;
    private final Executor window;
    private final Album album;
    private String suffix = "";
    private double scale = 1;

    /// Where pictures go.
    interface Album {
        void keep(String name, Image picture) throws IOException;
    }

    /// @param commands does all that `scene` asks for
    Camera(Scene scene, OpenCommands commands, Executor window, Album album) {
        this.scene = scene;
        this.commands = commands;
        this.window = window;
        this.album = album;
    }

    /// From now on pictures are called `NAMEsuffix`.
    void name(String after) {
        suffix = after;
    }

    /// From now on everything is drawn so much larger.
    void enlarge(double times) {
        scale = times;
    }

    Scene scene() {
        return scene;
    }

    /// Makes a change after which the window has to hear from its device first.
    void rebuild(Runnable change) throws IOException, InterruptedException {
        CountDownLatch settled = new CountDownLatch(1);
        prepare(change);
        window.execute(() -> {
            PauseTransition pause = new PauseTransition(SETTLE);
            pause.setOnFinished(end -> settled.countDown());
            pause.play();
        });
        await(settled);
        prepare(() -> {});
    }

    /// Makes a change, and waits until what it has asked for is there and drawn.
    void prepare(Runnable change) throws IOException, InterruptedException {
        Set<Object> before = commands.open();
        ask(Executors.callable(change));
        commands.await(before, PATIENCE);
        draw();
    }

    private void draw() throws IOException, InterruptedException {
        CountDownLatch drawn = new CountDownLatch(1);
        window.execute(() -> WindowThread.whenDrawn(scene, drawn::countDown));
        await(drawn);
    }

    private static void await(CountDownLatch latch) throws IOException, InterruptedException {
        if (!latch.await(LONG_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("nothing is drawn");
        }
    }

    void shoot(String name) throws IOException, InterruptedException {
        shoot(scene, name);
    }

    private void shoot(Scene shown, String name) throws IOException, InterruptedException {
        Image picture = ask(() -> {
            SnapshotParameters size = new SnapshotParameters();
            size.setTransform(Transform.scale(scale, scale));
            return shown.getRoot().snapshot(size, null);
        });
        album.keep(name + suffix, picture);
    }

    /// Takes a picture of the window that `question` opens, and closes it.
    void shootAsked(String name, Runnable question) throws IOException, InterruptedException {
        Window asking = asked(question);
        shoot(asking.getScene(), name);
        window.execute(asking::hide);
        prepare(() -> {});
    }

    /// The window that `question` opens, once it is drawn.
    Window asked(Runnable question) throws IOException, InterruptedException {
        window.execute(question);
        Instant end = Instant.now().plus(LONG_PATIENCE);
        Optional<Window> asking = asking();
        while (asking.isEmpty() && Instant.now().isBefore(end)) {
            prepare(() -> {});
            asking = asking();
        }
        prepare(() -> {});
        return asking.orElseThrow(() -> new IOException("nothing was asked"));
    }

    private Optional<Window> asking() throws IOException, InterruptedException {
        return ask(() -> Window.getWindows().stream()
                .filter(other -> other != scene.getWindow())
                .findFirst());
    }

    /// What the window shows now.
    Optional<Node> find(String selector) throws IOException, InterruptedException {
        return ask(() -> Optional.ofNullable(scene.lookup(selector)));
    }

    /// Waits while a button cannot be pressed because what it has begun goes on.
    void awaitReady(String button) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LONG_PATIENCE);
        while (isBusy(button) && Instant.now().isBefore(end)) {
            prepare(() -> {});
        }
    }

    private boolean isBusy(String button) throws IOException, InterruptedException {
        return find("#" + button).filter(Node::isDisabled).isPresent();
    }

    /// Presses a button of the main window. In the window's thread, as all that follows.
    void press(String id) {
        press(scene, id);
    }

    static void press(Scene scene, String id) {
        ((ButtonBase) scene.lookup("#" + id)).fire();
    }

    void write(String field, String text) {
        write(scene, field, text);
    }

    static void write(Scene scene, String field, String text) {
        ((TextField) scene.lookup("#" + field)).setText(text);
    }

    /// Takes pictures of the tabs that are not in front at first, `sync-conflicts` and so on, and goes back to that.
    void shootTabs(String name) throws IOException, InterruptedException {
        TabPane tabs = (TabPane) find("#tabs").orElseThrow();
        for (Tab tab : tabs.getTabs().subList(1, tabs.getTabs().size())) {
            prepare(() -> tabs.getSelectionModel().select(tab));
            shoot(name + "-" + tab.getId());
        }
        prepare(() -> tabs.getSelectionModel().selectFirst());
    }

    private <T> T ask(Callable<T> question) throws IOException, InterruptedException {
        FutureTask<T> asking = new FutureTask<>(question);
        window.execute(asking);
        try {
            return asking.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }
}
