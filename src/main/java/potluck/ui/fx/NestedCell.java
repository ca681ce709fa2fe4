package potluck.ui.fx;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// A name in an outline: set in by its depth, behind an arrow that opens and closes what lies in it, and an icon.
final class NestedCell<V extends Nested> extends RecordCell<V> {
    private static final double STEP = 16;

    private final Function<V, String> icon;
    private final Function<V, String> spoken;
    private final Region inset = new Region();
    private final FontIcon arrow = new FontIcon("mdi2c-chevron-right");
    private final FontIcon mark = new FontIcon();
    private final HBox box;

    /// @param toggle opens or closes a row
    NestedCell(Columns.NestedName<V> name, Consumer<V> toggle) {
        super(name.text());
        this.icon = name.icon();
        this.spoken = name.spoken();
        StackPane handle = new StackPane(arrow);
        handle.getStyleClass().add("fold");
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.getButton() == MouseButton.PRIMARY && getItem().fold() != Fold.LEAF) {
                toggle.accept(getItem());
                press.consume();
            }
        });
        box = new HBox(inset, handle, mark);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("nested");
    }

    @Override
    void draw(V value) {
        super.draw(value);
        inset.setMinWidth(STEP * value.depth());
        arrow.setVisible(value.fold() != Fold.LEAF);
        show(arrow, value.fold() == Fold.OPEN ? "mdi2c-chevron-down" : "mdi2c-chevron-right");
        String literal = icon.apply(value);
        mark.setVisible(!literal.isEmpty());
        mark.setManaged(mark.isVisible());
        if (mark.isVisible()) {
            show(mark, literal);
        }
        setAccessibleText(spoken.apply(value));
        setGraphic(box);
    }

    private static void show(FontIcon icon, String literal) {
        if (!literal.equals(icon.getIconLiteral())) {
            icon.setIconLiteral(literal);
        }
    }
}
