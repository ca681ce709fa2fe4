package potluck.ui.fx;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import potluck.text.Words;

/// What a right click on a table's head offers: which columns are shown, at least one, and all of them as they were at
/// first. Window's thread.
final class ColumnMenu<V> extends ContextMenu {
    private final TableView<V> table;
    private final List<Usual<V>> usual;

    /// How a column stood at first.
    private record Usual<V>(TableColumn<V, ?> column, double width, boolean shown) {
        static <V> Usual<V> of(TableColumn<V, ?> column) {
            return new Usual<>(column, column.getPrefWidth(), column.isVisible());
        }
    }

    private ColumnMenu(TableView<V> table, Words words) {
        this.table = table;
        this.usual = table.getColumns().stream().<Usual<V>>map(Usual::of).toList();
        usual.forEach(each -> getItems().add(choice(each.column())));
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        Menus.item(words.say("columns.usual"), "mdi2t-table-refresh", this::restore));
    }

    static <V> void install(TableView<V> table, Words words) {
        ColumnMenu<V> menu = new ColumnMenu<>(table, words);
        table.getColumns().forEach(column -> column.setContextMenu(menu));
    }

    private CheckMenuItem choice(TableColumn<V, ?> column) {
        CheckMenuItem item = new CheckMenuItem();
        ObservableList<? extends TableColumn<V, ?>> shown = table.getVisibleLeafColumns();
        item.textProperty().bind(column.textProperty());
        item.selectedProperty().bindBidirectional(column.visibleProperty());
        item.disableProperty().bind(Bindings.size(shown).lessThan(2).and(column.visibleProperty()));
        return item;
    }

    private void restore() {
        table.getSortOrder().clear();
        table.getColumns().setAll(usual.stream().map(Usual::column).toList());
        for (Usual<V> each : usual) {
            each.column().setVisible(each.shown());
            table.resizeColumn(each.column(), each.width() - each.column().getWidth());
        }
    }
}
