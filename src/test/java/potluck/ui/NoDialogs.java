package potluck.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Parent;
import potluck.ui.fx.Dialogs;

/// A user who says yes and chooses nothing.
public class NoDialogs implements Dialogs {
    @Override
    public List<Path> files(String title) {
        return List.of();
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> saveAs(String title, String name) {
        return Optional.empty();
    }

    @Override
    public boolean confirm(String question, String yes) {
        return true;
    }

    @Override
    public void show(String title, Parent content) {}

    @Override
    public boolean fill(String title, Parent form, String yes, ObservableBooleanValue ready) {
        return false;
    }
}
