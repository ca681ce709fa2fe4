package potluck.ui.tracker;

import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import potluck.node.BanView;
import potluck.text.Words;
import potluck.ui.fx.Columns;
import potluck.ui.fx.EmptyState;
import potluck.ui.fx.Menus;
import potluck.ui.fx.Row;
import potluck.ui.fx.Tables;
import potluck.ui.fx.Ticking;

/// Wires `tracker/bans.fxml` to its view model. Bans end by themselves, so the list is asked for from time to time.
final class BansController {
    private final BansViewModel model;
    private final Words words;

    @FXML
    private Button lift;

    @FXML
    private TableView<Row<BanView>> bans;

    @FXML
    private TableColumn<Row<BanView>, BanView> banned;

    @FXML
    private TableColumn<Row<BanView>, BanView> until;

    @FXML
    private TableColumn<Row<BanView>, BanView> bannedDevice;

    @FXML
    private EmptyState noBans;

    BansController(BansViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    @FXML
    private void initialize() {
        Columns.text(banned, BanView::user, words.byName());
        Columns.date(until, BanView::until, model::until);
        Columns.text(bannedDevice, BanView::device, words.byName());
        Tables.bind(bans, model.rows());
        Tables.onDelete(bans, this::lift);
        bans.setContextMenu(
                new ContextMenu(Menus.item(words.say("ban.lift"), "mdi2a-account-check-outline", this::lift)));
        lift.disableProperty()
                .bind(bans.getSelectionModel().selectedItemProperty().isNull());
        noBans.follow(model.inquiry(), words, new SimpleStringProperty(words.say("ban.none")));
        Ticking.follow(bans, Duration.seconds(10), model::refresh);
    }

    @FXML
    private void lift() {
        Tables.selected(bans).forEach(model::lift);
    }
}
