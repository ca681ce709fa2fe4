package potluck.ui.sync;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.node.SyncView;
import potluck.text.Words;
import potluck.ui.fx.Row;
import potluck.ui.fx.ToneMark;

/// One sync folder: where it is, how it stands, what is left to do.
final class SyncCard extends ListCell<Row<SyncView>> {
    private final SyncViewModel model;
    private final ToneMark mark = new ToneMark();
    private final Label state = label("card-title");
    private final Label path = label("card-path");
    private final Label explanation = label("card-text");
    private final Label files = label("card-text");
    private final Label conflicts = label("card-conflicts");
    private final ProgressBar progress = new ProgressBar();
    private final VBox card;

    SyncCard(SyncViewModel model, Words words, Consumer<Path> open) {
        this.model = model;
        Button folder = new Button(words.say("sync.open"), new FontIcon("mdi2f-folder-open-outline"));
        folder.setOnAction(click -> open.accept(Path.of(getItem().get().folder())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(mark, state, gap, folder);
        HBox numbers = new HBox(files, conflicts);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("card-line");
        numbers.getStyleClass().add("card-line");
        progress.setMaxWidth(Double.MAX_VALUE);
        explanation.setWrapText(true);
        card = new VBox(head, path, progress, explanation, numbers);
        card.getStyleClass().add("sync-card");
        getStyleClass().add("card-cell");
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
        state.setText(model.state(folder));
        path.setText(folder.folder());
        explanation.setText(model.explanation(folder));
        files.setText(model.files(folder));
        conflicts.setText(model.conflicts(folder));
        conflicts.setVisible(folder.conflicts() > 0);
        progress.setProgress(SyncViewModel.part(folder));
        setAccessibleText(model.state(folder) + ", " + folder.folder());
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
