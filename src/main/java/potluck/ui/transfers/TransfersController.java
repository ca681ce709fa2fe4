package potluck.ui.transfers;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import org.controlsfx.control.SegmentedButton;
import potluck.text.Words;
import potluck.ui.fx.Columns;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Menus;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.Screens;
import potluck.ui.fx.Tables;

/// Wires `transfers.fxml` to its view model.
public final class TransfersController {
    private final TransfersViewModel model;
    private final Words words;
    private final Commands commands;

    @FXML
    private SegmentedButton selections;

    @FXML
    private Button cancel;

    @FXML
    private Button retry;

    @FXML
    private Button open;

    @FXML
    private NoticeBar notice;

    @FXML
    private Label details;

    @FXML
    private TableView<Row<TransferRow>> table;

    @FXML
    private TableColumn<Row<TransferRow>, TransferRow> name;

    @FXML
    private TableColumn<Row<TransferRow>, TransferRow> members;

    @FXML
    private TableColumn<Row<TransferRow>, TransferRow> progress;

    @FXML
    private TableColumn<Row<TransferRow>, TransferRow> status;

    @FXML
    private TableColumn<Row<TransferRow>, TransferRow> speed;

    @FXML
    private TableColumn<Row<TransferRow>, TransferRow> left;

    @FXML
    private TableColumn<Row<TransferRow>, TransferRow> size;

    @FXML
    private TableColumn<Row<TransferRow>, TransferRow> target;

    private TransfersController(TransfersViewModel model, Words words, Commands commands) {
        this.model = model;
        this.words = words;
        this.commands = commands;
    }

    public static Panel open(TransfersViewModel model, Words words, Commands commands) {
        TransfersController controller = new TransfersController(model, words, commands);
        Parent root = new Screens(words).load("transfers", controller);
        return new Panel("transfers", root, model::show, model.active(), controller.table::requestFocus);
    }

    @FXML
    private void initialize() {
        notice.textProperty().bindBidirectional(model.notice());
        columns();
        Tables.bind(table, model.rows(), model.filter());
        Tables.onOpen(table, row -> openFolder());
        table.setContextMenu(menu());
        ToggleGroup group = new ToggleGroup();
        for (Selection choice : Selection.values()) {
            selections.getButtons().add(button(choice, group));
        }
        group.selectToggle(group.getToggles().getFirst());
        details.textProperty()
                .bind(table.getSelectionModel()
                        .selectedItemProperty()
                        .flatMap(row -> row)
                        .map(model::details)
                        .orElse(""));
        details.managedProperty().bind(details.textProperty().isNotEmpty());
        cancel.disableProperty().bind(noneSelected(Selection.ACTIVE));
        retry.disableProperty().bind(noneSelected(Selection.FAILED));
        open.disableProperty().bind(noneSelected(Selection.ALL));
    }

    private void columns() {
        Columns.icon(name, TransfersController::arrow, row -> row.view().name(), words.byName());
        Columns.text(members, row -> String.join(", ", row.view().sources()), words.byName());
        Columns.progress(progress, TransferRow::part, row -> words.amounts().percent(row.part()));
        Columns.state(status, TransfersViewModel::tone, model::status);
        Columns.number(speed, TransferRow::speed, model::speed);
        Columns.number(left, TransfersViewModel::secondsLeft, model::left);
        Columns.number(
                size,
                row -> row.view().bytesTotal(),
                row -> words.amounts().size(row.view().bytesTotal()));
        Columns.text(target, row -> row.view().target(), words.byName());
    }

    private static String arrow(TransferRow row) {
        return row.view().direction().equals("UP") ? "mdi2a-arrow-up-bold" : "mdi2a-arrow-down-bold";
    }

    private ContextMenu menu() {
        return new ContextMenu(
                Menus.item(words.say("transfers.openFolder"), "mdi2f-folder-open-outline", this::openFolder),
                Menus.item(words.say("transfers.retry"), "mdi2r-refresh", this::retry),
                Menus.item(words.say("transfers.cancel"), "mdi2c-close", this::cancel));
    }

    private ToggleButton button(Selection choice, ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(model.label(choice));
        button.setToggleGroup(group);
        button.setOnAction(click -> button.setSelected(true));
        button.selectedProperty().subscribe(selected -> {
            if (selected) {
                model.selection().set(choice);
            }
        });
        return button;
    }

    private BooleanBinding noneSelected(Selection kind) {
        return Bindings.createBooleanBinding(
                () -> Tables.selected(table).stream().noneMatch(row -> kind.accepts(row.view())),
                table.getSelectionModel().getSelectedItems(),
                model.active());
    }

    @FXML
    private void cancel() {
        model.cancel(Tables.selected(table));
    }

    @FXML
    private void retry() {
        model.retry(Tables.selected(table));
    }

    @FXML
    private void openFolder() {
        List<TransferRow> selected = Tables.selected(table);
        if (!selected.isEmpty()) {
            commands.run(() -> Desktop.open(TransfersViewModel.folder(selected.getFirst())), model.notice()::set);
        }
    }
}
