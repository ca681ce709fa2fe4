package potluck.ui.fx;

import javafx.beans.property.SimpleObjectProperty;

/// One row of a table: the same object as long as the thing it shows is there, while what is known of it changes.
public final class Row<V> extends SimpleObjectProperty<V> {
    public Row(V value) {
        super(value);
    }
}
