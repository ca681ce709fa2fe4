package potluck.ui.sync;

import java.util.function.Predicate;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import potluck.node.PendingView;
import potluck.text.Words;
import potluck.ui.fx.Columns;
import potluck.ui.fx.EmptyState;
import potluck.ui.fx.Row;
import potluck.ui.fx.Screens;
import potluck.ui.fx.Tables;

/// Wires `sync/pending.fxml` to its view model: what waits, or what has failed.
final class PendingController {
    private final PendingViewModel model;
    private final Words words;
    private final Predicate<PendingView> kind;
    private final String key;

    @FXML
    private TableView<Row<PendingView>> table;

    @FXML
    private TableColumn<Row<PendingView>, PendingView> name;

    @FXML
    private TableColumn<Row<PendingView>, PendingView> folder;

    @FXML
    private TableColumn<Row<PendingView>, PendingView> size;

    @FXML
    private TableColumn<Row<PendingView>, PendingView> action;

    @FXML
    private TableColumn<Row<PendingView>, PendingView> reason;

    @FXML
    private EmptyState empty;

    @FXML
    private Label details;

    private PendingController(PendingViewModel model, Words words, Predicate<PendingView> kind, String key) {
        this.model = model;
        this.words = words;
        this.kind = kind;
        this.key = key;
    }

    /// @param key `waiting` or `failed`
    static Parent open(PendingViewModel model, Words words, Predicate<PendingView> kind, String key) {
        return new Screens(words).load("sync/pending", new PendingController(model, words, kind, key));
    }

    @FXML
    private void initialize() {
        Columns.text(name, PendingView::path, words.byName());
        Columns.text(folder, PendingView::folder, words.byName());
        Columns.number(
                size,
                PendingView::size,
                file -> file.deletion() ? "" : words.amounts().size(file.size()));
        Columns.text(action, file -> words.say(file.deletion() ? "pending.delete" : "pending.fetch"), words.byName());
        Columns.text(reason, file -> words.reason(file.reason()), words.byName());
        action.setVisible(key.equals("waiting"));
        Tables.bind(table, model.rows(), new SimpleObjectProperty<>(kind));
        details.textProperty()
                .bind(table.getSelectionModel()
                        .selectedItemProperty()
                        .map(this::details)
                        .orElse(""));
        details.visibleProperty().bind(details.textProperty().isNotEmpty());
        details.managedProperty().bind(details.visibleProperty());
        table.setAccessibleText(words.say("sync." + key));
        empty.follow(model.inquiry(), words, new SimpleStringProperty(words.say("sync." + key + ".none")));
    }

    /// Why it waits or has failed, in full.
    private String details(Row<PendingView> row) {
        return words.reason(row.get().reason());
    }
}
