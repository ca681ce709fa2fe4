package potluck.ui.fx;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The rows of a table, known by key: a refresh changes the rows that are there, so that selection and place survive.
/// Window's thread.
public final class Rows<K, V> {
    private final Function<V, K> key;
    private final Function<V, Stream<K>> formerly;
    private final RowList<V> list = new RowList<>();
    private Map<K, Row<V>> known = new HashMap<>();
    private Around<V> around = (change, heirs) -> change.run();

    /// Looks after a table while its list is replaced.
    interface Around<V> {
        /// @param heirs rows that are gone because another shows what they showed
        void replace(Runnable change, Map<Row<V>, Row<V>> heirs);
    }

    public Rows(Function<V, K> key) {
        this(key, value -> Stream.empty());
    }

    /// @param formerly the keys under which the same thing may have been known until now
    public Rows(Function<V, K> key, Function<V, Stream<K>> formerly) {
        this.key = key;
        this.formerly = formerly;
    }

    /// The rows in the order of the last refresh.
    public ObservableList<Row<V>> list() {
        return list;
    }

    public List<V> values() {
        return list.rows().stream().map(Row::get).toList();
    }

    /// Makes the rows show exactly `values`.
    public void show(Collection<V> values) {
        Map<K, Row<V>> next = LinkedHashMap.newLinkedHashMap(values.size());
        Map<Row<V>, Row<V>> heirs = new HashMap<>();
        Set<Row<V>> changed = new HashSet<>();
        for (V value : values) {
            K now = key.apply(value);
            Row<V> row = known.get(now);
            if (row == null || !row.get().equals(value)) {
                row = row(row, value, heirs);
                changed.add(row);
            }
            next.put(now, row);
        }
        boolean same = known.size() == next.size() && sameOrder(known.keySet(), next.keySet());
        known = next;
        if (!same) {
            around.replace(() -> list.replace(List.copyOf(known.values())), heirs);
        } else if (!changed.isEmpty()) {
            list.changed(changed);
        }
    }

    /// The row for what is new or has changed.
    private Row<V> row(@Nullable Row<V> known, V value, Map<Row<V>, Row<V>> heirs) {
        List<Row<V>> before = formerly.apply(value).flatMap(this::known).toList();
        Row<V> row = known != null ? known : before.isEmpty() ? new Row<>(value) : before.getFirst();
        before.forEach(old -> heirs.put(old, row));
        if (!row.get().equals(value)) {
            row.set(value);
        }
        return row;
    }

    private Stream<Row<V>> known(K key) {
        return Stream.ofNullable(known.get(key));
    }

    private static <K> boolean sameOrder(Collection<K> some, Collection<K> others) {
        Iterator<K> other = others.iterator();
        return some.stream().allMatch(one -> one.equals(other.next()));
    }

    /// Lets a table look after its selection while the list is replaced.
    void setAround(Around<V> around) {
        this.around = around;
    }
}
