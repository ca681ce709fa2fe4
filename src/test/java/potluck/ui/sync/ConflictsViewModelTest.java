package potluck.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import potluck.node.ConflictView;
import potluck.node.ConflictView.Version;
import potluck.text.Words;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;

class ConflictsViewModelTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Words words = Words.of(Locale.ENGLISH);
    private final LocalNode node = new LocalWorld().member("Ana");
    private final StringProperty notice = new SimpleStringProperty("");
    private final ConflictsViewModel model =
            new ConflictsViewModel(node, new Commands(Runnable::run, Runnable::run, words), words, notice);

    @BeforeEach
    void twoConflicts() {
        node.sync().show(conflict("plan.txt", "Ana", "Boris"));
        node.sync().show(conflict("budget.txt", "Boris", "Ana"));
        model.know("Ana", List.of());
        model.inquiry().ask();
    }

    @Test
    void myVersionIsMineWhicheverHasTheName() {
        assertThat(model.rows().values())
                .extracting(
                        sides -> sides.mine().user(), sides -> sides.theirs().user())
                .containsOnly(tuple("Ana", "Boris"));
    }

    @Test
    void amongOthersTheOneWithTheNameCountsAsMine() {
        Sides sides = new Sides(conflict("a", "Vera", "Boris"), "Ana");
        assertThat(sides.mine().user()).isEqualTo("Vera");
        Sides gone = new Sides(
                new ConflictView("sync", "a", new Version("", Instant.EPOCH, 0), "a (conflict)", version("Ana")),
                "Ana");
        assertThat(gone.mine().user()).isEqualTo("Ana");
        assertThat(gone.hasKept()).isFalse();
        assertThat(model.author(gone.theirs())).isEqualTo("Deleted");
        assertThat(model.size(gone.theirs())).isEmpty();
    }

    @Test
    void aVersionIsNamedByPersonAndTime() {
        assertThat(model.author(version("Ana"))).startsWith("You (Ana), Nov 2").contains("2026");
        assertThat(model.author(version("Boris"))).startsWith("Boris, Nov 2");
        assertThat(model.size(version("Boris"))).isEqualTo("2\u00A0kB");
    }

    @Test
    void anEndedConflictIsGoneAndCanBeTakenBack() {
        model.end(List.of(model.rows().values().getFirst()), "theirs");
        assertThat(node.sync().calls()).containsExactly("end sync plan.txt (conflict) theirs");
        assertThat(model.rows().values())
                .extracting(sides -> sides.conflict().path())
                .containsExactly("budget.txt");
        assertThat(model.undoing().done().get()).isEqualTo("The conflict over “plan.txt” is over.");
        model.undoing().undo();
        assertThat(model.undoing().done().get()).isEmpty();
        assertThat(model.rows().values()).hasSize(2);
    }

    @Test
    void allAreEndedAtOnceAndTakenBackAsOne() {
        model.end(model.rows().values(), "both");
        assertThat(model.rows().values()).isEmpty();
        assertThat(node.sync().calls()).hasSize(2).allMatch(call -> call.endsWith(" both"));
        assertThat(model.undoing().done().get()).isEqualTo("2 conflicts are over.");
        model.undoing().undo();
        assertThat(node.sync().calls()).hasSize(4).endsWith("undo sync", "undo sync");
        assertThat(model.rows().values()).hasSize(2);
    }

    @Test
    void whatWasEndedBeforeOneThatFailedCanBeTakenBackToo() {
        Sides unknown = new Sides(conflict("gone.txt", "Ana", "Boris"), "Ana");
        model.end(List.of(model.rows().values().getFirst(), unknown), "mine");
        assertThat(notice.get()).isEqualTo("Not found: gone.txt (conflict).");
        assertThat(model.rows().values())
                .extracting(sides -> sides.conflict().path())
                .containsExactly("budget.txt");
        assertThat(model.undoing().done().get()).isEqualTo("The conflict over “plan.txt” is over.");
        model.undoing().undo();
        assertThat(model.rows().values()).hasSize(2);
    }

    @Test
    void anEndThatFailsIsExplainedAndTheListAskedForAgain() {
        Sides unknown = new Sides(conflict("gone.txt", "Ana", "Boris"), "Ana");
        model.end(List.of(unknown), "mine");
        assertThat(notice.get()).isEqualTo("Not found: gone.txt (conflict).");
        assertThat(model.rows().values()).hasSize(2);
        assertThat(model.undoing().done().get()).isEmpty();
    }

    private static ConflictView conflict(String path, String kept, String lost) {
        return new ConflictView("sync", path, version(kept), path + " (conflict)", version(lost));
    }

    private static Version version(String user) {
        return new Version(user, NOON, 2_000);
    }
}
