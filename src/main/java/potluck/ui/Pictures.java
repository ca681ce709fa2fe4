package potluck.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.stage.Stage;
import potluck.identity.IdentityFault;
import potluck.kit.Failure;
import potluck.node.HostRequest;
import potluck.node.JoinRequest;
import potluck.node.Launcher;
import potluck.node.Node;
import potluck.text.Words;
import potluck.ui.Camera.Album;
import potluck.ui.fx.Png;
import potluck.ui.fx.SystemDialogs;
import potluck.ui.fx.WindowThread;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.settings.Preferences;
import potluck.ui.settings.Theme;

/// Takes a picture of every screen, light and dark, in every language, of a device that runs.
public final class Pictures {
    /// A small screen of today, in its own points.
    private static final double SMALL_WIDTH = 1366;

    private static final double SMALL_HEIGHT = 840;

    private final MainWindow main;
    private final Camera camera;
    private final List<Locale> languages;
    private final SheetPictures sheets;
    private final PanelPictures panels;
    private final StatePictures states;

    /// @param commands does all that `main` asks for
    Pictures(MainWindow main, OpenCommands commands, Album album, List<Locale> languages) {
        this.main = main;
        this.camera = new Camera(main.scene(), commands, new WindowThread(), album);
        this.languages = languages;
        this.sheets = new SheetPictures(main, camera);
        this.panels = new PanelPictures(camera);
        this.states = new StatePictures(camera);
    }

    /// Opens a window, shows `node` in it and saves the pictures as `members-en-light.png` and so on into `folder`;
    /// needs no display with `-Dglass.platform=Headless`. Blocks for some minutes; the node runs on.
    public static void take(Launcher launcher, Node node, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Preferences preferences = new Preferences(folder.resolve("window.properties"));
        WindowThread window = new WindowThread();
        OpenCommands commands = new OpenCommands();
        FutureTask<MainWindow> opening = new FutureTask<>(() -> {
            Stage stage = new Stage();
            MainWindow main = new MainWindow(
                    stage,
                    new Elsewhere(launcher),
                    folder,
                    preferences,
                    commands,
                    window,
                    words -> new SystemDialogs(stage, words));
            main.open(DesktopPlaces.none());
            return main;
        });
        WindowThread.start(opening);
        try {
            Album album = (name, picture) -> Files.write(folder.resolve(name + ".png"), Png.of(picture));
            new Pictures(opening.get(), commands, album, Words.LANGUAGES).take(node, List.of(1.0, 1.5));
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
        window.stop();
    }

    /// Knows nothing of the network on which the pictures are taken, and takes part in no group.
    private record Elsewhere(Launcher launcher) implements Launcher {
        @Override
        public Node host(HostRequest request) throws IOException {
            return launcher.host(request);
        }

        @Override
        public Node join(JoinRequest request) throws IOException {
            throw Failure.of(IdentityFault.CONNECT_TIMED_OUT, "192.168.1.21:4444", 5);
        }

        @Override
        public List<NearbyGroup> nearby() {
            return List.of(new NearbyGroup("Faculty of Sockets", "192.168.1.20:4444", ""));
        }
    }

    /// @param scales how large everything is drawn, 1.5 for 150 %; of more than 1 on a small screen
    void take(Node node, List<Double> scales) throws IOException, InterruptedException {
        each("", sheets::takeStart);
        for (double scale : scales) {
            String size = scale > 1 ? "-large" : "";
            camera.enlarge(scale);
            if (scale > 1) {
                camera.prepare(() -> main.resize(SMALL_WIDTH / scale, SMALL_HEIGHT / scale));
            }
            takePanels(node, size);
            each(size, sheets::take);
            takeStates(node, size);
        }
    }

    /// The panels of `node` alone.
    ///
    /// @param size what the pictures' names end in beside language and theme
    void takePanels(Node node, String size) throws IOException, InterruptedException {
        camera.rebuild(() -> main.show(node));
        each(size, panels::take);
    }

    private void takeStates(Node node, String size) throws IOException, InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        camera.rebuild(() -> main.show(StatePictures.waiting(node, over)));
        each(size, states::takeLoading);
        over.countDown();
        camera.rebuild(() -> main.show(StatePictures.failing(node)));
        each(size, states::takeFailing);
        camera.rebuild(() -> main.show(StatePictures.foretelling(node)));
        each(size, states::takeForecast);
        camera.rebuild(() -> main.show(StatePictures.stopped(node)));
        each(size, states::takeStopped);
    }

    private interface Round {
        void take() throws IOException, InterruptedException;
    }

    /// In every language and in light and dark; the window is built anew for another language alone.
    private void each(String size, Round round) throws IOException, InterruptedException {
        for (Locale language : languages) {
            if (!main.words().locale().equals(language)) {
                camera.rebuild(() -> main.speak(language));
            }
            for (Theme theme : Theme.values()) {
                camera.prepare(() -> main.dressIn(theme));
                camera.name("-" + language + "-" + theme.name().toLowerCase(Locale.ROOT) + size);
                round.take();
            }
        }
    }
}
