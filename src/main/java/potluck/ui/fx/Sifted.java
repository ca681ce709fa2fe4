package potluck.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// What passes a filter of a long list that is sorted already. A filter that only narrows the one before looks at
/// nothing but what passed that. Window's thread.
final class Sifted<V> extends RowList<V> {
    private final ObservableList<Row<V>> all;
    private final Consumer<Runnable> around;
    private RowFilter<V> filter = RowFilter.all();

    /// @param around looks after the table while the list is replaced
    Sifted(ObservableList<Row<V>> all, Consumer<Runnable> around) {
        this.all = all;
        this.around = around;
        all.addListener((ListChangeListener<Row<V>>) change -> sift(all));
        sift(all);
    }

    void pass(RowFilter<V> next) {
        boolean narrower = next.narrows(filter);
        filter = next;
        sift(narrower ? rows() : all);
    }

    private void sift(List<Row<V>> some) {
        List<Row<V>> through = new ArrayList<>();
        for (Row<V> row : some) {
            if (row.passes(filter)) {
                through.add(row);
            }
        }
        if (!through.equals(rows())) {
            around.accept(() -> replace(through));
        }
    }
}
