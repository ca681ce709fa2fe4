package potluck.ui.sync;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import potluck.text.Words;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Screens;

/// Wires `sync/ignore.fxml`: which files of a folder are left alone, with what that comes to while one types.
final class IgnoreController {
    private final IgnoreViewModel model;
    private final Words words;

    @FXML
    private TabPane lists;

    @FXML
    private TextArea own;

    @FXML
    private TextArea group;

    @FXML
    private MenuButton presets;

    @FXML
    private Label preview;

    @FXML
    private Label bad;

    @FXML
    private ListView<String> first;

    private IgnoreController(IgnoreViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    /// Lets the user edit the lists, and saves them when that is wanted.
    static void ask(IgnoreViewModel model, Words words, Dialogs dialogs) {
        Parent form = new Screens(words).load("sync/ignore", new IgnoreController(model, words));
        model.start();
        if (dialogs.fill(words.say("ignore.title"), form, words.say("ignore.yes"), model.ready())) {
            model.save();
        }
    }

    @FXML
    private void initialize() {
        own.textProperty().bindBidirectional(model.own());
        group.textProperty().bindBidirectional(model.group());
        lists.disableProperty().bind(model.ready().not());
        presets.disableProperty().bind(model.ready().not());
        preview.textProperty().bind(model.preview());
        bad.textProperty().bind(model.bad());
        bad.visibleProperty().bind(model.bad().isNotEmpty());
        bad.managedProperty().bind(bad.visibleProperty());
        first.setItems(model.first());
        for (Preset preset : Preset.values()) {
            MenuItem item = new MenuItem(words.say(preset.key()));
            item.setOnAction(event -> add(preset));
            presets.getItems().add(item);
        }
    }

    /// To the list in front.
    private void add(Preset preset) {
        TextArea area = lists.getSelectionModel().getSelectedIndex() == 0 ? own : group;
        area.setText(preset.addTo(area.getText()));
    }
}
