package potluck.ui.remotefiles;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import potluck.text.Words;
import potluck.ui.fx.Choice;
import potluck.ui.fx.Columns;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.EmptyState;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.Screens;
import potluck.ui.fx.SearchField;
import potluck.ui.fx.Tables;

/// Wires `remotefiles.fxml` to its view model.
public final class RemoteFilesController {
    private final RemoteFilesViewModel model;
    private final Words words;
    private final Dialogs dialogs;

    @FXML
    private SearchField search;

    @FXML
    private Choice member;

    @FXML
    private SplitMenuButton download;

    @FXML
    private NoticeBar notice;

    @FXML
    private ToggleButton list;

    @FXML
    private ToggleButton folders;

    @FXML
    private HBox way;

    @FXML
    private ComboBox<Kind> kind;

    @FXML
    private ToggleButton missing;

    @FXML
    private TableView<Row<Entry>> table;

    @FXML
    private TableColumn<Row<Entry>, Entry> name;

    @FXML
    private TableColumn<Row<Entry>, Entry> user;

    @FXML
    private TableColumn<Row<Entry>, Entry> holders;

    @FXML
    private TableColumn<Row<Entry>, Entry> size;

    @FXML
    private TableColumn<Row<Entry>, Entry> state;

    @FXML
    private TableColumn<Row<Entry>, Entry> folder;

    @FXML
    private EmptyState empty;

    @FXML
    private Button retry;

    @FXML
    private Button offer;

    @FXML
    private Label status;

    private RemoteFilesController(RemoteFilesViewModel model, Words words, Dialogs dialogs) {
        this.model = model;
        this.words = words;
        this.dialogs = dialogs;
    }

    public static Panel open(RemoteFilesViewModel model, Words words, Dialogs dialogs) {
        RemoteFilesController controller = new RemoteFilesController(model, words, dialogs);
        Parent root = new Screens(words).load("remotefiles", controller);
        return new Panel(
                "remotefiles", root, model::show, model.others(), controller.search::requestFocus, model::refresh);
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.sieve().query());
        member.bind(model.members(), model.member(), words.say("remotefiles.allMembers"));
        notice.textProperty().bindBidirectional(model.notice());
        status.textProperty().bind(model.status());
        views();
        kinds();
        columns();
        table();
        empty.textProperty().bind(model.listing().map(listing -> words.say("remotefiles." + listing)));
        model.listing().subscribe(listing -> empty.show(listing.state()));
        offer.visibleProperty().bind(model.listing().map(Listing.EMPTY::equals));
        retry.textProperty()
                .bind(model.listing()
                        .map(listing ->
                                words.say(listing == Listing.NO_MATCH ? "remotefiles.showAll" : "button.retry")));
        retry.visibleProperty()
                .bind(model.listing().map(listing -> listing == Listing.FAILED || listing == Listing.NO_MATCH));
    }

    private void kinds() {
        kind.getItems().setAll(Kind.values());
        kind.setConverter(new KindWords());
        kind.valueProperty().bindBidirectional(model.sieve().kind());
        missing.selectedProperty().bindBidirectional(model.sieve().missing());
    }

    private void views() {
        ToggleGroup views = new ToggleGroup();
        views.getToggles().setAll(List.of(list, folders));
        list.setOnAction(click -> model.byFolder().set(false));
        folders.setOnAction(click -> model.byFolder().set(true));
        model.byFolder().subscribe(byFolder -> {
            list.setSelected(!byFolder);
            folders.setSelected(byFolder);
        });
        way.visibleProperty().bind(model.byFolder());
        way.managedProperty().bind(model.byFolder());
        member.visibleProperty().bind(model.byFolder().not());
        member.managedProperty().bind(model.byFolder().not());
        model.way()
                .subscribe(steps ->
                        way.getChildren().setAll(steps.stream().map(this::step).toList()));
    }

    private Node step(Place place) {
        String text = place.user().isEmpty()
                ? words.say("remotefiles.allMembers")
                : place.folder().isEmpty() ? place.user() : FileNames.name(place.folder());
        Hyperlink step = new Hyperlink(text);
        step.setOnAction(click -> model.place().set(place));
        step.getStyleClass().add("way-step");
        return step;
    }

    private void columns() {
        Columns.icon(name, RemoteFilesController::icon, Entry::name, words.byName());
        Columns.text(user, RemoteFilesController::members, words.byName());
        Columns.number(holders, entry -> (long) entry.users().size(), this::count);
        Columns.tip(holders, RemoteFilesController::members);
        Columns.number(size, Entry::size, entry -> words.amounts().size(entry.size()));
        Columns.state(state, RemoteFilesViewModel::tone, model::state);
        Columns.path(folder, entry -> FileNames.folder(entry.path()), words.byName());
    }

    private static String members(Entry entry) {
        return String.join(", ", entry.users());
    }

    /// A folder is one member's.
    private String count(Entry entry) {
        return entry instanceof Entry.Folder
                ? ""
                : words.amounts().number(entry.users().size());
    }

    private static String icon(Entry entry) {
        return entry instanceof Entry.Folder
                ? "mdi2f-folder"
                : Kind.of(entry.path()).icon();
    }

    private void table() {
        Tables.bindLong(table, model.rows(), model.filter());
        Tables.onOpen(table, this::open);
        table.setContextMenu(new EntryMenu(this, model, words));
        table.setOnKeyReleased(key -> {
            if (key.getCode() == KeyCode.BACK_SPACE) {
                model.up();
            }
        });
        ObservableList<Row<Entry>> selected = table.getSelectionModel().getSelectedItems();
        download.disableProperty().bind(Bindings.isEmpty(selected));
    }

    private void open(Entry entry) {
        switch (entry) {
            case Entry.Folder opened -> model.open(opened);
            case Entry.Offer offer -> model.downloads().begin(List.of(offer));
        }
    }

    List<Entry> selected() {
        return Tables.selected(table);
    }

    @FXML
    void download() {
        model.downloads().begin(selected());
    }

    @FXML
    void downloadTo() {
        downloadTo(selected());
    }

    void downloadTo(List<? extends Entry> entries) {
        dialogs.folder(words.say("remotefiles.downloadTo"))
                .ifPresent(chosen -> model.downloads().begin(entries, chosen));
    }

    /// Asks again for a list that could not be had, and shows all when nothing was found.
    @FXML
    private void retry() {
        if (model.listing().getValue() == Listing.NO_MATCH) {
            model.showAll();
        } else {
            model.refresh();
        }
    }

    void copy(Function<Entry, String> part) {
        Desktop.copy(String.join("\n", selected().stream().map(part).toList()));
    }

    private final class KindWords extends StringConverter<Kind> {
        @Override
        public String toString(Kind value) {
            return words.say("remotefiles.kind." + value);
        }

        @Override
        public Kind fromString(String text) {
            return Kind.ANY;
        }
    }
}
