package potluck.ui.fx;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.stage.Window;

/// The one thread that may touch what is on the screen; the only place that hands work to it. Any thread may call.
public final class WindowThread implements Executor {
    /// Starts the toolkit, which lives until [#stop], and runs `first` in its thread.
    public static void start(Runnable first) {
        Platform.setImplicitExit(false);
        Platform.startup(first);
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
