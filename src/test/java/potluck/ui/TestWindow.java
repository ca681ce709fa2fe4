package potluck.ui;

import java.io.IOException;
import java.nio.file.Path;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import potluck.kit.Threads;
import potluck.node.Launcher;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.WindowThread;
import potluck.ui.settings.Preferences;

/// The program's window as tests open and end it.
final class TestWindow {
    private TestWindow() {}

    static MainWindow of(Stage stage, Launcher world, Path folder, Preferences preferences, Dialogs dialogs) {
        return new MainWindow(
                stage,
                world,
                folder,
                preferences,
                work -> Threads.start("test-command", work),
                new WindowThread(),
                words -> dialogs);
    }

    static void end(FxRobot robot, MainWindow main) throws IOException {
        robot.interact(main::close);
        main.end();
    }
}
