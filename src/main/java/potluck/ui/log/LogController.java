package potluck.ui.log;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import potluck.kit.LogLine;
import potluck.text.Words;
import potluck.ui.fx.Choice;
import potluck.ui.fx.Columns;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.Screens;
import potluck.ui.fx.SearchField;
import potluck.ui.fx.Tables;

/// Wires `log.fxml` to its view model.
public final class LogController {
    private static final PseudoClass WRAPPED = PseudoClass.getPseudoClass("wrapped");

    private final LogViewModel model;
    private final Words words;
    private final Dialogs dialogs;
    private final Consumer<Subject> jump;
    /// Whether the newest line stays in sight.
    private final BooleanProperty following = new SimpleBooleanProperty(true);

    @FXML
    private ToggleButton info;

    @FXML
    private ToggleButton warn;

    @FXML
    private ToggleButton error;

    @FXML
    private ToggleButton regex;

    @FXML
    private ToggleButton follow;

    @FXML
    private ToggleButton pause;

    @FXML
    private ToggleButton wrap;

    @FXML
    private Choice whose;

    @FXML
    private Choice category;

    @FXML
    private SearchField search;

    @FXML
    private Label broken;

    @FXML
    private NoticeBar notice;

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

    private LogController(LogViewModel model, Words words, Dialogs dialogs, Consumer<Subject> jump) {
        this.model = model;
        this.words = words;
        this.dialogs = dialogs;
        this.jump = jump;
    }

    /// @param jump shows what a line speaks of
    public static Panel open(LogViewModel model, Words words, Dialogs dialogs, Consumer<Subject> jump) {
        LogController controller = new LogController(model, words, dialogs, jump);
        Parent root = new Screens(words).load("log", controller);
        return new Panel("log", root, model::show, model.counter(), controller.search::requestFocus);
    }

    @FXML
    private void initialize() {
        notice.textProperty().bindBidirectional(model.notice());
        pause.selectedProperty().bindBidirectional(model.paused());
        wrap.selectedProperty().bindBidirectional(model.wrapped());
        sieve();
        columns();
        table();
        whole();
        follow();
    }

    private void sieve() {
        LogSieve sieve = model.sieve();
        info.selectedProperty().bindBidirectional(sieve.info());
        warn.selectedProperty().bindBidirectional(sieve.warn());
        error.selectedProperty().bindBidirectional(sieve.error());
        search.textProperty().bindBidirectional(sieve.query());
        regex.selectedProperty().bindBidirectional(sieve.regex());
        category.bind(model.categories(), sieve.category(), words.say("log.allCategories"), model::category);
        whose.bind(model.members(), sieve.member(), words.say("remotefiles.allMembers"));
        broken.textProperty()
                .bind(sieve.broken()
                        .map(at -> words.say("log.broken", words.amounts().number(at.longValue()))));
        broken.visibleProperty().bind(sieve.broken().greaterThan(0));
        broken.managedProperty().bind(broken.visibleProperty());
    }

    private void columns() {
        Columns.text(time, line -> words.amounts().clock(line.at()), String::compareTo);
        Columns.state(level, LogViewModel::tone, model::level);
        Columns.text(kind, line -> model.category(line.category()), String::compareTo);
        Columns.text(member, LogLine::member, String::compareTo);
        Columns.wrapped(message, LogLine::text, wrap.selectedProperty());
        table.getColumns().forEach(column -> column.setSortable(false));
    }

    private void table() {
        table.setItems(model.shown());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Tables.onOpen(table, this::jump);
        wrap.selectedProperty().subscribe(now -> table.pseudoClassStateChanged(WRAPPED, now));
        table.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.isShortcutDown() && key.getCode() == KeyCode.C) {
                copy();
            }
        });
        table.setContextMenu(new LogMenu(this, model, words));
    }

    /// The line one looks at in full, where the table has no room for it.
    private void whole() {
        whole.textProperty()
                .bind(table.getSelectionModel()
                        .selectedItemProperty()
                        .map(row -> row.get().text())
                        .orElse(""));
        whole.visibleProperty()
                .bind(whole.textProperty()
                        .isNotEmpty()
                        .and(wrap.selectedProperty().not()));
        whole.managedProperty().bind(whole.visibleProperty());
    }

    /// Stays at the newest line until the user looks at another one.
    private void follow() {
        follow.selectedProperty().bindBidirectional(following);
        following.subscribe(now -> {
            if (now) {
                table.getSelectionModel().clearSelection();
                showNewest();
            }
        });
        table.getItems().addListener((ListChangeListener<Row<LogLine>>) change -> Platform.runLater(this::showNewest));
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                following.set(false);
            }
        });
        table.addEventFilter(ScrollEvent.SCROLL, scroll -> {
            if (scroll.getDeltaY() > 0) {
                following.set(false);
            }
        });
    }

    /// After the table has learned how many lines there are.
    private void showNewest() {
        if (following.get() && !table.getItems().isEmpty()) {
            table.scrollTo(table.getItems().size() - 1);
        }
    }

    List<LogLine> selected() {
        return Tables.selected(table);
    }

    private void jump(LogLine line) {
        model.subjects(line).stream().findFirst().ifPresent(jump);
    }

    void jump(Subject subject) {
        jump.accept(subject);
    }

    /// The selected lines, or all that are shown.
    private List<LogLine> chosen() {
        List<LogLine> selected = selected();
        return selected.isEmpty() ? table.getItems().stream().map(Row::get).toList() : selected;
    }

    @FXML
    void copy() {
        Desktop.copy(model.text(chosen()));
    }

    @FXML
    void save() {
        List<LogLine> lines = chosen();
        dialogs.saveAs(words.say("log.save"), "potluck-log.txt").ifPresent(file -> model.save(lines, file));
    }

    @FXML
    private void clear() {
        model.clear();
    }

    @FXML
    private void openFolder() {
        model.openFolder();
    }
}
