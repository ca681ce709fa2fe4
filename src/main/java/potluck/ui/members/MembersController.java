package potluck.ui.members;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
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
import potluck.ui.fx.Outlines;
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
    private TableView<Row<MemberLine>> table;

    @FXML
    private TableColumn<Row<MemberLine>, MemberLine> state;

    @FXML
    private TableColumn<Row<MemberLine>, MemberLine> name;

    @FXML
    private TableColumn<Row<MemberLine>, MemberLine> address;

    @FXML
    private TableColumn<Row<MemberLine>, MemberLine> files;

    @FXML
    private TableColumn<Row<MemberLine>, MemberLine> size;

    @FXML
    private TableColumn<Row<MemberLine>, MemberLine> path;

    @FXML
    private TableColumn<Row<MemberLine>, MemberLine> from;

    @FXML
    private TableColumn<Row<MemberLine>, MemberLine> to;

    @FXML
    private TableColumn<Row<MemberLine>, MemberLine> latency;

    @FXML
    private TableColumn<Row<MemberLine>, MemberLine> agent;

    @FXML
    private TableColumn<Row<MemberLine>, MemberLine> note;

    @FXML
    private TableColumn<Row<MemberLine>, MemberLine> seen;

    @FXML
    private TableColumn<Row<MemberLine>, MemberLine> device;

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
        search.textProperty().bindBidirectional(model.query());
        notice.textProperty().bindBidirectional(model.notice());
        columns();
        Outlines.bind(table, model.rows(), model::sort, model::toggle);
        Tables.onOpen(
                table,
                line -> line.member()
                        .ifPresentOrElse(row -> elsewhere.browse(row.view().user()), () -> model.toggle(line)));
        model.onFind(user -> {
            search.clear();
            Tables.choose(table, line -> holds(line, row -> row.view().user().equals(user)));
        });
        Tables.dim(table, line -> line.group() == Group.OFFLINE);
        Tables.head(table, MemberLine::isHead);
        table.setContextMenu(menu());
        Drops.takeOnRows(table, line -> holds(line, MemberRow::mayBeSentTo), this::dropped);
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

    private static boolean holds(MemberLine line, Predicate<MemberRow> wanted) {
        return line.member().filter(wanted).isPresent();
    }

    private void columns() {
        Columns.nested(
                name, new Columns.NestedName<>(line -> "", model::title, model::spoken), model::toggle, words.byName());
        Columns.state(state, MembersViewModel::tone, MembersViewModel::icon, model::state);
        Columns.text(address, said(row -> row.view().address()), words.byName());
        Columns.date(seen, line -> line.member().flatMap(MemberRow::left).orElse(Instant.MAX), said(model::lastSeen));
        Columns.text(path, said(model::path), words.byName());
        Columns.number(
                latency, counted(row -> row.roundTrip() == 0 ? Long.MAX_VALUE : row.roundTrip()), said(model::latency));
        Columns.number(from, counted(MemberRow::from), said(row -> model.speed(row.from())));
        Columns.number(to, counted(MemberRow::to), said(row -> model.speed(row.to())));
        Columns.text(agent, said(MemberRow::agent), words.byName());
        Columns.text(note, said(MemberRow::note), words.byName());
        Columns.text(device, said(row -> row.view().device()), words.byName());
        Columns.number(
                files,
                counted(row -> row.offered().files()),
                said(row -> words.amounts().number(row.offered().files())));
        Columns.number(
                size,
                counted(row -> row.offered().bytes()),
                said(row -> words.amounts().size(row.offered().bytes())));
        List.of(name, state, path, from, to, latency, seen, address, files, size, note, agent, device)
                .forEach(column -> Columns.tip(column, said(model::all)));
    }

    /// What a column says of members; nothing of heads.
    private static Function<MemberLine, String> said(Function<MemberRow, String> text) {
        return line -> line.member().map(text).orElse("");
    }

    private static Function<MemberLine, Long> counted(Function<MemberRow, Long> number) {
        return line -> line.member().map(number).orElse(0L);
    }

    /// Carries the name of the member it is about.
    private ContextMenu menu() {
        MenuItem who = new MenuItem();
        who.setDisable(true);
        MenuItem remove = Menus.item(words.say("members.remove"), "mdi2a-account-remove", this::remove);
        remove.visibleProperty().bind(model.governs());
        MenuItem browse = Menus.item(words.say("members.browse"), "mdi2f-folder-search-outline", this::browse);
        MenuItem sendFiles =
                Menus.item(words.say("parcels.sendFiles"), "mdi2p-package-variant-closed", this::sendFiles);
        MenuItem sendFolder =
                Menus.item(words.say("parcels.sendFolder"), "mdi2f-folder-arrow-right-outline", this::sendFolder);
        Menu copying = copying();
        MenuItem whisper = Menus.item(words.say("chat.whisper"), "mdi2m-message-lock-outline", this::whisper);
        MenuItem mention = Menus.item(words.say("members.mention"), "mdi2a-at", this::mention);
        MenuItem addNote = Menus.item(words.say("members.addNote"), "mdi2n-note-edit-outline", this::addNote);
        CheckMenuItem awaited = new CheckMenuItem(words.say("members.await"), new FontIcon("mdi2b-bell-outline"));
        awaited.setOnAction(click -> selected().stream()
                .filter(row -> !row.isSelf())
                .forEach(row -> model.await(row, awaited.isSelected())));
        ContextMenu menu = new ContextMenu(
                who,
                new SeparatorMenuItem(),
                browse,
                whisper,
                mention,
                sendFiles,
                sendFolder,
                new SeparatorMenuItem(),
                addNote,
                awaited,
                copying,
                remove);
        menu.setOnShowing(event -> {
            List<MemberRow> selected = selected();
            who.setText(Tables.selected(table).stream()
                    .findFirst()
                    .map(model::title)
                    .orElse(""));
            List.of(browse, copying).forEach(item -> item.setDisable(selected.isEmpty()));
            List.of(whisper, mention, sendFiles, sendFolder).forEach(item -> item.setDisable(others().isEmpty()));
            addNote.setDisable(selected.size() != 1);
            awaited.setDisable(others().isEmpty());
            awaited.setSelected(selected.stream().anyMatch(model::isAwaited));
            remove.setDisable(selected.stream().allMatch(MemberRow::isSelf));
        });
        return menu;
    }

    private List<MemberRow> selected() {
        return Tables.selected(table).stream()
                .flatMap(line -> line.member().stream())
                .toList();
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
    private void dropped(MemberLine line, List<Path> paths) {
        line.member()
                .map(row -> row.view().user())
                .filter(user -> SendQuestion.ask(user, paths, words, dialogs))
                .ifPresent(user -> elsewhere.send(List.of(user), paths));
    }

    /// The selected users but this one.
    private List<String> others() {
        return selected().stream()
                .filter(row -> !row.isSelf())
                .map(row -> row.view().user())
                .toList();
    }

    private void browse() {
        selected().stream().limit(1).forEach(row -> elsewhere.browse(row.view().user()));
    }

    private void whisper() {
        others().stream().limit(1).forEach(elsewhere::whisper);
    }

    private void mention() {
        others().forEach(elsewhere::mention);
    }

    private void addNote() {
        selected().stream()
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
                () -> Desktop.copy(selected().stream().map(part).collect(Collectors.joining("\n"))));
    }

    private void remove() {
        for (MemberRow member : selected()) {
            String user = member.view().user();
            if (!member.isSelf()
                    && dialogs.confirm(words.say("members.removeQuestion", user), words.say("members.removeYes"))) {
                model.remove(member);
            }
        }
    }
}
