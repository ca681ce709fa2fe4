package potluck.ui.sync;

import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import potluck.node.ChangeView;
import potluck.text.Words;
import potluck.ui.fx.Columns;
import potluck.ui.fx.Drops;
import potluck.ui.fx.EmptyState;
import potluck.ui.fx.Row;
import potluck.ui.fx.Screens;
import potluck.ui.fx.SearchField;
import potluck.ui.fx.Tables;

/// Wires `sync/history.fxml` to its view model.
final class HistoryController {
    private final HistoryViewModel model;
    private final BiFunction<String, String, Stream<Path>> place;
    private final Words words;

    @FXML
    private SearchField search;

    @FXML
    private TableView<Row<ChangeView>> table;

    @FXML
    private TableColumn<Row<ChangeView>, ChangeView> at;

    @FXML
    private TableColumn<Row<ChangeView>, ChangeView> user;

    @FXML
    private TableColumn<Row<ChangeView>, ChangeView> action;

    @FXML
    private TableColumn<Row<ChangeView>, ChangeView> name;

    @FXML
    private TableColumn<Row<ChangeView>, ChangeView> folder;

    @FXML
    private TableColumn<Row<ChangeView>, ChangeView> size;

    @FXML
    private EmptyState empty;

    private HistoryController(
            HistoryViewModel model, BiFunction<String, String, Stream<Path>> place, Words words) {
        this.model = model;
        this.place = place;
        this.words = words;
    }

    /// @param place where a file lies, by the name of its sync folder and its path there
    static Parent open(HistoryViewModel model, BiFunction<String, String, Stream<Path>> place, Words words) {
        return new Screens(words).load("sync/history", new HistoryController(model, place, words));
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.query());
        Columns.date(at, ChangeView::at, change -> words.amounts().date(change.at()));
        Columns.text(user, ChangeView::user, words.byName());
        Columns.icon(action, HistoryController::icon, this::action, words.byName());
        Columns.text(name, ChangeView::path, words.byName());
        Columns.text(folder, ChangeView::folder, words.byName());
        Columns.number(
                size,
                ChangeView::size,
                change -> change.deleted() ? "" : words.amounts().size(change.size()));
        Tables.bind(table, model.rows(), model.filter());
        Drops.give(table, change -> place.apply(change.folder(), change.path()));
        empty.follow(
                model.inquiry(),
                words,
                Bindings.when(Bindings.isEmpty(model.rows().list()))
                        .then(words.say("history.none"))
                        .otherwise(words.say("history.noMatch")));
    }

    private static String icon(ChangeView change) {
        return change.deleted() ? "mdi2d-delete-outline" : "mdi2p-pencil-outline";
    }

    private String action(ChangeView change) {
        return words.say(change.deleted() ? "history.deleted" : "history.changed");
    }
}
