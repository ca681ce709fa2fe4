package potluck.ui.sync;

import java.nio.file.Path;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import potluck.node.SyncView;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.Screens;

/// Wires `sync.fxml` to its view model.
public final class SyncController {
    private final SyncViewModel model;
    private final Words words;
    private final Commands commands;

    @FXML
    private NoticeBar notice;

    @FXML
    private ListView<Row<SyncView>> folders;

    private SyncController(SyncViewModel model, Words words, Commands commands) {
        this.model = model;
        this.words = words;
        this.commands = commands;
    }

    public static Panel open(SyncViewModel model, Words words, Commands commands) {
        SyncController controller = new SyncController(model, words, commands);
        Parent root = new Screens(words).load("sync", controller);
        return new Panel("sync", root, model::show, model.pending(), controller.folders::requestFocus);
    }

    @FXML
    private void initialize() {
        notice.textProperty().bindBidirectional(model.notice());
        folders.setItems(model.rows().list());
        folders.setCellFactory(list -> new SyncCard(model, words, this::open));
    }

    private void open(Path folder) {
        commands.run(() -> Desktop.open(folder), model.notice()::set);
    }
}
