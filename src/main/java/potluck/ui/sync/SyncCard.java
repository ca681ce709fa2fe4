package potluck.ui.sync;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.node.SyncView;
import potluck.text.Words;
import potluck.ui.fx.Menus;
import potluck.ui.fx.Row;
import potluck.ui.fx.ToneMark;

/// One sync folder: its name and mode, where it is, how it stands, what is left to do, and what it asks.
final class SyncCard extends ListCell<Row<SyncView>> {
    /// What can be wanted of a folder.
    enum Act {
        FILES,
        OPEN,
        PAUSE,
        RESUME,
        RESCAN,
        SELECT,
        IGNORE,
        CHANGE,
        REVERT,
        REMOVE,
        DELETE,
        RESTORE,
        CONFLICTS
    }

    private final SyncViewModel model;
    private final Words words;
    private final BiConsumer<SyncView, Act> act;
    private final ToneMark mark = new ToneMark();
    private final Label name = label("card-title");
    private final Label mode = label("chip");
    private final Label path = label("card-path");
    private final Label state = label("card-state");
    private final Label explanation = label("card-text");
    private final Label files = label("card-path");
    private final Hyperlink conflicts = new Hyperlink();
    private final ProgressBar progress = new ProgressBar();
    private final MenuItem pause;
    private final MenuItem revert;
    /// What can be wanted of a folder that is not paused.
    private final List<MenuItem> running;
    private final Button resume;
    private final HBox question;
    private final VBox card;

    SyncCard(SyncViewModel model, Words words, BiConsumer<SyncView, Act> act) {
        this.model = model;
        this.words = words;
        this.act = act;
        conflicts.getStyleClass().add("card-conflicts");
        conflicts.setOnAction(click -> act(Act.CONFLICTS));
        progress.setMaxWidth(Double.MAX_VALUE);
        explanation.setWrapText(true);
        pause = Menus.item(words.say("sync.pause"), "mdi2p-pause", () -> act(Act.PAUSE));
        resume = button("sync.resume", "mdi2p-play", Act.RESUME);
        revert = Menus.item(words.say("sync.revert"), "mdi2u-undo-variant", () -> act(Act.REVERT));
        Button delete = button("sync.deleteToo", "mdi2d-delete-outline", Act.DELETE);
        Button restore = button("sync.restoreAll", "mdi2r-restore", Act.RESTORE);
        question = line(delete, restore);
        running = List.of(
                Menus.item(words.say("sync.rescan"), "mdi2r-refresh", () -> act(Act.RESCAN)),
                Menus.item(words.say("sync.select"), "mdi2f-file-tree", () -> act(Act.SELECT)),
                Menus.item(words.say("sync.ignore"), "mdi2e-eye-off-outline", () -> act(Act.IGNORE)));
        card = new VBox(
                head(), path, line(mark, state, gap(), files, conflicts), progress, explanation, resume, question);
        card.getStyleClass().add("sync-card");
        getStyleClass().add("card-cell");
        card.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                act(Act.FILES);
            }
        });
        setPrefWidth(0);
    }

    private HBox head() {
        MenuButton more = new MenuButton(null, new FontIcon("mdi2d-dots-vertical"));
        more.getStyleClass().addAll("flat", "button-icon", "no-arrow");
        more.setAccessibleText(words.say("sync.more"));
        more.getItems()
                .addAll(
                        Menus.item(
                                words.say("sync.showFiles"),
                                "mdi2f-file-document-multiple-outline",
                                () -> act(Act.FILES)),
                        pause);
        more.getItems().addAll(running);
        more.getItems()
                .addAll(
                        Menus.item(words.say("sync.change"), "mdi2t-tune-variant", () -> act(Act.CHANGE)),
                        revert,
                        Menus.item(words.say("sync.remove"), "mdi2f-folder-remove-outline", () -> act(Act.REMOVE)));
        return line(name, mode, gap(), button("sync.open", "mdi2f-folder-open-outline", Act.OPEN), more);
    }

    private Button button(String key, String icon, Act what) {
        Button button = new Button(words.say(key), new FontIcon(icon));
        button.setOnAction(click -> act(what));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void act(Act what) {
        act.accept(getItem().get(), what);
    }

    @Override
    protected void updateItem(@Nullable Row<SyncView> row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
        } else {
            draw(row.get());
            setGraphic(card);
        }
    }

    private void draw(SyncView folder) {
        mark.show(SyncViewModel.tone(folder));
        name.setText(folder.name());
        mode.setText(model.mode(folder.mode()));
        path.setText(folder.folder());
        state.setText(model.state(folder));
        explanation.setText(model.explanation(folder));
        files.setText(model.files(folder));
        conflicts.setText(model.conflicts(folder));
        show(conflicts, folder.conflicts() > 0);
        double part = SyncViewModel.part(folder);
        progress.setProgress(part);
        progress.setAccessibleText(words.amounts().percent(part));
        show(progress, part < 1);
        show(question, SyncViewModel.asks(folder));
        boolean paused = SyncViewModel.isPaused(folder);
        show(resume, paused);
        pause.setVisible(!paused);
        running.forEach(item -> item.setVisible(!paused));
        revert.setVisible(!paused && folder.mode().equals("receive-only"));
        setAccessibleText(folder.name() + ", " + model.state(folder) + ", " + model.explanation(folder));
    }

    private static void show(Node part, boolean visible) {
        part.setVisible(visible);
        part.setManaged(visible);
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static HBox line(Node... parts) {
        HBox line = new HBox(parts);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("card-line");
        return line;
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
