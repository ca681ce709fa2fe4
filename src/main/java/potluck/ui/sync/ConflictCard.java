package potluck.ui.sync;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.node.ConflictView.Version;
import potluck.text.Words;
import potluck.ui.fx.Row;

/// One conflict: the two versions side by side, and how it can be ended.
final class ConflictCard extends ListCell<Row<Sides>> {
    private final ConflictsViewModel model;
    private final Words words;
    private final Consumer<CompareViewModel.Wanted> compare;
    private final Label path = new Label();
    private final Label folder = new Label();
    private final Side mine;
    private final Side theirs;
    private final VBox card;

    ConflictCard(ConflictsViewModel model, Words words, Consumer<CompareViewModel.Wanted> compare) {
        this.model = model;
        this.words = words;
        this.compare = compare;
        this.mine = new Side("mine", words.say("conflicts.keepMine"));
        this.theirs = new Side("theirs", words.say("conflicts.keepTheirs"));
        path.getStyleClass().add("card-title");
        folder.getStyleClass().add("chip");
        HBox sides = new HBox(mine, theirs);
        sides.getStyleClass().add("conflict-sides");
        HBox.setHgrow(mine, Priority.ALWAYS);
        HBox.setHgrow(theirs, Priority.ALWAYS);
        card = new VBox(line(path, folder), sides, line(open(), compare(), gap(), both()));
        card.getStyleClass().add("sync-card");
        getStyleClass().add("card-cell");
        setPrefWidth(0);
    }

    private Button open() {
        Button open = new Button(words.say("conflicts.open"), new FontIcon("mdi2o-open-in-new"));
        open.setOnAction(click -> model.open(getItem().get()));
        open.getStyleClass().add("flat");
        return open;
    }

    private Button compare() {
        Button button = new Button(words.say("conflicts.compare"), new FontIcon("mdi2f-file-compare"));
        button.setOnAction(click -> compare.accept(getItem().get().wanted()));
        button.getStyleClass().add("flat");
        return button;
    }

    private Button both() {
        Button both = new Button(words.say("conflicts.keepBoth"), new FontIcon("mdi2c-content-duplicate"));
        both.setOnAction(click -> end("both"));
        both.getStyleClass().add("keep-both");
        return both;
    }

    private void end(String keep) {
        model.end(List.of(getItem().get()), keep);
    }

    @Override
    protected void updateItem(@Nullable Row<Sides> row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
        } else {
            draw(row.get());
            setGraphic(card);
        }
    }

    private void draw(Sides sides) {
        path.setText(sides.conflict().path());
        folder.setText(sides.conflict().folder());
        mine.draw(sides.mine());
        theirs.draw(sides.theirs());
        setAccessibleText(sides.conflict().path());
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

    /// One of the two versions: whose, from when, how large, and the button that keeps it.
    private final class Side extends VBox {
        private final Label author = new Label();
        private final Label size = new Label();
        private final Button keep = new Button();
        private final String keepWords;

        Side(String keeps, String words) {
            keepWords = words;
            author.setWrapText(true);
            size.getStyleClass().add("card-path");
            keep.setText(keepWords);
            keep.getStyleClass().add("keep-" + keeps);
            keep.setOnAction(click -> end(keeps));
            getChildren().addAll(author, size, keep);
            getStyleClass().add("conflict-side");
        }

        void draw(Version version) {
            author.setText(model.author(version));
            size.setText(model.size(version));
            keep.setAccessibleText(keepWords + ": " + author.getText());
        }
    }
}
