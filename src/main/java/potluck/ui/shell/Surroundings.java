package potluck.ui.shell;

import java.util.Locale;

/// What the main window can ask of the program around it. Window's thread.
public interface Surroundings {
    /// Light becomes dark, dark becomes light.
    void switchTheme();

    /// Shows everything in another language.
    void speak(Locale language);

    /// Ends the device and goes back to the first screen.
    void leave();
}
