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
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.kit.Threads;
import potluck.node.Launcher;
import potluck.node.Node;
import potluck.text.Words;
import potluck.ui.fx.Png;
import potluck.ui.fx.SystemDialogs;
import potluck.ui.fx.WindowThread;
import potluck.ui.settings.Preferences;
import potluck.ui.settings.Theme;

/// Takes a picture of every screen, light and dark, in every language, of a device that runs.
public final class Pictures {
    private static final List<String> PANELS =
            List.of("members", "remotefiles", "shares", "sync", "transfers", "chat", "tracker", "log");

    /// Long enough for lists to arrive and for everything to be drawn.
    private static final Duration SETTLE = Duration.millis(400);

    /// So often a question is waited for.
    private static final int LONGEST = 20;

    private final MainWindow main;
    private final Scene scene;
    private final Executor window;
    private final Path folder;

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
                    launcher,
                    folder,
                    preferences,
                    work -> Threads.start("window-command", work),
                    window,
                    words -> new SystemDialogs(stage, words));
            main.open();
            return main;
        });
        WindowThread.start(opening);
        MainWindow main = result(opening);
        new Pictures(main, window, folder).take(node, Words.LANGUAGES);
        window.stop();
    }

    void take(Node node, List<Locale> languages) throws IOException, InterruptedException {
        each(languages, this::start);
        prepare(() -> main.show(node));
        each(languages, this::panels);
    }

    private interface Round {
        void take(String suffix) throws IOException, InterruptedException;
    }

    private void each(List<Locale> languages, Round round) throws IOException, InterruptedException {
        for (Theme theme : Theme.values()) {
            for (Locale language : languages) {
                prepare(() -> {
                    main.dress(theme);
                    main.speak(language);
                });
                round.take("-" + language + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
            }
        }
    }

    private void start(String suffix) throws IOException, InterruptedException {
        for (String choice : List.of("host", "join")) {
            prepare(() -> press(choice));
            shoot("start-" + choice + suffix);
        }
    }

    private void panels(String suffix) throws IOException, InterruptedException {
        for (String panel : PANELS) {
            prepare(() -> press("navigate-" + panel));
            shoot(panel + suffix);
            if (panel.equals("sync")) {
                dialogs(suffix);
                tabs(suffix);
            } else if (panel.equals("remotefiles")) {
                folders(suffix);
            } else if (panel.equals("transfers")) {
                details(suffix);
                ask("transfers-limits" + suffix, () -> press("limits"));
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
    private void tabs(String suffix) throws IOException, InterruptedException {
        TabPane tabs = (TabPane) scene.lookup("#tabs");
        for (Tab tab : tabs.getTabs().subList(1, tabs.getTabs().size())) {
            prepare(() -> tabs.getSelectionModel().select(tab));
            shoot("sync-" + tab.getId() + suffix);
        }
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
            prepare(asking.get()::hide);
        }
    }

    private Optional<Window> asking() throws IOException, InterruptedException {
        FutureTask<Optional<Window>> look = new FutureTask<>(() -> Window.getWindows().stream()
                .filter(other -> other != scene.getWindow())
                .findFirst());
        window.execute(look);
        return result(look);
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
        FutureTask<byte[]> picture = new FutureTask<>(() -> Png.of(shown.snapshot(null)));
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
