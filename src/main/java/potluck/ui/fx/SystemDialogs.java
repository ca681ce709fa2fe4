package potluck.ui.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
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
    public Optional<Path> saveAs(String title, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public boolean confirm(String question, String yes) {
        Label words = new Label(question);
        words.setWrapText(true);
        words.getStyleClass().add("dialog-question");
        return fill("", words, yes, new SimpleBooleanProperty(true));
    }

    @Override
    public void show(String title, Parent content) {
        Dialog<ButtonType> dialog = dialog(title, content);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(words.say("button.close"), ButtonData.CANCEL_CLOSE));
        dialog.showAndWait();
    }

    @Override
    public boolean fill(String title, Parent form, String yes, ObservableBooleanValue ready) {
        ButtonType agreed = new ButtonType(yes, ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(words.say("button.cancel"), ButtonData.CANCEL_CLOSE);
        Dialog<ButtonType> dialog = dialog(title.isEmpty() ? words.say("app.name") : title, form);
        dialog.getDialogPane().getButtonTypes().setAll(agreed, cancel);
        dialog.getDialogPane().lookupButton(agreed).disableProperty().bind(Bindings.not(ready));
        dialog.setOnShown(shown -> Optional.ofNullable(form.lookup(".text-input")).ifPresent(Node::requestFocus));
        return dialog.showAndWait().filter(agreed::equals).isPresent();
    }

    private Dialog<ButtonType> dialog(String title, Parent content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        dialog.getDialogPane().setContent(content);
        dialog.initOwner(owner);
        dialog.setTitle(title);
        return dialog;
    }
}
