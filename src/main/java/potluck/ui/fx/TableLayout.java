package potluck.ui.fx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// How the user has arranged the columns of a table, and by which one it is sorted, as one line of text:
/// `name,240,shown,ASCENDING;size,84,hidden,`. Window's thread.
public final class TableLayout {
    private TableLayout() {}

    /// All tables below `root`, in the order in which they stand there, in tabs too.
    public static List<TableView<?>> tables(Node root) {
        List<TableView<?>> tables = new ArrayList<>();
        if (root instanceof TableView<?> table) {
            tables.add(table);
        } else if (root instanceof TabPane tabs) {
            tabs.getTabs().forEach(tab -> tables.addAll(tables(tab.getContent())));
        } else if (root instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> tables.addAll(tables(child)));
        }
        return tables;
    }

    public static String of(TableView<?> table) {
        StringJoiner line = new StringJoiner(";");
        for (TableColumn<?, ?> column : table.getColumns()) {
            boolean sorted = table.getSortOrder().indexOf(column) == 0;
            line.add(String.format(
                    Locale.ROOT,
                    "%s,%.0f,%s,%s",
                    column.getId(),
                    column.getWidth(),
                    column.isVisible() ? "shown" : "hidden",
                    sorted ? column.getSortType() : ""));
        }
        return line.toString();
    }

    /// Arranges the columns that are named; what is not understood changes nothing.
    public static <V> void apply(TableView<V> table, String line) {
        List<TableColumn<V, ?>> arranged = new ArrayList<>();
        for (String part : line.split(";")) {
            String[] fields = part.split(",", -1);
            if (fields.length == 4 && fields[1].matches("\\d{1,5}")) {
                find(table, fields[0]).ifPresent(column -> {
                    column.setPrefWidth(Double.parseDouble(fields[1]));
                    column.setVisible(fields[2].equals("shown"));
                    sort(table, column, fields[3]);
                    arranged.add(column);
                });
            }
        }
        table.getColumns().stream().filter(column -> !arranged.contains(column)).forEach(arranged::add);
        if (!arranged.equals(table.getColumns())) {
            table.getColumns().setAll(arranged);
        }
    }

    private static <V> void sort(TableView<V> table, TableColumn<V, ?> column, String type) {
        Arrays.stream(TableColumn.SortType.values())
                .filter(known -> known.name().equals(type))
                .forEach(known -> {
                    column.setSortType(known);
                    table.getSortOrder().setAll(List.of(column));
                });
    }

    private static <V> Optional<TableColumn<V, ?>> find(TableView<V> table, String id) {
        return table.getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .findFirst();
    }
}
