package potluck.ui;

import java.util.Locale;
import java.util.Map;
import potluck.ui.fx.Sheets;
import potluck.ui.shell.Surroundings;

/// A main window that stands alone.
final class NoSurroundings implements Surroundings {
    private final Sheets sheets = new Sheets();

    @Override
    public void switchTheme() {}

    @Override
    public void speak(Locale language) {}

    @Override
    public void leave() {}

    @Override
    public void quit() {}

    @Override
    public Sheets sheets() {
        return sheets;
    }

    @Override
    public String tableLayout(String table) {
        return "";
    }

    @Override
    public void keepTableLayouts(Map<String, String> layouts) {}
}
