package potluck.ui.fx;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell that draws one aspect of the record of its row.
class RecordCell<V> extends TableCell<Row<V>, V> {
    private final Function<V, String> text;

    RecordCell(Function<V, String> text) {
        this.text = text;
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
