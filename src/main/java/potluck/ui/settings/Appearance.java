package potluck.ui.settings;

import java.util.Locale;

/// How the window looks and in which language it speaks. Window's thread.
public interface Appearance {
    /// Light becomes dark, dark becomes light.
    void switchTheme();

    void dressIn(Theme theme);

    /// Shows everything in another language.
    void speak(Locale language);

    /// Whether nothing shall move that need not.
    boolean isStill();

    void keepStill(boolean still);

    /// Shows the preferences.
    void preferences();
}
