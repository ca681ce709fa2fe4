package potluck.ui.sync;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import potluck.node.BranchView;
import potluck.node.PendingView;
import potluck.node.SyncView;
import potluck.text.Words;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Drops;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Row;
import potluck.ui.fx.Screens;

/// Wires `sync.fxml` to its view model, and fills its tabs.
public final class SyncController {
    private final SyncViewModel model;
    private final Words words;
    private final Dialogs dialogs;

    @FXML
    private NoticeBar notice;

    @FXML
    private HBox busy;

    @FXML
    private Label doing;

    @FXML
    private TabPane tabs;

    @FXML
    private ListView<Row<SyncView>> folders;

    @FXML
    private Tab files;

    @FXML
    private Tab waiting;

    @FXML
    private Tab failed;

    @FXML
    private Tab conflicts;

    @FXML
    private Tab history;

    @FXML
    private Tab trash;

    private SyncController(SyncViewModel model, Words words, Dialogs dialogs) {
        this.model = model;
        this.words = words;
        this.dialogs = dialogs;
    }

    public static Panel open(SyncViewModel model, Words words, Dialogs dialogs) {
        SyncController controller = new SyncController(model, words, dialogs);
        Parent root = new Screens(words).load("sync", controller);
        Drops.take(root, controller::dropped);
        return new Panel("sync", root, model::show, model.attention(), controller::find, model::refresh);
    }

    @FXML
    private void initialize() {
        notice.textProperty().bindBidirectional(model.notice());
        doing.textProperty().bind(model.doing());
        busy.visibleProperty().bind(model.doing().isNotEmpty());
        busy.managedProperty().bind(busy.visibleProperty());
        folders.setItems(model.rows().list());
        folders.setCellFactory(list -> {
            SyncCard card = new SyncCard(model, words, this::act);
            Drops.take(card, files -> fill(card, files));
            Drops.give(
                    card,
                    () -> Stream.ofNullable(card.getItem())
                            .map(row -> Path.of(row.get().folder())));
            return card;
        });
        files.setContent(FilesController.open(model.files(), new Around(), words, dialogs));
        files.selectedProperty().subscribe(model.files()::watch);
        ObservableList<Row<PendingView>> pending = model.pending().rows().list();
        waiting.setContent(PendingController.open(model.pending(), words, PendingViewModel::isWaiting, "waiting"));
        waiting.textProperty().bind(label("sync.waiting", counted(pending, PendingViewModel::isWaiting)));
        failed.setContent(PendingController.open(model.pending(), words, PendingView::failed, "failed"));
        failed.textProperty().bind(label("sync.failed", counted(pending, PendingView::failed)));
        conflicts.setContent(ConflictsController.open(model.conflicts(), words, dialogs, this::compare));
        conflicts
                .textProperty()
                .bind(label(
                        "sync.conflictsTab",
                        Bindings.size(model.conflicts().rows().list())));
        history.setContent(HistoryController.open(model.history(), model::place, words));
        trash.setContent(TrashController.open(model.trash(), words, this::compare));
    }

    private void compare(CompareViewModel.Wanted wanted) {
        CompareController.show(model.compare(wanted), words, dialogs);
    }

    private static ObservableValue<Number> counted(ObservableList<Row<PendingView>> rows, Predicate<PendingView> kind) {
        return Bindings.createLongBinding(
                () -> rows.stream().filter(row -> kind.test(row.get())).count(), rows);
    }

    /// A tab's name with the number of what is in it.
    private ObservableValue<String> label(String key, ObservableValue<Number> count) {
        return count.map(number -> number.longValue() == 0
                ? words.say(key)
                : words.say("sync.counted", words.say(key), words.amounts().number(number.longValue())));
    }

    /// What the user wants of one folder.
    private void act(SyncView folder, SyncCard.Act act) {
        switch (act) {
            case FILES -> showFiles(folder);
            case OPEN -> model.open(Path.of(folder.folder()));
            case PAUSE -> model.pause(folder);
            case RESUME -> model.resume(folder);
            case RESCAN -> model.rescan(folder);
            case SELECT -> model.branches(folder, branches -> select(folder, branches));
            case IGNORE -> IgnoreController.ask(model.ignore(folder), words, dialogs);
            case CHANGE -> NewFolderController.change(folder, words, dialogs).ifPresent(model::add);
            case REVERT -> revert(folder);
            case REMOVE -> remove(folder);
            case DELETE -> model.answer(folder, true);
            case RESTORE -> model.answer(folder, false);
            case CONFLICTS -> tabs.getSelectionModel().select(conflicts);
        }
    }

    @FXML
    private void addFolder() {
        NewFolderController.ask(words, dialogs).ifPresent(this::begin);
    }

    /// Folders that were let go over the panel.
    private void dropped(List<Path> places) {
        places.stream()
                .filter(Files::isDirectory)
                .flatMap(place -> NewFolderController.ask(place, words, dialogs).stream())
                .forEach(this::begin);
    }

    /// What lies in the folder already begins to sync only when the user has seen what comes of it.
    private void begin(NewFolder folder) {
        model.forecast(folder, forecast -> {
            if (FirstSyncController.ask(forecast, words, dialogs)) {
                model.add(folder);
            }
        });
    }

    /// Files that were let go over a card come into its folder.
    private void fill(SyncCard card, List<Path> files) {
        if (card.isEmpty()) {
            dropped(files);
        } else {
            model.copy(files, card.getItem().get());
        }
    }

    private void select(SyncView folder, List<BranchView> branches) {
        model.select(folder, BranchesController.ask(branches, words, dialogs));
    }

    private void revert(SyncView folder) {
        if (dialogs.confirm(words.say("sync.revertQuestion", folder.name()), words.say("sync.revertYes"))) {
            model.revert(folder);
        }
    }

    private void remove(SyncView folder) {
        if (dialogs.confirm(words.say("sync.removeQuestion", folder.name()), words.say("sync.removeYes"))) {
            model.remove(folder);
        }
    }

    private void showFiles(SyncView folder) {
        model.files().folder().set(folder.name());
        tabs.getSelectionModel().select(files);
    }

    /// What is shown is searched; where nothing can be, the trash.
    private void find() {
        if (!files.isSelected()) {
            tabs.getSelectionModel().select(trash);
        }
        tabs.getSelectionModel()
                .getSelectedItem()
                .getContent()
                .lookup("#search")
                .requestFocus();
    }

    private final class Around implements FilesController.Around {
        @Override
        public Stream<Path> place(String folder, String path) {
            return model.place(folder, path);
        }

        @Override
        public void add() {
            addFolder();
        }

        @Override
        public void versions(String path) {
            model.trash().query().set(path);
            tabs.getSelectionModel().select(trash);
        }

        @Override
        public void compare(CompareViewModel.Wanted wanted) {
            SyncController.this.compare(wanted);
        }

        @Override
        public void conflicts() {
            tabs.getSelectionModel().select(conflicts);
        }
    }
}
