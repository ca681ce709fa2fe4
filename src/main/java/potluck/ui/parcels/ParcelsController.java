package potluck.ui.parcels;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import potluck.node.ParcelView;
import potluck.node.Parcelling.TrustView;
import potluck.text.Words;
import potluck.ui.fx.Columns;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.EmptyState;
import potluck.ui.fx.Menus;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.Screens;
import potluck.ui.fx.Tables;

/// Wires `parcels.fxml` to its view model.
public final class ParcelsController {
    private final ParcelsViewModel model;
    private final Words words;
    private final Dialogs dialogs;

    @FXML
    private NoticeBar notice;

    @FXML
    private MenuButton trusted;

    @FXML
    private Button accept;

    @FXML
    private Button decline;

    @FXML
    private Button withdraw;

    @FXML
    private Button forget;

    @FXML
    private TableView<Row<ParcelRow>> table;

    @FXML
    private TableColumn<Row<ParcelRow>, ParcelRow> title;

    @FXML
    private TableColumn<Row<ParcelRow>, ParcelRow> user;

    @FXML
    private TableColumn<Row<ParcelRow>, ParcelRow> state;

    @FXML
    private TableColumn<Row<ParcelRow>, ParcelRow> progress;

    @FXML
    private TableColumn<Row<ParcelRow>, ParcelRow> files;

    @FXML
    private TableColumn<Row<ParcelRow>, ParcelRow> size;

    @FXML
    private TableColumn<Row<ParcelRow>, ParcelRow> expires;

    @FXML
    private EmptyState empty;

    private ParcelsController(ParcelsViewModel model, Words words, Dialogs dialogs) {
        this.model = model;
        this.words = words;
        this.dialogs = dialogs;
    }

    public static Panel open(ParcelsViewModel model, Words words, Dialogs dialogs) {
        ParcelsController controller = new ParcelsController(model, words, dialogs);
        Parent root = new Screens(words).load("parcels", controller);
        return new Panel("parcels", root, model::show, model.count(), controller.table::requestFocus, model::refresh);
    }

    @FXML
    private void initialize() {
        notice.textProperty().bindBidirectional(model.notice());
        columns();
        Tables.bind(table, model.rows());
        enable(accept, ParcelRow::mayAccept);
        enable(decline, ParcelRow::mayAccept);
        enable(withdraw, ParcelRow::mayWithdraw);
        enable(forget, row -> row.parcel().ended());
        empty.follow(model.inquiry(), words, new SimpleStringProperty(words.say("parcels.empty")));
        model.trusted().addListener((ListChangeListener<TrustView>) change -> showTrusted());
        showTrusted();
    }

    private void columns() {
        Columns.icon(
                title,
                row -> row.isIncoming() ? "mdi2t-tray-arrow-down" : "mdi2t-tray-arrow-up",
                row -> row.parcel().title(),
                words.byName());
        Columns.text(user, row -> row.side().user(), words.byName());
        Columns.state(state, ParcelsViewModel::tone, model::state);
        Columns.progress(
                progress, ParcelRow::part, this::percent, row -> row.parcel().title() + ", " + percent(row));
        Columns.number(
                files,
                row -> (long) row.parcel().files(),
                row -> words.amounts().number(row.parcel().files()));
        Columns.number(
                size,
                row -> row.parcel().bytes(),
                row -> words.amounts().size(row.parcel().bytes()));
        Columns.date(
                expires,
                row -> row.parcel().expires(),
                row -> words.amounts().date(row.parcel().expires()));
    }

    private String percent(ParcelRow row) {
        return words.amounts().percent(row.part());
    }

    /// A button makes sense while some selected row is fit for it.
    private void enable(Button button, Predicate<ParcelRow> fit) {
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> Tables.selected(table).stream().noneMatch(fit),
                        table.getSelectionModel().getSelectedItems(),
                        model.inquiry().state(),
                        model.rows().list()));
    }

    private void showTrusted() {
        trusted.getItems()
                .setAll(model.trusted().stream()
                        .map(member -> Menus.item(
                                words.say("parcels.distrust", member.user(), member.folder()),
                                "mdi2a-account-check-outline",
                                () -> model.distrust(member)))
                        .toList());
        trusted.setVisible(!model.trusted().isEmpty());
        trusted.setManaged(!model.trusted().isEmpty());
    }

    @FXML
    private void accept() {
        List<ParcelView> chosen = selected(ParcelRow::mayAccept);
        Optional<Path> folder = dialogs.folder(words.say("parcels.folder"));
        folder.ifPresent(place -> chosen.forEach(parcel -> model.accept(parcel, place, false)));
    }

    @FXML
    private void decline() {
        each(ParcelRow::mayAccept, model::decline);
    }

    @FXML
    private void withdraw() {
        each(ParcelRow::mayWithdraw, model::withdraw);
    }

    @FXML
    private void forget() {
        each(row -> row.parcel().ended(), model::forget);
    }

    private void each(Predicate<ParcelRow> fit, Consumer<ParcelView> action) {
        selected(fit).forEach(action);
    }

    private List<ParcelView> selected(Predicate<ParcelRow> fit) {
        return Tables.selected(table).stream()
                .filter(fit)
                .map(ParcelRow::parcel)
                .distinct()
                .toList();
    }
}
