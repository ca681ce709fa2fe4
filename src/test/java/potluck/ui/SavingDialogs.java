package potluck.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Parent;
import potluck.ui.fx.Dialogs;

/// The real dialogs, but for a user who saves everything in one file.
public record SavingDialogs(Dialogs real, Path file) implements Dialogs {
    @Override
    public List<Path> files(String title) {
        return real.files(title);
    }

    @Override
    public Optional<Path> folder(String title) {
        return real.folder(title);
    }

    @Override
    public Optional<Path> saveAs(String title, String name) {
        return Optional.of(file);
    }

    @Override
    public boolean confirm(String question, String yes) {
        return real.confirm(question, yes);
    }

    @Override
    public void show(String title, Parent content) {
        real.show(title, content);
    }

    @Override
    public boolean fill(String title, Parent form, String yes, ObservableBooleanValue ready) {
        return real.fill(title, form, yes, ready);
    }
}
