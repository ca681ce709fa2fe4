package potluck.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import potluck.ui.fx.Sheets;
import potluck.ui.lab.LabViewModel;
import potluck.ui.notify.Notice;
import potluck.ui.settings.Appearance;
import potluck.ui.settings.Memos;
import potluck.ui.settings.Views;

/// What the main window can ask of the program around it. Window's thread.
public interface Surroundings extends Appearance {
    /// Ends the device and goes back to the first screen.
    void leave();

    /// Closes the window and ends the program, unless the user would rather not.
    void quit();

    /// The layer for what stands before the window's content.
    Sheets sheets();

    /// Tells the user what happened, unless the panel `front` shows it; `open` brings a panel to the front.
    void tell(List<Notice> news, String front, Consumer<String> open);

    /// Says in a line how things stand, where the window cannot be seen.
    void sum(String line);

    /// The lab, which goes on whatever becomes of the main window.
    LabViewModel lab();

    /// What the user notes about members.
    Memos memos();

    /// How the user wants panels to show what they show.
    Views views();

    /// The folder the log's files are in.
    Path logs();

    /// How a table was arranged when the window was closed last; empty when it never was.
    String tableLayout(String table);

    /// Remembers how tables are arranged, by name.
    void keepTableLayouts(Map<String, String> layouts);
}
