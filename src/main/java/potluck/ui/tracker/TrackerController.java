package potluck.ui.tracker;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.node.HostView.OpenInvite;
import potluck.text.Words;
import potluck.ui.fx.Columns;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.EmptyState;
import potluck.ui.fx.Menus;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.Screens;
import potluck.ui.fx.Shown;
import potluck.ui.fx.Tables;

/// Wires `tracker.fxml` to its view model.
public final class TrackerController {
    private final TrackerViewModel model;
    private final Words words;
    private final Dialogs dialogs;
    private final Runnable invite;

    @FXML
    private NoticeBar notice;

    @FXML
    private NoticeBar news;

    @FXML
    private Label addressesTitle;

    @FXML
    private FlowPane addresses;

    @FXML
    private Button revoke;

    @FXML
    private TableView<Row<OpenInvite>> invites;

    @FXML
    private TableColumn<Row<OpenInvite>, OpenInvite> id;

    @FXML
    private TableColumn<Row<OpenInvite>, OpenInvite> expires;

    @FXML
    private TableColumn<Row<OpenInvite>, OpenInvite> used;

    @FXML
    private EmptyState empty;

    @FXML
    private MenuItem changePort;

    @FXML
    private MenuItem stop;

    @FXML
    private HBox stopped;

    @FXML
    private TabPane tabs;

    @FXML
    private Tab membersTab;

    @FXML
    private Tab bansTab;

    @FXML
    private Tab registryTab;

    @FXML
    private Tab accountsTab;

    private TrackerController(TrackerViewModel model, Words words, Dialogs dialogs, Runnable invite) {
        this.model = model;
        this.words = words;
        this.dialogs = dialogs;
        this.invite = invite;
    }

    /// The panel; `invite` shows an invite to hand out.
    public static Panel open(TrackerViewModel model, Words words, Dialogs dialogs, Runnable invite) {
        TrackerController controller = new TrackerController(model, words, dialogs, invite);
        RegistryController registry = new RegistryController(model.registry(), words);
        Screens screens = new Screens(words);
        Parent root = screens.load("tracker", controller);
        controller.registryTab.setContent(screens.load("tracker/registry", registry));
        controller.membersTab.setContent(
                screens.load("tracker/peers", new PeersController(model.peers(), model.bans(), words, dialogs)));
        controller.bansTab.setContent(screens.load("tracker/bans", new BansController(model.bans(), words)));
        controller.accountsTab.setContent(
                screens.load("tracker/accounts", new AccountsController(model.accounts(), words, dialogs)));
        return new Panel(
                "tracker",
                root,
                model::show,
                new SimpleIntegerProperty(),
                () -> {
                    controller.tabs.getSelectionModel().select(controller.registryTab);
                    registry.find();
                },
                model::refresh,
                model.governs());
    }

    @FXML
    private void initialize() {
        notice.textProperty().bindBidirectional(model.notice());
        news.textProperty().bindBidirectional(model.news());
        news.calmProperty().set(true);
        changePort.visibleProperty().bind(model.hosts());
        stop.visibleProperty().bind(model.hosts().and(model.stopped().not()));
        stopped.visibleProperty().bind(model.stopped());
        stopped.managedProperty().bind(model.stopped());
        addressesTitle.visibleProperty().bind(Bindings.isNotEmpty(model.addresses()));
        addressesTitle.managedProperty().bind(addressesTitle.visibleProperty());
        addresses.managedProperty().bind(addressesTitle.visibleProperty());
        model.addresses().addListener((ListChangeListener<String>) change -> showAddresses());
        Columns.text(id, OpenInvite::id, words.byName());
        Columns.date(expires, OpenInvite::expires, open -> words.amounts().date(open.expires()));
        Columns.number(used, open -> (long) open.used(), model::used);
        Tables.bind(invites, model.invites());
        invites.setContextMenu(
                new ContextMenu(Menus.item(words.say("tracker.revoke"), "mdi2l-link-variant-off", this::revoke)));
        revoke.disableProperty()
                .bind(invites.getSelectionModel().selectedItemProperty().isNull());
        empty.follow(model.inquiry(), words, new SimpleStringProperty(words.say("tracker.noInvites")));
        Shown.follow(addresses, this::watchRegistry);
    }

    private Subscription watchRegistry() {
        RegistryViewModel registry = model.registry();
        return registryTab.selectedProperty().subscribe(registry::watch).and(() -> registry.watch(false));
    }

    private void showAddresses() {
        addresses
                .getChildren()
                .setAll(model.addresses().stream().map(this::copying).toList());
    }

    private Button copying(String text) {
        Button button = new Button(text, new FontIcon("mdi2c-content-copy"));
        button.setTooltip(new Tooltip(words.say("members.copyAddress")));
        button.setAccessibleText(words.say("members.copyAddress") + " " + text);
        button.setOnAction(click -> Desktop.copy(text));
        return button;
    }

    @FXML
    private void invite() {
        invite.run();
    }

    @FXML
    private void revoke() {
        var selected = Tables.selected(invites);
        if (dialogs.confirm(words.count("tracker.revokeQuestion", selected.size()), words.say("tracker.revoke"))) {
            model.revoke(selected);
        }
    }

    @FXML
    private void changePort() {
        PortForm.ask(model.port(), words, dialogs).ifPresent(model::changePort);
    }

    @FXML
    private void stop() {
        if (dialogs.confirm(words.say("tracker.stopQuestion"), words.say("tracker.stopYes"))) {
            model.stopHosting();
        }
    }

    @FXML
    private void startAgain() {
        model.startHosting();
    }

    @FXML
    private void exportMembers() {
        dialogs.saveAs(words.say("tracker.export"), "members.txt").ifPresent(model::exportMembers);
    }
}
