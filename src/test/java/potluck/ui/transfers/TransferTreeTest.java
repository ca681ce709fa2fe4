package potluck.ui.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import potluck.node.TransferView;
import potluck.ui.fx.Fold;

class TransferTreeTest {
    private final List<TransferRow> transfers = List.of(
            row(1, "b.txt", "RUNNING", 10, "Boris", "/one/b.txt"),
            row(2, "a.txt", "DONE", 100, "Clara", "/two/a.txt"),
            row(3, "c.txt", "RUNNING", 30, "Boris", "/two/c.txt"));
    private Set<String> turned = Set.of();
    private Optional<Comparator<TransferRow>> order = Optional.empty();

    @Test
    void withoutGroupsTheyStandAsTheyCome() {
        assertThat(names(Selection.ALL, Grouping.NONE)).containsExactly("b.txt", "a.txt", "c.txt");
        assertThat(names(Selection.DONE, Grouping.NONE)).containsExactly("a.txt");
    }

    @Test
    void groupsHoldWhatTheSelectionLetsThrough() {
        assertThat(names(Selection.ALL, Grouping.MEMBER))
                .containsExactly("Boris", " b.txt", " c.txt", "Clara", " a.txt");
        assertThat(names(Selection.ACTIVE, Grouping.FOLDER)).containsExactly("/one", " b.txt", "/two", " c.txt");
    }

    @Test
    void aGroupSumsUpWhatIsInIt() {
        TransferRow boris = rows(Selection.ALL, Grouping.MEMBER).getFirst();
        assertThat(boris.view().bytesTotal()).isEqualTo(40);
        assertThat(boris.view().bytesDone()).isEqualTo(10);
        assertThat(boris.speed()).isEqualTo(10);
        assertThat(boris.left().orElseThrow()).hasSeconds(4);
        assertThat(boris.view().state()).isEqualTo("RUNNING");
        assertThat(boris.canCancel() || boris.isWhole() || boris.canRetry()).isFalse();
        assertThat(rows(Selection.ALL, Grouping.MEMBER).get(3).view().state()).isEqualTo("DONE");
    }

    @Test
    void aClosedGroupHidesWhatIsInIt() {
        turned = Set.of("MEMBER/Boris");
        assertThat(names(Selection.ALL, Grouping.MEMBER)).containsExactly("Boris", "Clara", " a.txt");
        assertThat(rows(Selection.ALL, Grouping.MEMBER))
                .extracting(TransferRow::fold)
                .containsExactly(Fold.CLOSED, Fold.OPEN, Fold.LEAF);
    }

    @Test
    void theOrderHoldsAmongGroupsAndInEach() {
        order = Optional.of(Comparator.comparing((TransferRow row) -> row.view().bytesTotal())
                .reversed());
        assertThat(names(Selection.ALL, Grouping.MEMBER))
                .containsExactly("Clara", " a.txt", "Boris", " c.txt", " b.txt");
    }

    private List<TransferRow> rows(Selection selection, Grouping grouping) {
        return new TransferTree(selection, grouping, order, turned, row -> List.of()).rows(transfers);
    }

    private List<String> names(Selection selection, Grouping grouping) {
        return rows(selection, grouping).stream()
                .map(row -> " ".repeat(row.depth()) + row.view().name())
                .toList();
    }

    private static TransferRow row(long id, String name, String state, long size, String user, String target) {
        TransferView view = new TransferView(
                id, name, "DOWN", state, "", state.equals("DONE") ? size : 5, size, List.of(user), List.of(), target);
        return new TransferRow(view, state.equals("DONE") ? 0 : 5);
    }
}
