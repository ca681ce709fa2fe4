package potluck.ui.settings;

import java.util.Locale;

/// How the window looks and in which language it speaks. Window's thread.
public interface Appearance {
    /// Light becomes dark, dark becomes light.
    void switchTheme();

    /// Shows everything in another language.
    void speak(Locale language);
}
