package potluck.ui.sync;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import potluck.text.Words;
import potluck.ui.fx.Columns;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Drops;
import potluck.ui.fx.EmptyState;
import potluck.ui.fx.Fold;
import potluck.ui.fx.Outlines;
import potluck.ui.fx.Row;
import potluck.ui.fx.Screens;
import potluck.ui.fx.SearchField;
import potluck.ui.fx.Tables;
import potluck.ui.fx.Ticking;
import potluck.ui.fx.Tone;

/// Wires `sync/files.fxml` to its view model: all files of one sync folder, and what can be done with each.
final class FilesController {
    private static final Duration LOOK_EVERY = Duration.seconds(2);

    private final FilesViewModel model;
    private final Around around;
    private final Words words;
    private final FileVerbs verbs;

    @FXML
    private ComboBox<String> folder;

    @FXML
    private SearchField search;

    @FXML
    private TableView<Row<FileLine>> table;

    @FXML
    private TableColumn<Row<FileLine>, FileLine> name;

    @FXML
    private TableColumn<Row<FileLine>, FileLine> state;

    @FXML
    private TableColumn<Row<FileLine>, FileLine> size;

    @FXML
    private TableColumn<Row<FileLine>, FileLine> modified;

    @FXML
    private TableColumn<Row<FileLine>, FileLine> user;

    @FXML
    private TableColumn<Row<FileLine>, FileLine> copies;

    @FXML
    private EmptyState empty;

    @FXML
    private EmptyState noFolder;

    @FXML
    private Label details;

    /// The panel that the files are a part of.
    interface Around {
        /// Where a file lies; nowhere when the folder is not known.
        Stream<Path> place(String folder, String path);

        /// Lets the user add a sync folder.
        void add();

        /// Shows what was kept of earlier versions.
        void versions(String path);

        /// Shows two versions side by side.
        void compare(CompareViewModel.Wanted wanted);

        /// Shows the files of which two versions are kept.
        void conflicts();
    }

    private FilesController(FilesViewModel model, Around around, Words words, Dialogs dialogs) {
        this.model = model;
        this.around = around;
        this.words = words;
        this.verbs = new FileVerbs(model, around, words, dialogs, () -> Tables.selected(table));
    }

    static Parent open(FilesViewModel model, Around around, Words words, Dialogs dialogs) {
        FilesController controller = new FilesController(model, around, words, dialogs);
        Parent root = new Screens(words).load("sync/files", controller);
        Ticking.follow(root, LOOK_EVERY, model::look);
        return root;
    }

    @FXML
    private void initialize() {
        folder.setItems(model.folders());
        folder.valueProperty().subscribe(chosen -> Optional.ofNullable(chosen).ifPresent(model.folder()::set));
        model.folder().subscribe(chosen -> folder.setValue(chosen));
        search.textProperty().bindBidirectional(model.query());
        columns();
        Outlines.bind(table, model.rows(), model::sort, model::toggle);
        Tables.onOpen(table, this::enter);
        Drops.give(table, line -> around.place(model.folder().get(), line.file().path()));
        table.setContextMenu(new FileMenu(verbs, words));
        details.textProperty()
                .bind(table.getSelectionModel()
                        .selectedItemProperty()
                        .flatMap(row -> row)
                        .map(this::details)
                        .orElse(""));
        details.visibleProperty().bind(details.textProperty().isNotEmpty());
        details.managedProperty().bind(details.visibleProperty());
        table.placeholderProperty()
                .bind(Bindings.when(Bindings.isEmpty(model.folders()))
                        .then(noFolder)
                        .otherwise(empty));
        empty.follow(
                model.inquiry(),
                words,
                Bindings.when(model.query().isEmpty())
                        .then(words.say("syncFiles.none"))
                        .otherwise(words.say("syncFiles.noMatch")));
    }

    private void columns() {
        Columns.nested(
                name,
                new Columns.NestedName<>(FilesController::icon, FileLine::name, this::spoken),
                model::toggle,
                words.byName());
        Columns.state(state, FilesController::tone, FilesController::mark, this::state);
        Columns.number(
                size,
                line -> line.file().size(),
                line -> words.amounts().size(line.file().size()));
        Columns.date(
                modified,
                line -> line.file().modified(),
                line -> words.amounts().shortDay(line.file().modified()));
        Columns.tip(modified, line -> words.amounts().date(line.file().modified()));
        Columns.text(user, line -> line.file().user(), words.byName());
        Columns.number(copies, line -> (long) line.file().holders().size(), this::copies);
        Columns.tip(copies, line -> String.join(", ", line.file().holders()));
    }

    private static String icon(FileLine line) {
        return switch (line.fold()) {
            case OPEN -> "mdi2f-folder-open-outline";
            case CLOSED -> "mdi2f-folder-outline";
            case LEAF -> "mdi2f-file-outline";
        };
    }

    private static String mark(FileLine line) {
        return switch (line.file().state()) {
            case "HERE" -> "mdi2c-check-circle-outline";
            case "WAITING" -> "mdi2c-clock-outline";
            case "DOWNLOADING" -> "mdi2a-arrow-down-circle-outline";
            case "ELSEWHERE" -> "mdi2c-cloud-outline";
            case "IGNORED" -> "mdi2e-eye-off-outline";
            case "CONFLICT" -> "mdi2c-call-split";
            default -> "mdi2a-alert-circle-outline";
        };
    }

    private static Tone tone(FileLine line) {
        return switch (line.file().state()) {
            case "HERE" -> Tone.GOOD;
            case "WAITING", "DOWNLOADING" -> Tone.BUSY;
            case "ELSEWHERE", "IGNORED" -> Tone.QUIET;
            case "CONFLICT" -> Tone.WARN;
            default -> Tone.BAD;
        };
    }

    private String state(FileLine line) {
        return words.name("syncFiles.state", line.file().state());
    }

    private String copies(FileLine line) {
        return line.isFolder() || line.file().state().equals("IGNORED")
                ? ""
                : words.amounts().number(line.file().holders().size());
    }

    private String spoken(FileLine line) {
        String kind = line.isFolder() ? "syncFiles.spoken." + line.fold() : "syncFiles.spoken.FILE";
        return words.say(kind, line.name(), state(line), line.depth() + 1);
    }

    /// Of a file: why it waits or has failed, and who has it. Of a folder: how much lies in it.
    private String details(FileLine line) {
        if (line.isFolder()) {
            return words.say(
                    "sync.files",
                    words.count("files", line.files()),
                    words.amounts().size(line.file().size()));
        }
        String reason = line.file().reason();
        return Stream.of(reason.isEmpty() ? "" : words.reason(reason), holders(line))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String holders(FileLine line) {
        List<String> holders = line.file().holders();
        return holders.isEmpty() ? "" : words.say("syncFiles.holders", String.join(", ", holders));
    }

    @FXML
    private void add() {
        around.add();
    }

    /// Enter and double click.
    private void enter(FileLine line) {
        if (line.fold() != Fold.LEAF) {
            model.toggle(line);
        } else if (line.isHere()) {
            verbs.open(line.file().path());
        }
    }
}
