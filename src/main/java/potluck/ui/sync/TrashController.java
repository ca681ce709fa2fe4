package potluck.ui.sync;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.StringConverter;
import potluck.node.TrashView;
import potluck.text.Words;
import potluck.ui.fx.Columns;
import potluck.ui.fx.EmptyState;
import potluck.ui.fx.Menus;
import potluck.ui.fx.Row;
import potluck.ui.fx.Screens;
import potluck.ui.fx.SearchField;
import potluck.ui.fx.Tables;

/// Wires `sync/trash.fxml` to its view model.
final class TrashController {
    private final TrashViewModel model;
    private final Words words;
    private final Consumer<CompareViewModel.Wanted> compare;

    @FXML
    private SearchField search;

    @FXML
    private ComboBox<Since> since;

    @FXML
    private Button restore;

    @FXML
    private TableView<Row<TrashView>> table;

    @FXML
    private TableColumn<Row<TrashView>, TrashView> name;

    @FXML
    private TableColumn<Row<TrashView>, TrashView> folder;

    @FXML
    private TableColumn<Row<TrashView>, TrashView> size;

    @FXML
    private TableColumn<Row<TrashView>, TrashView> at;

    @FXML
    private EmptyState empty;

    private TrashController(TrashViewModel model, Words words, Consumer<CompareViewModel.Wanted> compare) {
        this.model = model;
        this.words = words;
        this.compare = compare;
    }

    /// @param compare shows two versions side by side
    static Parent open(TrashViewModel model, Words words, Consumer<CompareViewModel.Wanted> compare) {
        return new Screens(words).load("sync/trash", new TrashController(model, words, compare));
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.query());
        since.getItems().setAll(Since.values());
        since.setConverter(new SinceWords());
        since.valueProperty().bindBidirectional(model.since());
        Columns.text(name, TrashView::path, words.byName());
        Columns.text(folder, TrashView::folder, words.byName());
        Columns.number(size, TrashView::size, file -> words.amounts().size(file.size()));
        Columns.date(at, TrashView::at, file -> words.amounts().date(file.at()));
        Tables.bind(table, model.rows(), model.filter());
        at.setSortType(TableColumn.SortType.DESCENDING);
        table.getSortOrder().add(at);
        table.setContextMenu(new ContextMenu(
                Menus.item(words.say("trash.restore"), "mdi2r-restore", this::restore),
                Menus.item(words.say("trash.compare"), "mdi2f-file-compare", this::compare)));
        restore.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        empty.follow(
                model.inquiry(),
                words,
                Bindings.when(Bindings.isEmpty(model.rows().list()))
                        .then(words.say("trash.none"))
                        .otherwise(words.say("trash.noMatch")));
    }

    @FXML
    private void restore() {
        model.restore(Tables.selected(table));
    }

    private void compare() {
        TrashViewModel.compared(Tables.selected(table)).ifPresent(compare);
    }

    private final class SinceWords extends StringConverter<Since> {
        @Override
        public String toString(Since value) {
            return words.say("trash." + value);
        }

        @Override
        public Since fromString(String text) {
            return Since.EVER;
        }
    }
}
