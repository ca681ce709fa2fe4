package potluck.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Sheets;
import potluck.ui.lab.LabViewModel;
import potluck.ui.notify.Notice;
import potluck.ui.settings.Memos;
import potluck.ui.settings.Preferences;
import potluck.ui.settings.TestMemos;
import potluck.ui.settings.Theme;
import potluck.ui.settings.Views;
import potluck.ui.shell.Surroundings;

/// A main window that stands alone.
final class NoSurroundings implements Surroundings {
    private final Sheets sheets = new Sheets();

    @Override
    public void switchTheme() {}

    @Override
    public void speak(Locale language) {}

    @Override
    public void dressIn(Theme theme) {}

    @Override
    public boolean isStill() {
        return false;
    }

    @Override
    public void keepStill(boolean still) {}

    @Override
    public void preferences() {}

    @Override
    public void tell(List<Notice> news, String front, Consumer<String> open) {}

    @Override
    public void sum(String line) {}

    @Override
    public void leave() {}

    @Override
    public void quit() {}

    @Override
    public Sheets sheets() {
        return sheets;
    }

    @Override
    public Memos memos() {
        return TestMemos.none();
    }

    @Override
    public Views views() {
        return new Views(new Preferences(Path.of("no", "such", "file")), work -> {});
    }

    @Override
    public Path logs() {
        return Path.of("");
    }

    @Override
    public String tableLayout(String table) {
        return "";
    }

    @Override
    public LabViewModel lab() {
        Words words = Words.of(Locale.ENGLISH);
        return new LabViewModel(new Commands(Runnable::run, Runnable::run, words), Runnable::run, List.of());
    }

    @Override
    public void keepTableLayouts(Map<String, String> layouts) {}
}
