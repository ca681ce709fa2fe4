package potluck.ui.sync;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import potluck.node.SyncView;
import potluck.text.Words;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Screens;

/// Wires `sync/newfolder.fxml`: which folder shall be synced, under which name, and how.
final class NewFolderController {
    private final Words words;
    private final Dialogs dialogs;
    private final ToggleGroup choice = new ToggleGroup();

    @FXML
    private TextField place;

    @FXML
    private Button choose;

    @FXML
    private TextField name;

    @FXML
    private VBox modes;

    private NewFolderController(Words words, Dialogs dialogs) {
        this.words = words;
        this.dialogs = dialogs;
    }

    /// Asks for a new folder.
    static Optional<NewFolder> ask(Words words, Dialogs dialogs) {
        NewFolderController controller = new NewFolderController(words, dialogs);
        return controller.fill(controller.form(), "newfolder.title", "newfolder.yes");
    }

    /// Asks how that folder shall be synced.
    static Optional<NewFolder> ask(Path folder, Words words, Dialogs dialogs) {
        NewFolderController controller = new NewFolderController(words, dialogs);
        Parent form = controller.form();
        controller.take(folder);
        return controller.fill(form, "newfolder.title", "newfolder.yes");
    }

    /// Asks for another mode of a folder.
    static Optional<NewFolder> change(SyncView folder, Words words, Dialogs dialogs) {
        NewFolderController controller = new NewFolderController(words, dialogs);
        Parent form = controller.form();
        controller.place.setText(folder.folder());
        controller.name.setText(folder.name());
        controller.name.setDisable(true);
        controller.select(folder.mode());
        return controller.fill(form, "newfolder.changeTitle", "newfolder.changeYes");
    }

    private Parent form() {
        return new Screens(words).load("sync/newfolder", this);
    }

    private Optional<NewFolder> fill(Parent form, String title, String yes) {
        var ready = Bindings.createBooleanBinding(
                () -> !place.getText().isBlank() && !name.getText().isBlank(),
                place.textProperty(),
                name.textProperty());
        return dialogs.fill(words.say(title), form, words.say(yes), ready)
                ? Optional.of(new NewFolder(
                        name.getText().strip(), Path.of(place.getText().strip()), mode()))
                : Optional.empty();
    }

    @FXML
    private void initialize() {
        for (String mode : SyncViewModel.MODES) {
            RadioButton button = new RadioButton(words.say("sync.mode." + mode));
            button.setId("mode-" + mode);
            button.setUserData(mode);
            button.setToggleGroup(choice);
            Label hint = new Label(words.say("sync.modeHint." + mode));
            hint.getStyleClass().addAll("hint", "mode-hint");
            hint.setWrapText(true);
            button.setAccessibleHelp(hint.getText());
            modes.getChildren().addAll(button, hint);
        }
        select(SyncViewModel.MODES.getFirst());
    }

    private void select(String mode) {
        choice.getToggles().stream()
                .filter(toggle -> mode.equals(toggle.getUserData()))
                .forEach(toggle -> toggle.setSelected(true));
    }

    private String mode() {
        return choice.getSelectedToggle().getUserData().toString();
    }

    @FXML
    private void choose() {
        dialogs.folder(words.say("newfolder.place")).ifPresent(this::take);
    }

    private void take(Path folder) {
        place.setText(folder.toString());
        if (name.getText().isBlank() && folder.getFileName() != null) {
            name.setText(folder.getFileName().toString());
        }
    }
}
