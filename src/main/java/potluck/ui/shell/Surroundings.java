package potluck.ui.shell;

import java.util.Map;
import potluck.ui.fx.Sheets;
import potluck.ui.settings.Appearance;

/// What the main window can ask of the program around it. Window's thread.
public interface Surroundings extends Appearance {
    /// Ends the device and goes back to the first screen.
    void leave();

    /// Closes the window as its own button does.
    void quit();

    /// The layer for what stands before the window's content.
    Sheets sheets();

    /// How a table was arranged when the window was closed last; empty when it never was.
    String tableLayout(String table);

    /// Remembers how tables are arranged, by name.
    void keepTableLayouts(Map<String, String> layouts);
}
