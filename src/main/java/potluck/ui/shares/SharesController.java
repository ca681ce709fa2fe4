package potluck.ui.shares;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import potluck.node.OfferView;
import potluck.text.Words;
import potluck.ui.fx.Columns;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Drops;
import potluck.ui.fx.Menus;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.Screens;
import potluck.ui.fx.Tables;
import potluck.ui.fx.UndoBar;

/// Wires `shares.fxml` to its view model.
public final class SharesController {
    private final SharesViewModel model;
    private final Words words;
    private final Dialogs dialogs;

    @FXML
    private NoticeBar notice;

    @FXML
    private UndoBar undo;

    @FXML
    private Button withdraw;

    @FXML
    private TableView<Row<OfferView>> table;

    @FXML
    private TableColumn<Row<OfferView>, OfferView> name;

    @FXML
    private TableColumn<Row<OfferView>, OfferView> folder;

    @FXML
    private TableColumn<Row<OfferView>, OfferView> size;

    @FXML
    private TableColumn<Row<OfferView>, OfferView> state;

    @FXML
    private TableColumn<Row<OfferView>, OfferView> progress;

    @FXML
    private Label status;

    private SharesController(SharesViewModel model, Words words, Dialogs dialogs) {
        this.model = model;
        this.words = words;
        this.dialogs = dialogs;
    }

    public static Panel open(SharesViewModel model, Words words, Dialogs dialogs) {
        SharesController controller = new SharesController(model, words, dialogs);
        Parent root = new Screens(words).load("shares", controller);
        return new Panel("shares", root, model::show, model.failed(), controller.table::requestFocus);
    }

    @FXML
    private void initialize() {
        notice.textProperty().bindBidirectional(model.notice());
        undo.follow(model.undoing());
        status.textProperty().bind(model.status());
        Columns.text(name, SharesViewModel::name, words.byName());
        Columns.path(folder, SharesViewModel::folder, words.byName());
        Columns.number(size, OfferView::size, offer -> words.amounts().size(offer.size()));
        Columns.state(state, SharesViewModel::tone, model::state);
        Columns.progress(
                progress,
                SharesViewModel::part,
                offer -> words.amounts().percent(SharesViewModel.part(offer)),
                offer -> SharesViewModel.name(offer) + ", " + words.amounts().percent(SharesViewModel.part(offer)));
        Tables.bind(table, model.rows());
        table.setContextMenu(
                new ContextMenu(Menus.item(words.say("shares.withdraw"), "mdi2e-eye-off-outline", this::withdraw)));
        withdraw.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        Tables.onDelete(table, this::withdraw);
        Drops.take(table, model::add);
        Drops.give(table, offer -> Stream.of(Path.of(offer.path())));
    }

    @FXML
    private void addFiles() {
        List<Path> files = dialogs.files(words.say("shares.addFiles"));
        if (!files.isEmpty()) {
            model.add(files);
        }
    }

    @FXML
    private void addFolder() {
        dialogs.folder(words.say("shares.addFolder")).ifPresent(folder -> model.add(List.of(folder)));
    }

    /// Asks first when somebody would lose a download that is under way.
    @FXML
    private void withdraw() {
        List<OfferView> chosen = Tables.selected(table);
        int fetched = model.fetched(chosen);
        if (!chosen.isEmpty()
                && (fetched == 0
                        || dialogs.confirm(words.count("shares.fetched", fetched), words.say("shares.withdraw")))) {
            model.withdraw(chosen);
        }
    }

    @FXML
    private void update() {
        model.update();
    }
}
