package potluck.ui.sync;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import potluck.kit.Text;
import potluck.text.Words;
import potluck.ui.sync.SideBySide.Folded;
import potluck.ui.sync.SideBySide.Kind;
import potluck.ui.sync.SideBySide.Line;

/// A line of each of two texts with its number and a sign for how they differ, or equal lines that are folded.
final class CompareCell extends ListCell<SideBySide> {
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private static final PseudoClass NEW = PseudoClass.getPseudoClass("new");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final PseudoClass NOTHING = PseudoClass.getPseudoClass("nothing");

    private final Words words;
    private final Side left = new Side();
    private final Side right = new Side();
    private final HBox sides = new HBox(left, right);
    private final Hyperlink folded = new Hyperlink();
    private final HBox fold = new HBox(folded);

    CompareCell(Words words, Consumer<Folded> unfold) {
        this.words = words;
        sides.getStyleClass().add("compare-sides");
        fold.getStyleClass().add("compare-fold");
        fold.setAlignment(Pos.CENTER);
        folded.setFocusTraversable(false);
        folded.setOnAction(click -> {
            if (getItem() instanceof Folded lines) {
                unfold.accept(lines);
            }
        });
        getStyleClass().add("compare-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SideBySide row, boolean empty) {
        super.updateItem(row, empty);
        switch (empty ? null : row) {
            case null -> setGraphic(null);
            case Folded lines -> {
                String text = words.count("compare.folded", lines.lines().size());
                folded.setText(text);
                setAccessibleText(text);
                setGraphic(fold);
            }
            case Line line -> {
                left.show(line.kind(), line.left(), line.leftText(), line.kind() == Kind.REMOVED ? GONE : CHANGED);
                right.show(line.kind(), line.right(), line.rightText(), line.kind() == Kind.ADDED ? NEW : CHANGED);
                setAccessibleText(spoken(line));
                setGraphic(sides);
            }
        }
    }

    /// As high as the higher side is when it wraps in its half; the box around them would not foretell that.
    @Override
    protected double computePrefHeight(double width) {
        double half = (width > 0 ? width : getListView().getWidth()) / 2;
        return getGraphic() == sides
                ? Math.max(left.prefHeight(half), right.prefHeight(half))
                : super.computePrefHeight(width);
    }

    private String spoken(Line line) {
        return switch (line.kind()) {
            case SAME -> words.say("compare.spoken.SAME", line.right(), line.rightText());
            case CHANGED -> words.say("compare.spoken.CHANGED", line.right(), line.leftText(), line.rightText());
            case REMOVED -> words.say("compare.spoken.REMOVED", line.left(), line.leftText());
            case ADDED -> words.say("compare.spoken.ADDED", line.right(), line.rightText());
        };
    }

    /// What a row shows of one text.
    private static final class Side extends HBox {
        private final Label number = new Label();
        private final Label sign = new Label();
        private final Label text = new Label();

        Side() {
            getStyleClass().add("compare-side");
            number.getStyleClass().add("compare-number");
            sign.getStyleClass().add("compare-sign");
            number.setMinWidth(Region.USE_PREF_SIZE);
            sign.setMinWidth(Region.USE_PREF_SIZE);
            text.setWrapText(true);
            text.setMaxWidth(Double.MAX_VALUE);
            setHgrow(text, Priority.ALWAYS);
            setHgrow(this, Priority.ALWAYS);
            // Half of the room, whatever is in it.
            setMinWidth(0);
            setPrefWidth(0);
            getChildren().addAll(number, sign, text);
        }

        /// @param line 0 when the text has nothing here
        void show(Kind kind, int line, String content, PseudoClass difference) {
            boolean differs = kind != Kind.SAME && line > 0;
            number.setText(line == 0 ? "" : Integer.toString(line));
            sign.setText(!differs ? "" : difference == GONE ? "−" : difference == NEW ? "+" : "≠");
            text.setText(Text.escape(content.replace("\t", "    "), Integer.MAX_VALUE));
            for (PseudoClass each : new PseudoClass[] {GONE, NEW, CHANGED}) {
                pseudoClassStateChanged(each, differs && each == difference);
            }
            pseudoClassStateChanged(NOTHING, line == 0);
        }
    }
}
