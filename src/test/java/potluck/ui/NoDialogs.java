package potluck.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import potluck.ui.fx.Dialogs;

/// A user who says yes and chooses nothing.
public final class NoDialogs implements Dialogs {
    @Override
    public List<Path> files(String title) {
        return List.of();
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.empty();
    }

    @Override
    public boolean confirm(String question, String yes) {
        return true;
    }
}
