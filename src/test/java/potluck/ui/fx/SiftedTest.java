package potluck.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import org.junit.jupiter.api.Test;

class SiftedTest {
    private record Thing(int id, String name) {}

    private final Rows<Integer, Thing> rows = new Rows<>(Thing::id);
    private final SortedList<Row<Thing>> sorted = new SortedList<>(rows.list());
    private final List<String> looked = new ArrayList<>();
    private int replaced;
    private final Sifted<Thing> sifted = new Sifted<>(sorted, change -> {
        replaced++;
        change.run();
    });

    @Test
    void whatPassesIsShownInTheOrderOfTheTable() {
        rows.show(List.of(new Thing(1, "plan"), new Thing(2, "photo"), new Thing(3, "plum")));
        sifted.pass(containing("pl"));
        assertThat(names()).containsExactly("plan", "plum");
        sorted.setComparator(
                Comparator.comparing((Row<Thing> row) -> row.get().name()).reversed());
        assertThat(names()).containsExactly("plum", "plan");
        sifted.pass(RowFilter.all());
        assertThat(names()).containsExactly("plum", "plan", "photo");
    }

    @Test
    void aNarrowerFilterLooksOnlyAtWhatPassed() {
        rows.show(List.of(new Thing(1, "plan"), new Thing(2, "photo"), new Thing(3, "plum")));
        RowFilter<Thing> filter = containing("pl");
        sifted.pass(filter);
        looked.clear();
        sifted.pass(filter.narrowed(thing -> looks(thing, "plu")));
        assertThat(names()).containsExactly("plum");
        assertThat(looked).containsExactly("plan", "plum");
    }

    @Test
    void whatChangesIsLookedAtAgain() {
        rows.show(List.of(new Thing(1, "plan"), new Thing(2, "photo")));
        sifted.pass(containing("pl"));
        rows.show(List.of(new Thing(1, "photo"), new Thing(2, "plan")));
        assertThat(sifted).extracting(row -> row.get().id()).containsExactly(2);
    }

    @Test
    void theListIsReplacedOnlyWhenOtherRowsPass() {
        rows.show(List.of(new Thing(1, "plan"), new Thing(2, "photo")));
        sifted.pass(containing("pl"));
        int before = replaced;
        List<Integer> sizes = new ArrayList<>();
        sifted.addListener((ListChangeListener<Row<Thing>>)
                change -> sizes.add(change.getList().size()));
        sifted.pass(containing("pla"));
        rows.show(List.of(new Thing(1, "plane"), new Thing(2, "photo")));
        assertThat(replaced).isEqualTo(before);
        rows.show(List.of(new Thing(1, "plan"), new Thing(2, "plane"), new Thing(3, "place")));
        assertThat(replaced).isEqualTo(before + 1);
        assertThat(sizes).containsExactly(3);
    }

    private RowFilter<Thing> containing(String part) {
        return RowFilter.of(thing -> looks(thing, part));
    }

    private boolean looks(Thing thing, String part) {
        looked.add(thing.name());
        return thing.name().contains(part);
    }

    private List<String> names() {
        return sifted.stream().map(row -> row.get().name()).toList();
    }
}
