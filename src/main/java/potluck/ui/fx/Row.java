package potluck.ui.fx;

import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// One row of a table: the same object as long as the thing it shows is there, while what is known of it changes.
public final class Row<V> extends SimpleObjectProperty<V> {
    /// The filter it was looked at by; none since its value changed.
    private @Nullable RowFilter<V> seen;

    private boolean passed;

    public Row(V value) {
        super(value);
    }

    public boolean passes(RowFilter<V> filter) {
        if (seen != filter) {
            boolean ruledOut = seen != null && !passed && filter.narrows(seen);
            passed = !ruledOut && filter.accepts(get());
            seen = filter;
        }
        return passed;
    }

    @Override
    protected void invalidated() {
        seen = null;
    }
}
