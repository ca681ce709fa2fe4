package potluck.ui.tracker;

import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import potluck.node.HeldFile;
import potluck.text.Words;
import potluck.ui.fx.Columns;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.EmptyState;
import potluck.ui.fx.Menus;
import potluck.ui.fx.Row;
import potluck.ui.fx.SearchField;
import potluck.ui.fx.Tables;

/// Wires `tracker/registry.fxml` to its view model.
final class RegistryController {
    private final RegistryViewModel model;
    private final Words words;

    @FXML
    private Label sum;

    @FXML
    private SearchField filter;

    @FXML
    private TableView<Row<HeldFile>> registry;

    @FXML
    private TableColumn<Row<HeldFile>, HeldFile> file;

    @FXML
    private TableColumn<Row<HeldFile>, HeldFile> holders;

    @FXML
    private TableColumn<Row<HeldFile>, HeldFile> count;

    @FXML
    private TableColumn<Row<HeldFile>, HeldFile> size;

    @FXML
    private TableColumn<Row<HeldFile>, HeldFile> content;

    @FXML
    private TableColumn<Row<HeldFile>, HeldFile> path;

    @FXML
    private EmptyState nothing;

    RegistryController(RegistryViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    private void initialize() {
        sum.textProperty().bind(model.sum());
        model.query().bind(filter.textProperty());
        Columns.text(file, HeldFile::name, words.byName());
        Columns.text(holders, RegistryController::users, words.byName());
        Columns.tip(holders, RegistryController::users);
        Columns.number(count, held -> (long) held.users().size(), model::count);
        Columns.number(size, HeldFile::size, model::size);
        Columns.text(content, model::content, words.byName());
        Columns.tip(content, HeldFile::contentId);
        Columns.path(path, HeldFile::path, words.byName());
        Tables.bindLong(registry, model.rows(), model.filter());
        nothing.follow(model.inquiry(), words, model.nothing());
        registry.setContextMenu(new ContextMenu(
                Menus.item(words.say("registry.copyName"), "mdi2c-content-copy", () -> copy(HeldFile::name)),
                Menus.item(
                        words.say("registry.copyHolders"), "mdi2c-content-copy", () -> copy(RegistryController::users)),
                Menus.item(words.say("registry.copyContent"), "mdi2c-content-copy", () -> copy(HeldFile::contentId))));
    }

    private static String users(HeldFile held) {
        return String.join(", ", held.users());
    }

    private void copy(Function<HeldFile, String> part) {
        Desktop.copy(Tables.selected(registry).stream().map(part).collect(Collectors.joining("\n")));
    }

    /// Puts the cursor into the filter.
    void find() {
        filter.requestFocus();
    }
}
