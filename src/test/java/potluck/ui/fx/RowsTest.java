package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class RowsTest {
    private record Thing(int id, String state) {}

    private final Rows<Integer, Thing> rows = new Rows<>(Thing::id);

    @Test
    void aRowStaysTheSameWhileItsThingChanges() {
        rows.show(List.of(new Thing(1, "old"), new Thing(2, "old")));
        Row<Thing> second = rows.list().get(1);
        rows.show(List.of(new Thing(1, "old"), new Thing(2, "new")));
        assertThat(rows.list().get(1)).isSameAs(second);
        assertThat(second.get()).isEqualTo(new Thing(2, "new"));
    }

    @Test
    void rowsComeGoAndMoveButKeepTheirIdentity() {
        rows.show(List.of(new Thing(1, "a"), new Thing(2, "b"), new Thing(3, "c")));
        Row<Thing> third = rows.list().get(2);
        rows.show(List.of(new Thing(4, "d"), new Thing(3, "c"), new Thing(1, "a")));
        assertThat(rows.values()).extracting(Thing::id).containsExactly(4, 3, 1);
        assertThat(rows.list().get(1)).isSameAs(third);
    }

    @Test
    void theListIsReplacedOnlyWhenRowsComeOrGo() {
        List<String> changes = new ArrayList<>();
        rows.show(List.of(new Thing(1, "a")));
        rows.list().addListener((ListChangeListener<Row<Thing>>) change -> {
            change.next();
            changes.add(change.wasUpdated() ? "updated" : "replaced");
        });
        rows.show(List.of(new Thing(1, "a")));
        rows.show(List.of(new Thing(1, "b")));
        rows.show(List.of(new Thing(1, "b"), new Thing(2, "c")));
        assertThat(changes).containsExactly("updated", "replaced");
    }

    @Test
    void severalChangesAreToldAtOnce() {
        List<Integer> changed = new ArrayList<>();
        rows.show(List.of(new Thing(1, "a"), new Thing(2, "b"), new Thing(3, "c")));
        rows.list().addListener((ListChangeListener<Row<Thing>>) change -> {
            while (change.next()) {
                IntStream.range(change.getFrom(), change.getTo()).forEach(changed::add);
            }
            changed.add(-1);
        });
        rows.show(List.of(new Thing(1, "x"), new Thing(2, "b"), new Thing(3, "z")));
        assertThat(changed).containsExactly(0, 2, -1);
    }

    @Test
    void whatIsKnownByAnotherKeyNowKeepsItsRow() {
        Rows<Integer, Thing> aging = new Rows<>(Thing::id, thing -> Stream.of(-thing.id()));
        aging.show(List.of(new Thing(-1, "young"), new Thing(2, "other")));
        Row<Thing> first = aging.list().getFirst();
        aging.show(List.of(new Thing(1, "old"), new Thing(2, "other")));
        assertThat(aging.list().getFirst()).isSameAs(first);
        assertThat(first.get()).isEqualTo(new Thing(1, "old"));
    }

    @Test
    void whoTakesOverFromAnotherRowIsTold() {
        Rows<Integer, Thing> aging = new Rows<>(Thing::id, thing -> Stream.of(-thing.id()));
        aging.show(List.of(new Thing(-1, "young"), new Thing(1, "old")));
        Row<Thing> young = aging.list().getFirst();
        Row<Thing> old = aging.list().getLast();
        List<Map<Row<Thing>, Row<Thing>>> told = new ArrayList<>();
        aging.setAround((change, heirs) -> {
            change.run();
            told.add(heirs);
        });
        aging.show(List.of(new Thing(1, "older")));
        assertThat(told).containsExactly(Map.of(young, old));
    }

    @Test
    void twoThingsOfOneKeyShareARow() {
        rows.show(List.of(new Thing(1, "first"), new Thing(1, "second")));
        assertThat(rows.values()).containsExactly(new Thing(1, "second"));
    }
}
