package potluck.ui.members;

import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import potluck.node.MemberView;
import potluck.text.Words;
import potluck.ui.fx.Columns;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Menus;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.Screens;
import potluck.ui.fx.SearchField;
import potluck.ui.fx.Tables;

/// Wires `members.fxml` to its view model.
public final class MembersController {
    private final MembersViewModel model;
    private final Words words;
    private final Dialogs dialogs;
    private final Consumer<String> browse;

    @FXML
    private SearchField search;

    @FXML
    private NoticeBar notice;

    @FXML
    private TableView<Row<MemberView>> table;

    @FXML
    private TableColumn<Row<MemberView>, MemberView> state;

    @FXML
    private TableColumn<Row<MemberView>, MemberView> name;

    @FXML
    private TableColumn<Row<MemberView>, MemberView> address;

    @FXML
    private TableColumn<Row<MemberView>, MemberView> device;

    private MembersController(MembersViewModel model, Words words, Dialogs dialogs, Consumer<String> browse) {
        this.model = model;
        this.words = words;
        this.dialogs = dialogs;
        this.browse = browse;
    }

    /// The panel; `browse` receives a user whose files are to be shown.
    public static Panel open(MembersViewModel model, Words words, Dialogs dialogs, Consumer<String> browse) {
        MembersController controller = new MembersController(model, words, dialogs, browse);
        Parent root = new Screens(words).load("members", controller);
        return new Panel("members", root, model::show, model.count(), controller.search::requestFocus);
    }

    @FXML
    private void initialize() {
        model.query().bind(search.textProperty());
        notice.textProperty().bindBidirectional(model.notice());
        Columns.text(name, MemberView::user, words.byName());
        Columns.text(address, MemberView::address, words.byName());
        Columns.text(device, MemberView::device, words.byName());
        Columns.state(state, MembersViewModel::tone, model::state);
        Tables.bind(table, model.rows(), model.filter());
        Tables.onOpen(table, member -> browse.accept(member.user()));
        table.setContextMenu(menu());
    }

    private ContextMenu menu() {
        MenuItem remove = Menus.item(words.say("members.remove"), "mdi2a-account-remove", this::remove);
        remove.visibleProperty().bind(model.hosting());
        return new ContextMenu(
                Menus.item(
                        words.say("members.browse"),
                        "mdi2f-folder-search-outline",
                        () -> Tables.selected(table).forEach(member -> browse.accept(member.user()))),
                Menus.item(words.say("members.copyAddress"), "mdi2c-content-copy", this::copyAddresses),
                remove);
    }

    private void copyAddresses() {
        Desktop.copy(String.join(
                "\n", Tables.selected(table).stream().map(MemberView::address).toList()));
    }

    private void remove() {
        for (MemberView member : Tables.selected(table)) {
            if (dialogs.confirm(words.say("members.removeQuestion", member.user()), words.say("members.removeYes"))) {
                model.remove(member);
            }
        }
    }
}
