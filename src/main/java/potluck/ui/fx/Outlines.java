package potluck.ui.fx;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Ties a table to rows that lie in each other. Who fills the rows sorts them, too, because what lies in a row stays
/// below it. Window's thread.
public final class Outlines {
    private Outlines() {}

    /// Shows `rows` as they come.
    ///
    /// @param sort hears by which columns the user wants them sorted; none: as they are usually
    /// @param toggle opens or closes a row
    public static <V extends Nested> void bind(
            TableView<Row<V>> table, Rows<?, V> rows, Consumer<Optional<Comparator<V>>> sort, Consumer<V> toggle) {
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setItems(rows.list());
        rows.setAround((change, heirs) -> Tables.keepSelection(table, change, heirs));
        table.setSortPolicy(unused -> {
            sort.accept(Optional.ofNullable(Tables.order(table)));
            return true;
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            boolean sideways = key.getCode() == KeyCode.RIGHT || key.getCode() == KeyCode.LEFT;
            int place = table.getSelectionModel().getSelectedIndex();
            if (sideways && place >= 0 && place < table.getItems().size() && !key.isShiftDown()) {
                press(table, place, key.getCode() == KeyCode.RIGHT, toggle);
                key.consume();
            }
        });
    }

    /// Right opens a row, or goes on to the first in it; Left closes it, or goes back to the one it lies in.
    private static <V extends Nested> void press(
            TableView<Row<V>> table, int place, boolean right, Consumer<V> toggle) {
        V row = table.getItems().get(place).get();
        if (row.fold() == (right ? Fold.CLOSED : Fold.OPEN)) {
            toggle.accept(row);
        } else if (right && row.fold() == Fold.OPEN) {
            go(table, place + 1);
        } else if (!right) {
            go(table, around(table.getItems(), place));
        }
    }

    private static <V extends Nested> int around(List<Row<V>> rows, int place) {
        int above = place;
        while (above > 0
                && rows.get(above).get().depth() >= rows.get(place).get().depth()) {
            above--;
        }
        return above;
    }

    private static void go(TableView<?> table, int place) {
        if (place < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(place);
            table.scrollTo(Math.max(0, place - 3));
        }
    }
}
