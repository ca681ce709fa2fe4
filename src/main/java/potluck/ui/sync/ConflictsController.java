package potluck.ui.sync;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import potluck.text.Words;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.EmptyState;
import potluck.ui.fx.Row;
import potluck.ui.fx.Screens;
import potluck.ui.fx.UndoBar;

/// Wires `sync/conflicts.fxml` to its view model.
final class ConflictsController {
    private final ConflictsViewModel model;
    private final Words words;
    private final Dialogs dialogs;
    private final Consumer<CompareViewModel.Wanted> compare;

    @FXML
    private MenuButton all;

    @FXML
    private UndoBar undo;

    @FXML
    private ListView<Row<Sides>> list;

    @FXML
    private EmptyState empty;

    private ConflictsController(
            ConflictsViewModel model, Words words, Dialogs dialogs, Consumer<CompareViewModel.Wanted> compare) {
        this.model = model;
        this.words = words;
        this.dialogs = dialogs;
        this.compare = compare;
    }

    /// @param compare shows two versions side by side
    static Parent open(
            ConflictsViewModel model, Words words, Dialogs dialogs, Consumer<CompareViewModel.Wanted> compare) {
        return new Screens(words).load("sync/conflicts", new ConflictsController(model, words, dialogs, compare));
    }

    @FXML
    private void initialize() {
        list.setItems(model.rows().list());
        list.setCellFactory(cells -> new ConflictCard(model, words, compare));
        all.visibleProperty().bind(Bindings.size(model.rows().list()).greaterThan(1));
        undo.follow(model.undoing());
        empty.follow(model.inquiry(), words, new SimpleStringProperty(words.say("conflicts.none")));
    }

    @FXML
    private void allMine() {
        endAll("mine", "conflicts.keepMine");
    }

    @FXML
    private void allTheirs() {
        endAll("theirs", "conflicts.keepTheirs");
    }

    @FXML
    private void allBoth() {
        endAll("both", "conflicts.keepBoth");
    }

    private void endAll(String keep, String yes) {
        List<Sides> conflicts = model.rows().values();
        if (dialogs.confirm(words.count("conflicts.allQuestion", conflicts.size()), words.say(yes))) {
            model.end(conflicts, keep);
        }
    }
}
