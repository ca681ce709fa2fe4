package potluck.ui.members;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.text.Words;
import potluck.ui.fx.Columns;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Drops;
import potluck.ui.fx.Menus;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.Screens;
import potluck.ui.fx.SearchField;
import potluck.ui.fx.Tables;
import potluck.ui.fx.Ticking;

/// Wires `members.fxml` to its view model.
public final class MembersController {
    private final MembersViewModel model;
    private final Words words;
    private final Dialogs dialogs;
    private final Elsewhere elsewhere;

    @FXML
    private SearchField search;

    @FXML
    private NoticeBar notice;

    @FXML
    private TableView<Row<MemberRow>> table;

    @FXML
    private TableColumn<Row<MemberRow>, MemberRow> state;

    @FXML
    private TableColumn<Row<MemberRow>, MemberRow> name;

    @FXML
    private TableColumn<Row<MemberRow>, MemberRow> address;

    @FXML
    private TableColumn<Row<MemberRow>, MemberRow> files;

    @FXML
    private TableColumn<Row<MemberRow>, MemberRow> size;

    @FXML
    private TableColumn<Row<MemberRow>, MemberRow> path;

    @FXML
    private TableColumn<Row<MemberRow>, MemberRow> from;

    @FXML
    private TableColumn<Row<MemberRow>, MemberRow> to;

    @FXML
    private TableColumn<Row<MemberRow>, MemberRow> agent;

    @FXML
    private TableColumn<Row<MemberRow>, MemberRow> note;

    @FXML
    private TableColumn<Row<MemberRow>, MemberRow> seen;

    @FXML
    private TableColumn<Row<MemberRow>, MemberRow> device;

    @FXML
    private HBox alone;

    @FXML
    private Label aloneText;

    @FXML
    private Button invite;

    @FXML
    private Button sendTo;

    /// What is done outside of this panel.
    public interface Elsewhere {
        /// Shows a user's files.
        void browse(String user);

        /// Begins a line of the chat for a user alone.
        void whisper(String user);

        /// Puts a user's name into the line of the chat.
        void mention(String user);

        /// Makes an invite and shows it.
        void invite();

        /// Offers files and folders to users and to nobody else.
        void send(List<String> users, List<Path> paths);
    }

    private MembersController(MembersViewModel model, Words words, Dialogs dialogs, Elsewhere elsewhere) {
        this.model = model;
        this.words = words;
        this.dialogs = dialogs;
        this.elsewhere = elsewhere;
    }

    public static Panel open(MembersViewModel model, Words words, Dialogs dialogs, Elsewhere elsewhere) {
        MembersController controller = new MembersController(model, words, dialogs, elsewhere);
        Parent root = new Screens(words).load("members", controller);
        return new Panel("members", root, model::show, model.count(), controller.search::requestFocus);
    }

    @FXML
    private void initialize() {
        model.query().bind(search.textProperty());
        notice.textProperty().bindBidirectional(model.notice());
        columns();
        Tables.bind(table, model.rows(), model.filter());
        Tables.onOpen(table, row -> elsewhere.browse(row.view().user()));
        model.onFind(user -> {
            search.clear();
            Tables.choose(table, row -> row.view().user().equals(user));
        });
        Tables.dim(table, row -> row.left().isPresent());
        table.setContextMenu(menu());
        Drops.takeOnRows(table, MemberRow::mayBeSentTo, this::dropped);
        Ticking.follow(table, Duration.seconds(2), model::tick);
        alone.visibleProperty().bind(model.alone());
        alone.managedProperty().bind(model.alone());
        aloneText
                .textProperty()
                .bind(model.governs().map(governs -> words.say(governs ? "members.aloneHost" : "members.alonePeer")));
        invite.visibleProperty().bind(model.governs());
        sendTo.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> others().isEmpty(), table.getSelectionModel().getSelectedItems()));
    }

    private void columns() {
        Columns.text(name, row -> row.view().user(), words.byName());
        Columns.text(address, row -> row.view().address(), words.byName());
        Columns.date(seen, row -> row.left().orElse(Instant.MAX), model::lastSeen);
        Columns.text(path, model::path, words.byName());
        Columns.number(from, MemberRow::from, row -> model.speed(row.from()));
        Columns.number(to, MemberRow::to, row -> model.speed(row.to()));
        Columns.text(agent, MemberRow::agent, words.byName());
        Columns.text(note, MemberRow::note, words.byName());
        Columns.tip(note, MemberRow::note);
        Columns.text(device, row -> row.view().device(), words.byName());
        Columns.state(state, MembersViewModel::tone, model::state);
        Columns.number(
                files,
                row -> row.offered().files(),
                row -> words.amounts().number(row.offered().files()));
        Columns.number(
                size,
                row -> row.offered().bytes(),
                row -> words.amounts().size(row.offered().bytes()));
    }

    /// Carries the name of the member it is about.
    private ContextMenu menu() {
        MenuItem who = new MenuItem();
        who.setDisable(true);
        MenuItem remove = Menus.item(words.say("members.remove"), "mdi2a-account-remove", this::remove);
        remove.visibleProperty().bind(model.governs());
        MenuItem whisper = Menus.item(words.say("chat.whisper"), "mdi2m-message-lock-outline", this::whisper);
        MenuItem mention = Menus.item(words.say("members.mention"), "mdi2a-at", this::mention);
        MenuItem addNote = Menus.item(words.say("members.addNote"), "mdi2n-note-edit-outline", this::addNote);
        CheckMenuItem awaited = new CheckMenuItem(words.say("members.await"), new FontIcon("mdi2b-bell-outline"));
        awaited.setOnAction(click -> Tables.selected(table).stream()
                .filter(row -> !row.isSelf())
                .forEach(row -> model.await(row, awaited.isSelected())));
        ContextMenu menu = new ContextMenu(
                who,
                new SeparatorMenuItem(),
                Menus.item(words.say("members.browse"), "mdi2f-folder-search-outline", this::browse),
                whisper,
                mention,
                Menus.item(words.say("parcels.sendFiles"), "mdi2p-package-variant-closed", this::sendFiles),
                Menus.item(words.say("parcels.sendFolder"), "mdi2f-folder-arrow-right-outline", this::sendFolder),
                new SeparatorMenuItem(),
                addNote,
                awaited,
                copying(),
                remove);
        menu.setOnShowing(event -> {
            List<MemberRow> selected = Tables.selected(table);
            who.setText(selected.isEmpty() ? "" : selected.getFirst().view().user());
            whisper.setDisable(others().isEmpty());
            mention.setDisable(others().isEmpty());
            addNote.setDisable(selected.size() != 1);
            awaited.setDisable(others().isEmpty());
            awaited.setSelected(selected.stream().anyMatch(model::isAwaited));
            remove.setDisable(selected.stream().allMatch(MemberRow::isSelf));
        });
        return menu;
    }

    @FXML
    private void invite() {
        elsewhere.invite();
    }

    @FXML
    private void sendFiles() {
        send(dialogs.files(words.say("parcels.sendTo")));
    }

    private void sendFolder() {
        send(dialogs.folder(words.say("parcels.sendTo")).stream().toList());
    }

    private void send(List<Path> paths) {
        if (!paths.isEmpty() && !others().isEmpty()) {
            elsewhere.send(others(), paths);
        }
    }

    /// Files that were let go over a member.
    private void dropped(MemberRow row, List<Path> paths) {
        String user = row.view().user();
        if (SendQuestion.ask(user, paths, words, dialogs)) {
            elsewhere.send(List.of(user), paths);
        }
    }

    /// The selected users but this one.
    private List<String> others() {
        return Tables.selected(table).stream()
                .filter(row -> !row.isSelf())
                .map(row -> row.view().user())
                .toList();
    }

    private void browse() {
        Tables.selected(table).stream()
                .limit(1)
                .forEach(row -> elsewhere.browse(row.view().user()));
    }

    private void whisper() {
        others().stream().limit(1).forEach(elsewhere::whisper);
    }

    private void mention() {
        others().forEach(elsewhere::mention);
    }

    private void addNote() {
        Tables.selected(table).stream()
                .limit(1)
                .forEach(row -> NoteForm.ask(row.view().user(), row.note(), words, dialogs)
                        .ifPresent(text -> model.note(row, text)));
    }

    private Menu copying() {
        return new Menu(
                words.say("members.copy"),
                new FontIcon("mdi2c-content-copy"),
                copying("members.address", row -> row.view().address()),
                copying("members.device", row -> row.view().device()),
                copying("members.copyAll", model::all));
    }

    private MenuItem copying(String name, Function<MemberRow, String> part) {
        return Menus.item(
                words.say(name),
                "mdi2c-content-copy",
                () -> Desktop.copy(Tables.selected(table).stream().map(part).collect(Collectors.joining("\n"))));
    }

    private void remove() {
        for (MemberRow member : Tables.selected(table)) {
            String user = member.view().user();
            if (!member.isSelf()
                    && dialogs.confirm(words.say("members.removeQuestion", user), words.say("members.removeYes"))) {
                model.remove(member);
            }
        }
    }
}
