package potluck.ui.tracker;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.text.Words;
import potluck.ui.fx.Columns;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Menus;
import potluck.ui.fx.Row;
import potluck.ui.fx.Tables;
import potluck.ui.fx.Ticking;

/// Wires `tracker/peers.fxml` to its view model. Nobody tells of a sign of life, so the list is asked for from time to
/// time.
final class PeersController {
    private final PeersViewModel model;
    private final BansViewModel bans;
    private final Words words;
    private final Dialogs dialogs;

    @FXML
    private MenuButton ban;

    @FXML
    private Button remove;

    @FXML
    private TableView<Row<PeerRow>> members;

    @FXML
    private TableColumn<Row<PeerRow>, PeerRow> user;

    @FXML
    private TableColumn<Row<PeerRow>, PeerRow> state;

    @FXML
    private TableColumn<Row<PeerRow>, PeerRow> address;

    @FXML
    private TableColumn<Row<PeerRow>, PeerRow> joined;

    @FXML
    private TableColumn<Row<PeerRow>, PeerRow> heard;

    @FXML
    private TableColumn<Row<PeerRow>, PeerRow> files;

    @FXML
    private TableColumn<Row<PeerRow>, PeerRow> device;

    PeersController(PeersViewModel model, BansViewModel bans, Words words, Dialogs dialogs) {
        this.model = model;
        this.bans = bans;
        this.words = words;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        Columns.text(user, row -> row.member().user(), words.byName());
        Columns.state(state, PeersViewModel::tone, model::state);
        Columns.text(address, row -> row.member().address(), words.byName());
        Columns.date(joined, PeerRow::joined, model::joined);
        Columns.date(heard, PeerRow::heard, model::heard);
        Columns.number(files, PeerRow::files, model::files);
        Columns.text(device, row -> row.member().device(), words.byName());
        Tables.bind(members, model.rows());
        menus();
        Ticking.follow(members, Duration.seconds(10), model::refresh);
    }

    private void menus() {
        Menu banning = new Menu(words.say("ban.menu"), new FontIcon("mdi2a-account-cancel-outline"));
        banning.getItems().setAll(lengths());
        ban.getItems().setAll(lengths());
        MenuItem removing = Menus.item(words.say("members.remove"), "mdi2a-account-remove", this::remove);
        members.setContextMenu(new ContextMenu(banning, removing));
        BooleanBinding nobody = Bindings.createBooleanBinding(
                () -> Tables.selected(members).stream().allMatch(PeerRow::isSelf),
                members.getSelectionModel().getSelectedItems());
        Stream.of(
                        banning.disableProperty(),
                        removing.disableProperty(),
                        ban.disableProperty(),
                        remove.disableProperty())
                .forEach(disabled -> disabled.bind(nobody));
    }

    private List<MenuItem> lengths() {
        return Stream.of(BanLength.values())
                .map(length -> {
                    MenuItem item = new MenuItem(words.name("ban.length", length.name()));
                    item.setOnAction(chosen -> ban(length));
                    return item;
                })
                .toList();
    }

    private void ban(BanLength length) {
        String how = words.name("ban.length", length.name());
        Tables.selected(members).stream()
                .filter(peer -> !peer.isSelf())
                .map(peer -> peer.member().user())
                .filter(user -> dialogs.confirm(words.say("ban.question", user, how), words.say("ban.yes")))
                .forEach(user -> bans.ban(user, length));
    }

    @FXML
    private void remove() {
        Tables.selected(members).stream()
                .filter(peer -> !peer.isSelf())
                .filter(peer -> dialogs.confirm(
                        words.say("members.removeQuestion", peer.member().user()), words.say("members.removeYes")))
                .forEach(model::remove);
    }
}
