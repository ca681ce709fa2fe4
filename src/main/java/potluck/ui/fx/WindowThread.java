package potluck.ui.fx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;

/// The one thread that may touch what is on the screen; the only place that hands work to it. Any thread may call.
public final class WindowThread implements Executor {
    /// What Linux shows of a card that draws in three dimensions.
    private static final List<String> CARDS = List.of("/dev/dri/renderD128", "/dev/nvidia0");

    /// Starts the toolkit, which lives until [#stop], and runs `first` in its thread.
    public static void start(Runnable first) {
        preferSoftware();
        Platform.setImplicitExit(false);
        Platform.startup(first);
    }

    /// Without a graphics card OpenGL would be tried all the same, which costs 60 MiB before it fails.
    private static void preferSoftware() {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        boolean card = CARDS.stream().map(Path::of).anyMatch(Files::exists);
        if (linux && !card && System.getProperty("prism.order") == null) {
            System.setProperty("prism.order", "sw");
        }
    }

    /// Runs `work` once, when what `scene` shows now has been laid out and drawn. Window's thread.
    public static void whenDrawn(Scene scene, Runnable work) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(work);
            }
        });
        Platform.requestNextPulse();
    }

    /// Runs `work` in the window's thread, soon; in order.
    @Override
    public void execute(Runnable work) {
        Platform.runLater(work);
    }

    /// Closes all windows and ends the toolkit. Popups go first: JavaFX crashes when it ends while one is showing.
    public void stop() {
        execute(() -> {
            List.copyOf(Window.getWindows()).reversed().forEach(Window::hide);
            Platform.exit();
        });
    }
}
