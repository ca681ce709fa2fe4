package potluck.ui.shell;

import potluck.ui.settings.Appearance;

/// What the main window can ask of the program around it. Window's thread.
public interface Surroundings extends Appearance {
    /// Ends the device and goes back to the first screen.
    void leave();
}
