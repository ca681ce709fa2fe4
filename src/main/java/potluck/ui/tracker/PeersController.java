package potluck.ui.tracker;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import javafx.util.Subscription;
import potluck.text.Words;
import potluck.ui.fx.Columns;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Menus;
import potluck.ui.fx.Row;
import potluck.ui.fx.Shown;
import potluck.ui.fx.Tables;

/// Wires `tracker/peers.fxml` to its view model. While the list is in sight it is asked for again from time to time,
/// because nobody tells of a sign of life.
final class PeersController {
    private static final Duration PAUSE = Duration.seconds(10);

    private final PeersViewModel model;
    private final Words words;
    private final Dialogs dialogs;

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

    PeersController(PeersViewModel model, Words words, Dialogs dialogs) {
        this.model = model;
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
        members.setContextMenu(
                new ContextMenu(Menus.item(words.say("members.remove"), "mdi2a-account-remove", this::remove)));
        remove.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> Tables.selected(members).stream().allMatch(PeerRow::isSelf),
                        members.getSelectionModel().getSelectedItems()));
        Shown.follow(members, this::askAgainAndAgain);
    }

    private Subscription askAgainAndAgain() {
        Timeline timer = new Timeline(new KeyFrame(PAUSE, tick -> model.refresh()));
        timer.setCycleCount(Animation.INDEFINITE);
        timer.play();
        return timer::stop;
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
