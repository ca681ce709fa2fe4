package potluck.ui.log;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import potluck.kit.LogLine;
import potluck.text.Words;
import potluck.ui.fx.Choice;
import potluck.ui.fx.Columns;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Menus;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.Screens;
import potluck.ui.fx.SearchField;
import potluck.ui.fx.Tables;

/// Wires `log.fxml` to its view model.
public final class LogController {
    private final LogViewModel model;
    private final Words words;

    @FXML
    private ToggleButton info;

    @FXML
    private ToggleButton warn;

    @FXML
    private ToggleButton error;

    @FXML
    private ToggleButton pause;

    @FXML
    private Choice category;

    @FXML
    private SearchField search;

    @FXML
    private TableView<Row<LogLine>> table;

    @FXML
    private TableColumn<Row<LogLine>, LogLine> time;

    @FXML
    private TableColumn<Row<LogLine>, LogLine> level;

    @FXML
    private TableColumn<Row<LogLine>, LogLine> kind;

    @FXML
    private TableColumn<Row<LogLine>, LogLine> member;

    @FXML
    private TableColumn<Row<LogLine>, LogLine> message;

    @FXML
    private Label whole;

    private LogController(LogViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    public static Panel open(LogViewModel model, Words words) {
        LogController controller = new LogController(model, words);
        Parent root = new Screens(words).load("log", controller);
        return new Panel("log", root, snapshot -> {}, model.counter(), controller.search::requestFocus);
    }

    @FXML
    private void initialize() {
        info.selectedProperty().bindBidirectional(model.info());
        warn.selectedProperty().bindBidirectional(model.warn());
        error.selectedProperty().bindBidirectional(model.error());
        pause.selectedProperty().bindBidirectional(model.paused());
        search.textProperty().bindBidirectional(model.query());
        category.bind(model.categories(), model.category(), words.say("log.allCategories"), model::category);
        columns();
        table.setItems(model.shown());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setContextMenu(menu());
        whole.textProperty()
                .bind(table.getSelectionModel()
                        .selectedItemProperty()
                        .map(row -> row.get().text())
                        .orElse(""));
        whole.visibleProperty().bind(whole.textProperty().isNotEmpty());
        whole.managedProperty().bind(whole.visibleProperty());
        table.setOnKeyPressed(key -> {
            if (key.isShortcutDown() && key.getCode() == KeyCode.C) {
                copy();
            }
        });
        table.getItems().addListener((ListChangeListener<Row<LogLine>>) change -> follow());
    }

    private ContextMenu menu() {
        MenuItem sameCategory = Menus.item(
                words.say("log.onlyCategory"),
                "mdi2f-filter-outline",
                () -> chosen().map(LogLine::category).ifPresent(model.category()::set));
        MenuItem sameMember = Menus.item(
                words.say("log.onlyMember"),
                "mdi2a-account-outline",
                () -> chosen().map(LogLine::member).ifPresent(model.query()::set));
        ContextMenu menu = new ContextMenu(
                Menus.item(words.say("log.copy"), "mdi2c-content-copy", this::copy), sameCategory, sameMember);
        menu.setOnShowing(event -> {
            sameCategory.setDisable(chosen().isEmpty());
            sameMember.setDisable(chosen().map(LogLine::member).orElse("").isEmpty());
        });
        return menu;
    }

    private Optional<LogLine> chosen() {
        return Tables.selected(table).stream().findFirst();
    }

    private void columns() {
        Columns.text(time, line -> words.amounts().clock(line.at()), String::compareTo);
        Columns.state(level, LogViewModel::tone, model::level);
        Columns.text(kind, line -> model.category(line.category()), String::compareTo);
        Columns.text(member, LogLine::member, String::compareTo);
        Columns.text(message, LogLine::text, String::compareTo);
        table.getColumns().forEach(column -> column.setSortable(false));
    }

    /// Stays at the newest line unless the user is looking at one.
    private void follow() {
        if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.scrollTo(table.getItems().size() - 1);
        }
    }

    @FXML
    private void copy() {
        List<LogLine> selected = Tables.selected(table);
        List<LogLine> chosen =
                selected.isEmpty() ? table.getItems().stream().map(Row::get).toList() : selected;
        Desktop.copy(model.text(chosen));
    }
}
