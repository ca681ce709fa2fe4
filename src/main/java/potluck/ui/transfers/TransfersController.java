package potluck.ui.transfers;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.SegmentedButton;
import potluck.text.Words;
import potluck.ui.fx.Columns;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Drops;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Outlines;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.Screens;
import potluck.ui.fx.Tables;
import potluck.ui.fx.UndoBar;
import potluck.ui.transfers.TransferRow.Kind;

/// Wires `transfers.fxml` to its view model.
public final class TransfersController {
    private final TransfersViewModel model;
    private final Words words;
    private final Dialogs dialogs;

    @FXML
    private SegmentedButton selections;

    @FXML
    private Button cancel;

    @FXML
    private Button pause;

    @FXML
    private Button resume;

    @FXML
    private Button retryAll;

    @FXML
    private Button clear;

    @FXML
    private MenuButton grouping;

    @FXML
    private NoticeBar notice;

    @FXML
    private UndoBar undo;

    @FXML
    private ScrollPane details;

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
    private TableColumn<Row<TransferRow>, TransferRow> place;

    @FXML
    private TableColumn<Row<TransferRow>, TransferRow> priority;

    @FXML
    private TableColumn<Row<TransferRow>, TransferRow> size;

    @FXML
    private TableColumn<Row<TransferRow>, TransferRow> target;

    private TransfersController(TransfersViewModel model, Words words, Dialogs dialogs) {
        this.model = model;
        this.words = words;
        this.dialogs = dialogs;
    }

    public static Panel open(TransfersViewModel model, Words words, Dialogs dialogs) {
        TransfersController controller = new TransfersController(model, words, dialogs);
        Parent root = new Screens(words).load("transfers", controller);
        return new Panel("transfers", root, model::show, model.active(), controller.table::requestFocus);
    }

    @FXML
    private void initialize() {
        notice.textProperty().bindBidirectional(model.notice());
        undo.follow(model.undoing());
        columns();
        Outlines.bind(table, model.rows(), model::sort, model::toggle);
        Tables.onOpen(table, this::enter);
        Tables.head(table, row -> row.kind() == Kind.GROUP);
        Tables.onDelete(table, this::putAway);
        Drops.give(table, row -> row.isWhole() ? Stream.of(row.file()) : Stream.empty());
        table.setContextMenu(new TransferMenu(this, model, words));
        groupings();
        ToggleGroup group = new ToggleGroup();
        for (Selection choice : Selection.values()) {
            selections.getButtons().add(button(choice, group));
        }
        group.selectToggle(group.getToggles().getFirst());
        model.onFind(id -> {
            selections.getButtons().getFirst().fire();
            Tables.choose(table, row -> row.view().id() == id);
        });
        details();
        cancel.disableProperty().bind(noneSelected(TransferRow::canCancel));
        pause.disableProperty().bind(noneSelected(TransferRow::canPause));
        resume.disableProperty().bind(noneSelected(row -> row.isPaused() || row.canRetry()));
        clear.disableProperty().bind(model.ended().isEqualTo(0));
        retryAll.disableProperty().bind(model.failed().isEqualTo(0));
    }

    private void groupings() {
        ToggleGroup one = new ToggleGroup();
        for (Grouping choice : Grouping.values()) {
            RadioMenuItem item = new RadioMenuItem(words.say("transfers.group." + choice));
            item.setToggleGroup(one);
            item.setSelected(choice == model.grouping().get());
            item.setOnAction(click -> model.grouping().set(choice));
            grouping.getItems().add(item);
        }
    }

    private void columns() {
        Columns.nested(
                name, new Columns.NestedName<>(this::icon, this::name, model::spoken), model::toggle, words.byName());
        Columns.text(
                members, row -> row.isTransfer() ? String.join(", ", row.view().sources()) : "", words.byName());
        Columns.progress(progress, TransferRow::part, row -> words.amounts().percent(row.part()), model::spoken);
        Columns.state(status, TransfersViewModel::tone, model::brief);
        Columns.number(speed, TransferRow::speed, model::speed);
        Columns.number(left, TransfersViewModel::secondsLeft, model::left);
        Columns.number(
                size,
                row -> row.view().bytesTotal(),
                row -> row.kind() == Kind.SOURCE
                        ? ""
                        : words.amounts().size(row.view().bytesTotal()));
        Columns.number(
                place,
                row -> row.waits() ? row.view().queue().place() : Long.MAX_VALUE,
                row -> row.waits() ? words.amounts().number(row.view().queue().place()) : "");
        Columns.text(priority, model::priority, words.byName());
        Columns.text(target, row -> row.isTransfer() ? row.view().target() : "", words.byName());
    }

    private String icon(TransferRow row) {
        return switch (row.kind()) {
            case TRANSFER -> row.view().direction().equals("UP") ? "mdi2a-arrow-up-bold" : "mdi2a-arrow-down-bold";
            case SOURCE -> "mdi2a-account-outline";
            case GROUP -> model.grouping().get() == Grouping.FOLDER ? "mdi2f-folder-outline" : "mdi2a-account-outline";
        };
    }

    /// Of a group without a name that nobody is known.
    private String name(TransferRow row) {
        return row.view().name().isEmpty()
                ? words.say("transfers.nobody")
                : row.view().name();
    }

    /// Enter and double click.
    private void enter(TransferRow row) {
        switch (row.kind()) {
            case TRANSFER -> model.actions().open(row);
            case SOURCE -> {}
            case GROUP -> model.toggle(row);
        }
    }

    private void details() {
        TransferDetails content = new TransferDetails(model, words);
        details.setContent(content);
        table.getSelectionModel().selectedItemProperty().flatMap(row -> row).subscribe(row -> {
            details.setVisible(row != null && row.isTransfer());
            if (row != null && row.isTransfer()) {
                content.show(row);
            }
        });
        details.managedProperty().bind(details.visibleProperty());
    }

    private ToggleButton button(Selection choice, ToggleGroup group) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(model.label(choice));
        String hint = words.say("transfers.hint." + choice);
        button.setTooltip(new Tooltip(hint));
        button.setAccessibleText(hint);
        button.setMinWidth(ToggleButton.USE_PREF_SIZE);
        button.setToggleGroup(group);
        button.setOnAction(click -> button.setSelected(true));
        button.selectedProperty().subscribe(selected -> {
            if (selected) {
                model.selection().set(choice);
            }
        });
        return button;
    }

    private BooleanBinding noneSelected(Predicate<TransferRow> kind) {
        return Bindings.createBooleanBinding(
                () -> selected().stream().noneMatch(kind),
                table.getSelectionModel().getSelectedItems(),
                model.rows().list());
    }

    List<TransferRow> selected() {
        return model.meant(Tables.selected(table));
    }

    @FXML
    void cancel() {
        model.actions().cancel(selected());
    }

    @FXML
    void pause() {
        model.actions().pause(selected());
    }

    @FXML
    void resume() {
        model.actions().resume(selected());
    }

    @FXML
    private void limits() {
        model.actions()
                .limits(limits -> LimitsController.ask(limits, words, dialogs).ifPresent(model.actions()::limit));
    }

    void putAway() {
        model.putAway(selected());
    }

    @FXML
    private void retryAll() {
        model.retryAll();
    }

    @FXML
    private void clear() {
        model.clearEnded();
    }

    void openFile() {
        selected().stream().filter(TransferRow::isWhole).forEach(model.actions()::open);
    }

    void openFolder() {
        selected().stream().limit(1).forEach(model.actions()::openFolder);
    }
}
