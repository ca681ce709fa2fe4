package potluck.ui.fx;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A cell that draws one aspect of the record of its row. What does not fit is in a tooltip, unless that has more to
/// tell of every record. A graphic is set once and for all, because one that comes and goes is styled anew each time.
class RecordCell<V> extends TableCell<Row<V>, V> {
    private final Function<V, String> text;
    private Function<V, String> tip;
    private boolean telling;
    /// None until it is needed: few cells need one, and a window of its own is a lot for a cell.
    private @Nullable Tooltip tooltip;

    RecordCell(Function<V, String> text) {
        this.text = text;
        this.tip = text;
        textTruncatedProperty().subscribe(cut -> hint());
    }

    /// Has the tooltip tell more, whatever fits.
    final void tell(Function<V, String> more) {
        tip = more;
        telling = true;
    }

    @Override
    protected final void updateItem(@Nullable V value, boolean empty) {
        super.updateItem(value, empty);
        if (empty || value == null) {
            setText(null);
        } else {
            draw(value);
        }
        if (getGraphic() != null) {
            getGraphic().setVisible(!isEmpty() && isMarked());
        }
        hint();
    }

    void draw(V value) {
        setText(text.apply(value));
    }

    /// Whether the graphic belongs to what is drawn.
    boolean isMarked() {
        return true;
    }

    private void hint() {
        V value = getItem();
        String more = value == null || !telling && !isTextTruncated() ? "" : tip.apply(value);
        if (more.isEmpty()) {
            setTooltip(null);
        } else {
            tooltip = tooltip == null ? new Tooltip() : tooltip;
            tooltip.setText(more);
            setTooltip(tooltip);
        }
    }
}
