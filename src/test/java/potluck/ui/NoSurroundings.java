package potluck.ui;

import java.util.Locale;
import potluck.ui.shell.Surroundings;

/// A main window that stands alone.
final class NoSurroundings implements Surroundings {
    @Override
    public void switchTheme() {}

    @Override
    public void speak(Locale language) {}

    @Override
    public void leave() {}
}
