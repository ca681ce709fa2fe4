package potluck.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Stage;
import potluck.kit.Threads;
import potluck.node.Launcher;
import potluck.ui.fx.SystemDialogs;
import potluck.ui.fx.WindowThread;
import potluck.ui.settings.Preferences;

/// The program with a window.
public final class PotluckApp {
    private PotluckApp() {}

    /// Opens the window and returns when the user has closed it and the device has left its group. `data` is the
    /// device's data folder. Blocks; to be called once, from the main thread.
    public static void open(Launcher launcher, Path data) throws IOException, InterruptedException {
        Preferences preferences = new Preferences(data.resolve("window.properties"));
        WindowThread window = new WindowThread();
        CountDownLatch closed = new CountDownLatch(1);
        CompletableFuture<MainWindow> opened = new CompletableFuture<>();
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
            stage.setOnHidden(hidden -> closed.countDown());
            main.open();
            opened.complete(main);
        });
        closed.await();
        window.stop();
        opened.join().end();
    }
}
