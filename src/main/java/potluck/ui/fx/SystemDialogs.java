package potluck.ui.fx;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
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

    /// What a careless Enter does can be taken back: it cancels.
    @Override
    public boolean confirm(String question, String yes) {
        Label asked = new Label(question);
        asked.setWrapText(true);
        asked.getStyleClass().add("dialog-question");
        Dialog<ButtonType> dialog = dialog(words.say("app.name"), asked);
        Button agree = button(dialog, yes, ButtonData.OK_DONE);
        Button cancel = button(dialog, words.say("button.cancel"), ButtonData.CANCEL_CLOSE);
        agree.setDefaultButton(false);
        cancel.setDefaultButton(true);
        return isAgreed(dialog, () -> focus(cancel));
    }

    @Override
    public void show(String title, Parent content) {
        Dialog<ButtonType> dialog = dialog(title, content);
        dialog.setResizable(true);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(words.say("button.close"), ButtonData.CANCEL_CLOSE));
        dialog.showAndWait();
    }

    @Override
    public boolean fill(String title, Parent form, String yes, ObservableBooleanValue ready) {
        Dialog<ButtonType> dialog = dialog(title, form);
        button(dialog, yes, ButtonData.OK_DONE).disableProperty().bind(Bindings.not(ready));
        button(dialog, words.say("button.cancel"), ButtonData.CANCEL_CLOSE);
        return isAgreed(dialog, () -> lead(form));
    }

    private static void lead(Parent form) {
        // What stands in tabs is there only when they have their looks.
        form.applyCss();
        field(form).ifPresent(SystemDialogs::focus);
    }

    /// The first thing in sight to write in or to tick.
    private static Optional<Node> field(Node node) {
        return switch (node) {
            case Node hidden when !hidden.isVisible() -> Optional.empty();
            case TextInputControl _, TreeView<?> _ -> Optional.of(node);
            case Parent parent ->
                parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> field(child).stream())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    /// As soon as it can be written in.
    private static void focus(Node field) {
        if (field.isDisabled()) {
            field.disabledProperty().subscribe(field::requestFocus);
        } else {
            field.requestFocus();
        }
    }

    private static Button button(Dialog<ButtonType> dialog, String text, ButtonData kind) {
        ButtonType type = new ButtonType(text, kind);
        dialog.getDialogPane().getButtonTypes().add(type);
        return (Button) dialog.getDialogPane().lookupButton(type);
    }

    /// @param lead hands the keyboard to where it belongs; the dialog's own event comes too early for that
    private static boolean isAgreed(Dialog<ButtonType> dialog, Runnable lead) {
        dialog.getDialogPane().getScene().getWindow().addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> lead.run());
        return dialog.showAndWait()
                .filter(button -> button.getButtonData() == ButtonData.OK_DONE)
                .isPresent();
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
