package potluck.ui.fx;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/// Ties a table to its [Rows]: filter, sorting by record fields, selection that survives a refresh, one action for
/// Enter and double click. Window's thread.
public final class Tables {
    private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");
    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private Tables() {}

    /// Shows `rows` as far as `filter` lets them through. They are sorted before they are filtered, so that a filter
    /// is as quick as one look at each.
    public static <V> void bind(
            TableView<Row<V>> table, Rows<?, V> rows, ObservableValue<? extends Predicate<V>> filter) {
        FilteredList<Row<V>> shown = new FilteredList<>(sorted(table, rows));
        table.setItems(shown);
        filter.subscribe(accepts -> keepSelection(table, () -> shown.setPredicate(row -> accepts.test(row.get()))));
    }

    /// The same for a long list.
    public static <V> void bindLong(TableView<Row<V>> table, Rows<?, V> rows, ObservableValue<RowFilter<V>> filter) {
        Sifted<V> shown = new Sifted<>(sorted(table, rows), change -> keepSelection(table, change));
        table.setItems(shown);
        filter.subscribe(shown::pass);
    }

    public static <V> void bind(TableView<Row<V>> table, Rows<?, V> rows) {
        table.setItems(sorted(table, rows));
    }

    /// The records of the selected rows.
    public static <V> List<V> selected(TableView<Row<V>> table) {
        return table.getSelectionModel().getSelectedItems().stream()
                .map(Row::get)
                .toList();
    }

    /// Selects the first row whose record is wanted, alone, and brings it into sight.
    public static <V> void choose(TableView<Row<V>> table, Predicate<V> wanted) {
        table.getItems().stream()
                .filter(row -> wanted.test(row.get()))
                .findFirst()
                .ifPresent(row -> {
                    table.getSelectionModel().clearSelection();
                    table.getSelectionModel().select(row);
                    table.scrollTo(row);
                    table.requestFocus();
                });
    }

    /// What Enter and a double click on a row do.
    public static <V> void onOpen(TableView<Row<V>> table, Consumer<V> open) {
        table.setRowFactory(unused -> {
            TableRow<Row<V>> row = new TableRow<>();
            row.setOnMouseClicked(click -> {
                boolean twice = click.getButton() == MouseButton.PRIMARY && click.getClickCount() % 2 == 0;
                if (twice && !row.isEmpty()) {
                    open.accept(row.getItem().get());
                }
            });
            return row;
        });
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
                selected(table).forEach(open);
            }
        });
    }

    /// Rows whose record is `faint` are drawn so; after [#onOpen].
    public static <V> void dim(TableView<Row<V>> table, Predicate<V> faint) {
        mark(table, FAINT, faint);
    }

    /// Rows whose record is a `head` of others are drawn so; after [#onOpen].
    public static <V> void head(TableView<Row<V>> table, Predicate<V> head) {
        mark(table, HEAD, head);
    }

    private static <V> void mark(TableView<Row<V>> table, PseudoClass mark, Predicate<V> marked) {
        Callback<TableView<Row<V>>, TableRow<Row<V>>> rows = table.getRowFactory();
        table.setRowFactory(shown -> {
            TableRow<Row<V>> row = rows.call(shown);
            row.itemProperty()
                    .flatMap(record -> record)
                    .map(marked::test)
                    .orElse(false)
                    .subscribe(now -> row.pseudoClassStateChanged(mark, now));
            return row;
        });
    }

    /// What the Delete key does.
    public static void onDelete(TableView<?> table, Runnable delete) {
        table.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DELETE && !key.isShortcutDown()) {
                delete.run();
            }
        });
    }

    private static <V> SortedList<Row<V>> sorted(TableView<Row<V>> table, Rows<?, V> rows) {
        SortedList<Row<V>> sorted = new SortedList<>(rows.list());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setSortPolicy(unused -> {
            keepSelection(table, () -> sorted.setComparator(rowOrder(table)));
            return true;
        });
        rows.setAround((change, heirs) -> keepSelection(table, change, heirs));
        return sorted;
    }

    private static <V> @Nullable Comparator<Row<V>> rowOrder(TableView<Row<V>> table) {
        Comparator<V> order = order(table);
        return order == null ? null : Comparator.comparing(Row::get, order);
    }

    /// By which the user wants the records sorted; null when it does not matter.
    static <V> @Nullable Comparator<V> order(TableView<Row<V>> table) {
        Comparator<V> order = null;
        for (TableColumn<Row<V>, ?> column : table.getSortOrder()) {
            Comparator<V> next = order(column);
            order = order == null ? next : order.thenComparing(next);
        }
        return order;
    }

    /// Every column of ours holds the record itself.
    @SuppressWarnings("unchecked")
    private static <V> Comparator<V> order(TableColumn<Row<V>, ?> column) {
        Comparator<V> order = (Comparator<V>) column.getComparator();
        return column.getSortType() == TableColumn.SortType.DESCENDING ? order.reversed() : order;
    }

    private static <V> void keepSelection(TableView<Row<V>> table, Runnable change) {
        keepSelection(table, change, Map.of());
    }

    /// What is selected before `change` is selected after it, it or its heir, as far as it is there.
    static <V> void keepSelection(TableView<Row<V>> table, Runnable change, Map<Row<V>, Row<V>> heirs) {
        TableView.TableViewSelectionModel<Row<V>> selection = table.getSelectionModel();
        Set<Row<V>> selected = selection.getSelectedItems().stream()
                .map(row -> heirs.getOrDefault(row, row))
                .collect(Collectors.toSet());
        selection.clearSelection();
        change.run();
        if (!selected.isEmpty()) {
            List<Row<V>> items = table.getItems();
            int[] places = IntStream.range(0, items.size())
                    .filter(place -> selected.contains(items.get(place)))
                    .toArray();
            if (places.length > 0) {
                selection.selectIndices(places[0], places);
            }
        }
    }
}
