package potluck.ui.fx;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The rows of a table, known by key: a refresh changes the rows that are there, so that selection and place survive.
/// Window's thread.
public final class Rows<K, V> {
    private final Function<V, K> key;
    private final ObservableList<Row<V>> list = FXCollections.observableArrayList(row -> new Observable[] {row});
    private Map<K, Row<V>> known = new HashMap<>();
    private Consumer<Runnable> around = Runnable::run;

    public Rows(Function<V, K> key) {
        this.key = key;
    }

    /// The rows in the order of the last refresh.
    public ObservableList<Row<V>> list() {
        return FXCollections.unmodifiableObservableList(list);
    }

    public List<V> values() {
        return list.stream().map(Row::get).toList();
    }

    /// Makes the rows show exactly `values`.
    public void show(Collection<V> values) {
        Map<K, Row<V>> next = LinkedHashMap.newLinkedHashMap(values.size());
        for (V value : values) {
            Row<V> row = known.getOrDefault(key.apply(value), new Row<>(value));
            if (!row.get().equals(value)) {
                row.set(value);
            }
            next.put(key.apply(value), row);
        }
        boolean same = known.size() == next.size() && sameOrder(known.keySet(), next.keySet());
        known = next;
        if (!same) {
            around.accept(() -> list.setAll(known.values()));
        }
    }

    private static <K> boolean sameOrder(Collection<K> some, Collection<K> others) {
        Iterator<K> other = others.iterator();
        return some.stream().allMatch(one -> one.equals(other.next()));
    }

    /// Lets a table look after its selection while the list is replaced.
    void setAround(Consumer<Runnable> around) {
        this.around = around;
    }
}
