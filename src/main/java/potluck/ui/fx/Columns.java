package potluck.ui.fx;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.util.Callback;
import org.kordamp.ikonli.javafx.FontIcon;

/// Sets up the columns of a table of [Row]s. A column holds the whole record, so that it sorts by the record's fields
/// and never by what is drawn. No column becomes narrower than its title.
public final class Columns {
    private static final double TITLE_SIZE = 14;
    private static final double AROUND_TITLE = 18;

    private Columns() {}

    /// Words, sorted by `order`.
    public static <V> void text(TableColumn<Row<V>, V> column, Function<V, String> text, Comparator<String> order) {
        prepare(column, Comparator.comparing(text, order));
        column.setCellFactory(unused -> new RecordCell<>(text));
    }

    /// Words that take as many lines as they need while `wrap` holds.
    public static <V> void wrapped(
            TableColumn<Row<V>, V> column, Function<V, String> text, ObservableBooleanValue wrap) {
        prepare(column, Comparator.comparing(text));
        column.setCellFactory(unused -> {
            RecordCell<V> cell = new RecordCell<>(text) {
                /// The skin of cells takes what is free below out twice.
                @Override
                protected double computePrefHeight(double width) {
                    return super.computePrefHeight(column.getWidth())
                            + getInsets().getBottom();
                }
            };
            cell.wrapTextProperty().bind(wrap);
            return cell;
        });
    }

    /// A path, sorted by `order`; where it is too long its beginning is left out, because its end says more.
    public static <V> void path(TableColumn<Row<V>, V> column, Function<V, String> path, Comparator<String> order) {
        prepare(column, Comparator.comparing(path, order));
        column.setCellFactory(unused -> {
            RecordCell<V> cell = new RecordCell<>(path);
            cell.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            return cell;
        });
    }

    /// Words behind an icon that is chosen by the record.
    public static <V> void icon(
            TableColumn<Row<V>, V> column,
            Function<V, String> icon,
            Function<V, String> text,
            Comparator<String> order) {
        prepare(column, Comparator.comparing(text, order));
        column.setCellFactory(unused -> new RecordCell<V>(text) {
            private final FontIcon mark = new FontIcon();

            {
                setGraphic(mark);
            }

            @Override
            void draw(V value) {
                super.draw(value);
                String literal = icon.apply(value);
                if (!literal.equals(mark.getIconLiteral())) {
                    mark.setIconLiteral(literal);
                }
            }
        });
    }

    /// Names of rows that lie in each other; a screen reader says `spoken`.
    ///
    /// @param toggle opens or closes a row
    public static <V extends Nested> void nested(
            TableColumn<Row<V>, V> column, NestedName<V> name, Consumer<V> toggle, Comparator<String> order) {
        prepare(column, Comparator.comparing(name.text(), order));
        column.setCellFactory(unused -> new NestedCell<>(name, toggle));
    }

    /// What a row of an outline is called.
    ///
    /// @param icon empty for none
    /// @param spoken what a screen reader says
    public record NestedName<V>(Function<V, String> icon, Function<V, String> text, Function<V, String> spoken) {}

    /// A number, right-aligned, written by `text` and sorted by `number`.
    public static <V> void number(TableColumn<Row<V>, V> column, Function<V, Long> number, Function<V, String> text) {
        prepare(column, Comparator.comparing(number));
        column.getStyleClass().add("number");
        column.setCellFactory(unused -> {
            RecordCell<V> cell = new RecordCell<>(text);
            cell.setAlignment(Pos.CENTER_RIGHT);
            return cell;
        });
    }

    /// Each cell tells more in a tooltip; after the column was set up.
    public static <V> void tip(TableColumn<Row<V>, V> column, Function<V, String> tip) {
        Callback<TableColumn<Row<V>, V>, TableCell<Row<V>, V>> cells = column.getCellFactory();
        column.setCellFactory(table -> {
            RecordCell<V> cell = (RecordCell<V>) cells.call(table);
            cell.tell(tip);
            return cell;
        });
    }

    /// A moment, written by `text`.
    public static <V> void date(TableColumn<Row<V>, V> column, Function<V, Instant> at, Function<V, String> text) {
        prepare(column, Comparator.comparing(at));
        column.setCellFactory(unused -> new RecordCell<>(text));
    }

    /// A state: a mark in its tone, and words.
    public static <V> void state(TableColumn<Row<V>, V> column, Function<V, Tone> tone, Function<V, String> text) {
        state(column, tone, value -> tone.apply(value).icon(), text);
    }

    /// A state with an icon of its own in its tone; no mark stands there without words.
    public static <V> void state(
            TableColumn<Row<V>, V> column, Function<V, Tone> tone, Function<V, String> icon, Function<V, String> text) {
        prepare(column, Comparator.comparing(text));
        column.setCellFactory(unused -> new RecordCell<V>(text) {
            private final ToneMark mark = new ToneMark();

            {
                setGraphic(mark);
            }

            @Override
            void draw(V value) {
                super.draw(value);
                mark.showAs(tone.apply(value), icon.apply(value));
            }

            @Override
            boolean isMarked() {
                return !getText().isEmpty();
            }
        });
    }

    /// How much is done, from 0 to 1: a bar and its number; a screen reader says `spoken`.
    public static <V> void progress(
            TableColumn<Row<V>, V> column,
            Function<V, Double> part,
            Function<V, String> text,
            Function<V, String> spoken) {
        prepare(column, Comparator.comparing(part));
        column.setCellFactory(unused -> new ProgressCell<>(part, text, spoken));
    }

    private static <V> void prepare(TableColumn<Row<V>, V> column, Comparator<V> order) {
        column.setCellValueFactory(cell -> cell.getValue());
        column.setComparator(order);
        column.setMinWidth(Math.max(column.getMinWidth(), AROUND_TITLE + width(column.getText())));
    }

    /// Of a title as the style sheet writes it.
    private static double width(String title) {
        Text text = new Text(title);
        text.setFont(Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, TITLE_SIZE));
        return text.getLayoutBounds().getWidth();
    }
}
