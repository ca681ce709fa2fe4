package potluck.ui.fx;

import java.util.List;
import java.util.Set;
import javafx.collections.ObservableListBase;

/// A list of rows that is replaced as a whole; whoever listens hears once of each change. Window's thread.
class RowList<V> extends ObservableListBase<Row<V>> {
    private List<Row<V>> rows = List.of();

    final void replace(List<Row<V>> now) {
        List<Row<V>> before = rows;
        beginChange();
        rows = now;
        nextReplace(0, now.size(), before);
        endChange();
    }

    /// Says that the records of some rows have changed.
    final void changed(Set<Row<V>> some) {
        beginChange();
        for (int i = 0; i < rows.size(); i++) {
            if (some.contains(rows.get(i))) {
                nextUpdate(i);
            }
        }
        endChange();
    }

    final List<Row<V>> rows() {
        return rows;
    }

    @Override
    public final Row<V> get(int index) {
        return rows.get(index);
    }

    @Override
    public final int size() {
        return rows.size();
    }
}
