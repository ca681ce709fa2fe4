package potluck.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import javafx.animation.PauseTransition;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.kit.Threads;
import potluck.node.HostRequest;
import potluck.node.JoinRequest;
import potluck.node.Launcher;
import potluck.node.Node;
import potluck.text.Words;
import potluck.ui.fx.Png;
import potluck.ui.fx.SystemDialogs;
import potluck.ui.fx.WindowThread;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.notify.Kind;
import potluck.ui.notify.Notice;
import potluck.ui.settings.Preferences;
import potluck.ui.settings.Theme;

/// Takes a picture of every screen, light and dark, in every language, of a device that runs.
public final class Pictures {
    private static final List<String> PANELS = List.of(
            "members",
            "remotefiles",
            "shares",
            "sync",
            "transfers",
            "parcels",
            "chat",
            "tracker",
            "diagnosis",
            "log",
            "lab");

    /// An invite that has run out, of a group that is no more.
    private static final String INVITE = "potluck://192.168.1.21:4444/#ASzqJ00L7cOexKtrqeWeyInj7W-1ahzwiKZNmzgz"
            + "eNyXESIzRFVmd4gAESIzRFVmd4iZqrvM3e7_am-eoBJMDos";

    /// Long enough for lists to arrive and for everything to be drawn.
    private static final Duration SETTLE = Duration.millis(400);

    private static final int PATIENCE = 60;

    /// A small screen of today, in its own points.
    private static final double SMALL_WIDTH = 1366;

    private static final double SMALL_HEIGHT = 840;

    /// So often a question is waited for.
    private static final int LONGEST = 20;

    private final MainWindow main;
    private final Scene scene;
    private final Executor window;
    private final Path folder;
    private double scale = 1;

    Pictures(MainWindow main, Executor window, Path folder) {
        this.main = main;
        this.scene = main.scene();
        this.window = window;
        this.folder = folder;
    }

    /// Opens a window, shows `node` in it and saves the pictures as `members-en-light.png` and so on into `folder`;
    /// needs no display with `-Dglass.platform=Headless`. Blocks for about a minute; the node runs on.
    public static void take(Launcher launcher, Node node, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Preferences preferences = new Preferences(folder.resolve("window.properties"));
        WindowThread window = new WindowThread();
        FutureTask<MainWindow> opening = new FutureTask<>(() -> {
            Stage stage = new Stage();
            MainWindow main = new MainWindow(
                    stage,
                    new Elsewhere(launcher),
                    folder,
                    preferences,
                    work -> Threads.start("window-command", work),
                    window,
                    words -> new SystemDialogs(stage, words));
            main.open(DesktopPlaces.none());
            return main;
        });
        WindowThread.start(opening);
        MainWindow main = result(opening);
        new Pictures(main, window, folder).take(node, Words.LANGUAGES, List.of(1.0, 1.5));
        window.stop();
    }

    /// Knows nothing of the network on which the pictures are taken.
    private record Elsewhere(Launcher launcher) implements Launcher {
        @Override
        public Node host(HostRequest request) throws IOException {
            return launcher.host(request);
        }

        @Override
        public Node join(JoinRequest request) throws IOException {
            return launcher.join(request);
        }

        @Override
        public List<NearbyGroup> nearby() {
            return List.of(new NearbyGroup("Faculty of Sockets", "192.168.1.20:4444", ""));
        }
    }

    /// @param scales how large everything is drawn, 1.5 for 150 %; of more than 1 on a small screen
    void take(Node node, List<Locale> languages, List<Double> scales) throws IOException, InterruptedException {
        each(languages, this::start);
        prepare(() -> main.show(node));
        for (double next : scales) {
            scale = next;
            if (scale > 1) {
                prepare(() -> main.resize(SMALL_WIDTH / scale, SMALL_HEIGHT / scale));
            }
            takePanels(languages);
        }
    }

    private void takePanels(List<Locale> languages) throws IOException, InterruptedException {
        each(languages, this::panels);
        each(languages, this::sheets);
    }

    private interface Round {
        void take(String suffix) throws IOException, InterruptedException;
    }

    private void each(List<Locale> languages, Round round) throws IOException, InterruptedException {
        for (Theme theme : Theme.values()) {
            for (Locale language : languages) {
                prepare(() -> {
                    main.dressIn(theme);
                    main.speak(language);
                });
                round.take("-" + language + "-" + theme.name().toLowerCase(Locale.ROOT)
                        + (scale > 1 ? "-large.png" : ".png"));
            }
        }
    }

    private void start(String suffix) throws IOException, InterruptedException {
        for (String choice : List.of("host", "join")) {
            prepare(() -> {
                press(choice);
                write("user", "Ana");
            });
            shoot("start-" + choice + suffix);
        }
        prepare(() -> write("where", INVITE));
        shoot("start-invited" + suffix);
    }

    /// What stands before the panels: `sheet-invite-en-light.png`.
    private void sheets(String suffix) throws IOException, InterruptedException {
        for (String sheet : List.of("invite", "fingerprint")) {
            prepare(() -> press(sheet));
            shoot("sheet-" + sheet + suffix);
            prepare(() -> press("closeSheet"));
        }
        prepare(main::preferences);
        prepare(() -> write("downloads", "/home/ana/Downloads"));
        shoot("sheet-preferences" + suffix);
        prepare(() -> press("closeSheet"));
        for (KeyCode key : List.of(KeyCode.K, KeyCode.F1)) {
            prepare(() -> accelerator(key).run());
            shoot((key == KeyCode.K ? "palette" : "shortcuts") + suffix);
        }
        prepare(() -> main.sheets().close());
        prepare(() -> main.tell(
                List.of(new Notice(Kind.FINISHED, "“IMG_0001.jpg”"), new Notice(Kind.PRIVATE, "Борис: " + INVITE)),
                "",
                panel -> {}));
        shoot("news" + suffix);
        prepare(() -> scene.getRoot().lookupAll(".toasts .button-icon").forEach(close -> ((ButtonBase) close).fire()));
    }

    private Runnable accelerator(KeyCode code) {
        return scene.getAccelerators().entrySet().stream()
                .filter(entry -> entry.getKey() instanceof KeyCodeCombination keys && keys.getCode() == code)
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private void panels(String suffix) throws IOException, InterruptedException {
        for (String panel : PANELS) {
            prepare(() -> press("navigate-" + panel));
            awaitReady("#run");
            shoot(panel + suffix);
            if (panel.equals("sync")) {
                dialogs(suffix);
                tabs(panel, suffix);
            } else if (panel.equals("remotefiles")) {
                folders(suffix);
            } else if (panel.equals("transfers")) {
                details(suffix);
                ask("transfers-limits" + suffix, () -> press("limits"));
            } else if (panel.equals("tracker")) {
                tabs(panel, suffix);
                ask("tracker-account" + suffix, () -> press("addAccount"));
            } else if (panel.equals("diagnosis")) {
                tabs(panel, suffix);
            } else if (panel.equals("lab")) {
                tabs(panel, suffix);
                race(suffix);
            }
        }
    }

    /// The files of everyone by folder.
    private void folders(String suffix) throws IOException, InterruptedException {
        prepare(() -> press("folders"));
        shoot("remotefiles-folders" + suffix);
        prepare(() -> press("list"));
    }

    /// A transfer with all that is known of it.
    private void details(String suffix) throws IOException, InterruptedException {
        TableView<?> table = (TableView<?>) scene.lookup("#table");
        prepare(() -> table.getSelectionModel().select(1));
        shoot("transfers-details" + suffix);
        prepare(() -> table.getSelectionModel().clearSelection());
    }

    /// The tabs that are not in front at first: `sync-conflicts-en-light.png`.
    private void tabs(String panel, String suffix) throws IOException, InterruptedException {
        TabPane tabs = (TabPane) scene.lookup("#tabs");
        for (Tab tab : tabs.getTabs().subList(1, tabs.getTabs().size())) {
            prepare(() -> tabs.getSelectionModel().select(tab));
            shoot(panel + "-" + tab.getId() + suffix);
        }
    }

    /// The race of the mirror servers, once it is over.
    private void race(String suffix) throws IOException, InterruptedException {
        prepare(() -> press("compare"));
        awaitReady("#compare");
        shoot("lab-compared" + suffix);
    }

    /// Waits while a button cannot be pressed because what it has begun goes on.
    private void awaitReady(String button) throws InterruptedException {
        for (int i = 0; i < PATIENCE && isBusy(button); i++) {
            prepare(() -> {});
        }
    }

    private boolean isBusy(String button) {
        return scene.lookup(button) instanceof Parent there && there.isDisabled();
    }

    /// What can be asked about a sync folder, each in a window of its own.
    private void dialogs(String suffix) throws IOException, InterruptedException {
        ask("sync-add" + suffix, () -> press("addFolder"));
        ask("sync-folders" + suffix, () -> more("mdi2f-file-tree"));
        ask("sync-ignore" + suffix, () -> more("mdi2e-eye-off-outline"));
    }

    /// Chooses from the menu of the first sync folder.
    private void more(String icon) {
        MenuButton menu = (MenuButton) scene.lookup(".no-arrow");
        menu.getItems().stream()
                .filter(item -> item.getGraphic() instanceof FontIcon shown
                        && shown.getIconLiteral().equals(icon))
                .forEach(MenuItem::fire);
    }

    /// Takes a picture of the window that `question` opens, and closes it; none when nothing is asked.
    private void ask(String name, Runnable question) throws IOException, InterruptedException {
        window.execute(question);
        for (int patience = 0; patience < LONGEST && asking().isEmpty(); patience++) {
            prepare(() -> {});
        }
        prepare(() -> {});
        Optional<Window> asking = asking();
        if (asking.isPresent()) {
            shoot(asking.get().getScene(), name);
            window.execute(asking.get()::hide);
        }
    }

    private Optional<Window> asking() throws IOException, InterruptedException {
        FutureTask<Optional<Window>> look = new FutureTask<>(() -> Window.getWindows().stream()
                .filter(other -> other != scene.getWindow())
                .findFirst());
        window.execute(look);
        return result(look);
    }

    private void write(String field, String text) {
        ((TextField) scene.lookup("#" + field)).setText(text);
    }

    private void press(String id) {
        ButtonBase button = (ButtonBase) scene.lookup("#" + id);
        button.fire();
    }

    private void prepare(Runnable change) throws InterruptedException {
        CountDownLatch settled = new CountDownLatch(1);
        window.execute(() -> {
            change.run();
            PauseTransition pause = new PauseTransition(SETTLE);
            pause.setOnFinished(end -> settled.countDown());
            pause.play();
        });
        settled.await();
    }

    private void shoot(String name) throws IOException, InterruptedException {
        shoot(scene, name);
    }

    private void shoot(Scene shown, String name) throws IOException, InterruptedException {
        FutureTask<byte[]> picture = new FutureTask<>(() -> {
            SnapshotParameters size = new SnapshotParameters();
            size.setTransform(Transform.scale(scale, scale));
            return Png.of(shown.getRoot().snapshot(size, null));
        });
        window.execute(picture);
        Files.write(folder.resolve(name), result(picture));
    }

    private static <T> T result(FutureTask<T> task) throws IOException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }
}
