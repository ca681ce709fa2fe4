package potluck.ui.fx;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A cell that draws one aspect of the record of its row.
class RecordCell<V> extends TableCell<Row<V>, V> {
    /// Words from here on may be cut off, so a tooltip shows all of them.
    private static final int LONG = 16;

    private final Function<V, String> text;
    private final Tooltip whole = new Tooltip();

    RecordCell(Function<V, String> text) {
        this.text = text;
    }

    @Override
    protected final void updateItem(@Nullable V value, boolean empty) {
        super.updateItem(value, empty);
        if (empty || value == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
        } else {
            draw(value);
        }
    }

    void draw(V value) {
        String words = text.apply(value);
        setText(words);
        whole.setText(words);
        setTooltip(words.length() < LONG ? null : whole);
    }
}
