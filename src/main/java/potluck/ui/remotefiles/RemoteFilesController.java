package potluck.ui.remotefiles;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import potluck.node.FileView;
import potluck.text.Words;
import potluck.ui.fx.Choice;
import potluck.ui.fx.Columns;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.EmptyState;
import potluck.ui.fx.Menus;
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
    private Button download;

    @FXML
    private NoticeBar notice;

    @FXML
    private TableView<Row<FileView>> table;

    @FXML
    private TableColumn<Row<FileView>, FileView> name;

    @FXML
    private TableColumn<Row<FileView>, FileView> user;

    @FXML
    private TableColumn<Row<FileView>, FileView> size;

    @FXML
    private TableColumn<Row<FileView>, FileView> state;

    @FXML
    private TableColumn<Row<FileView>, FileView> folder;

    @FXML
    private EmptyState empty;

    @FXML
    private Button retry;

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
                "remotefiles", root, model::show, model.counter(), controller.search::requestFocus, model::refresh);
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.query());
        member.bind(model.members(), model.member(), words.say("remotefiles.allMembers"));
        notice.textProperty().bindBidirectional(model.notice());
        status.textProperty().bind(model.status());
        columns();
        Tables.bind(table, model.rows(), model.filter());
        Tables.onOpen(table, file -> model.download(List.of(file)));
        table.setContextMenu(menu());
        download.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        empty.textProperty().bind(model.listing().map(listing -> words.say("remotefiles." + listing)));
        retry.visibleProperty().bind(model.listing().map(Listing.FAILED::equals));
    }

    private void columns() {
        Columns.icon(name, file -> FileIcons.of(file.path()), file -> FileNames.name(file.path()), words.byName());
        Columns.text(user, FileView::user, words.byName());
        Columns.number(size, FileView::size, file -> words.amounts().size(file.size()));
        Columns.state(state, RemoteFilesViewModel::tone, model::state);
        Columns.text(folder, file -> FileNames.folder(file.path()), words.byName());
    }

    private ContextMenu menu() {
        return new ContextMenu(
                Menus.item(words.say("remotefiles.download"), "mdi2d-download", this::download),
                Menus.item(words.say("remotefiles.downloadTo"), "mdi2f-folder-download-outline", this::downloadTo),
                Menus.item(words.say("remotefiles.copyPath"), "mdi2c-content-copy", this::copyPaths));
    }

    @FXML
    private void download() {
        model.download(Tables.selected(table));
    }

    @FXML
    private void downloadTo() {
        List<FileView> files = Tables.selected(table);
        dialogs.folder(words.say("remotefiles.downloadTo")).ifPresent(chosen -> model.download(files, chosen));
    }

    @FXML
    private void refresh() {
        model.refresh();
    }

    private void copyPaths() {
        Desktop.copy(String.join(
                "\n", Tables.selected(table).stream().map(FileView::path).toList()));
    }
}
