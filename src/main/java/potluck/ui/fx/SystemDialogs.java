package potluck.ui.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import potluck.text.Words;

/// The operating system's dialogs for files, and our own for a question.
public final class SystemDialogs implements Dialogs {
    private final Window owner;
    private final Words words;

    public SystemDialogs(Window owner, Words words) {
        this.owner = owner;
        this.words = words;
    }

    @Override
    public List<Path> files(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        List<File> chosen = Objects.requireNonNullElse(chooser.showOpenMultipleDialog(owner), List.of());
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public boolean confirm(String question, String yes) {
        ButtonType agreed = new ButtonType(yes, ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(words.say("button.cancel"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, question, agreed, cancel);
        alert.initOwner(owner);
        alert.setTitle(words.say("app.name"));
        alert.setHeaderText(null);
        return alert.showAndWait().filter(agreed::equals).isPresent();
    }
}
