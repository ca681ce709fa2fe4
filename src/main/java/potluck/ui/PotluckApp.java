package potluck.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.stage.Stage;
import potluck.kit.Threads;
import potluck.node.Launcher;
import potluck.store.Autostart;
import potluck.store.CrashStore;
import potluck.ui.fx.SystemDialogs;
import potluck.ui.fx.WindowThread;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.notify.SystemTrayPlace;
import potluck.ui.settings.Preferences;

/// The program with a window. Any thread.
public final class PotluckApp {
    private final Launcher launcher;
    private final Path data;
    private final CrashStore crashes;
    private final WindowThread window = new WindowThread();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CompletableFuture<MainWindow> opened = new CompletableFuture<>();

    /// @param data the device's data folder
    public PotluckApp(Launcher launcher, Path data, CrashStore crashes) {
        this.launcher = launcher;
        this.data = data;
        this.crashes = crashes;
    }

    /// Brings the window to the front, as soon as there is one, and shows the invite `link` in it unless that is empty.
    public void call(String link) {
        opened.thenAccept(main -> window.execute(() -> main.call(link)));
    }

    /// Closes the window as its user would.
    public void close() {
        opened.thenAccept(main -> window.execute(main::quit));
    }

    /// The words that start this program with this data folder; none when it cannot be started again.
    private List<String> again() {
        List<String> program = launcher.program();
        return program.isEmpty()
                ? List.of()
                : Stream.concat(
                                program.stream(),
                                Stream.of("--data", data.toAbsolutePath().toString()))
                        .toList();
    }

    /// Opens the window and returns when the user has closed it and the device has left its group. Blocks; to be called
    /// once, from the main thread.
    ///
    /// @param usable called when the window can be seen and used
    public void open(Runnable usable) throws IOException, InterruptedException {
        Preferences preferences = new Preferences(data.resolve("window.properties"));
        SystemTrayPlace tray = new SystemTrayPlace(TrayPicture::of);
        tray.prepare();
        WindowThread.start(() -> {
            Stage stage = new Stage();
            MainWindow main = new MainWindow(
                    stage,
                    launcher,
                    data,
                    preferences,
                    work -> Threads.start("window-command", work),
                    window,
                    words -> new SystemDialogs(stage, words));
            main.onEnded(closed::countDown);
            main.open(new DesktopPlaces(tray, Autostart.here(again())));
            opened.complete(main);
            CrashOffer offer = new CrashOffer(crashes, main);
            crashes.tell(() -> window.execute(offer::make));
            WindowThread.whenDrawn(main.scene(), () -> {
                usable.run();
                offer.make();
            });
        });
        closed.await();
        window.stop();
        opened.join().end();
    }
}
