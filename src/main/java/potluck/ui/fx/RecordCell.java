package potluck.ui.fx;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A cell that draws one aspect of the record of its row.
class RecordCell<V> extends TableCell<Row<V>, V> {
    private final Function<V, String> text;
    private final Tooltip whole = new Tooltip();

    /// What does not fit is in a tooltip.
    RecordCell(Function<V, String> text) {
        this.text = text;
        whole.textProperty().bind(textProperty());
        textTruncatedProperty().subscribe(cut -> setTooltip(cut ? whole : null));
    }

    @Override
    protected final void updateItem(@Nullable V value, boolean empty) {
        super.updateItem(value, empty);
        if (empty || value == null) {
            setText(null);
            setGraphic(null);
        } else {
            draw(value);
        }
    }

    void draw(V value) {
        setText(text.apply(value));
    }
}
