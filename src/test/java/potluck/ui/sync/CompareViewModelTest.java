package potluck.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.ui.sync.CompareSamples.NOON;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import potluck.node.ComparisonView;
import potluck.node.ComparisonView.Stretch;
import potluck.node.DifferenceView;
import potluck.node.KeptVersion;
import potluck.node.VersionView;
import potluck.text.Words;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.fx.Commands;
import potluck.ui.sync.CompareViewModel.Stand;
import potluck.ui.sync.CompareViewModel.Wanted;

class CompareViewModelTest {
    private static final Path FOLDER = Path.of("/photos");
    private static final String PLAN = "docs/plan.txt";

    private final LocalNode node = new LocalWorld().member("Ana");
    private final Words words = Words.of(Locale.ENGLISH);
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final VersionView here = CompareSamples.here(FOLDER, PLAN, "Boris");
    private final VersionView newer = CompareSamples.trashed(FOLDER, PLAN, NOON.minusSeconds(60));
    private final VersionView older = CompareSamples.trashed(FOLDER, PLAN, NOON.minusSeconds(6000));

    @Test
    void aFileIsComparedWithItsNewestEarlierVersionUntilAnotherIsChosen() {
        versions(here, newer, older);
        node.sync().show(CompareSamples.texts());
        CompareViewModel model = started(KeptVersion.inPlace(PLAN));
        assertThat(model.left().get()).isEqualTo(newer);
        assertThat(model.right().get()).isEqualTo(here);
        assertThat(model.stand().get()).isEqualTo(Stand.LINES);
        assertThat(model.summary().get()).isEqualTo("3 places differ");
        assertThat(model.versions()).containsExactly(here, newer, older);
        node.sync().show(new ComparisonView("", List.of(), "", ""));
        model.left().set(older);
        assertThat(model.rows()).isEmpty();
        assertThat(model.summary().get()).isEqualTo("Both are the same");
        assertThat(node.sync().calls()).hasSize(2);
    }

    @Test
    void aVersionInTheTrashIsComparedWithWhatIsInItsPlaceAndTwoWithEachOther() {
        versions(here, newer, older);
        CompareViewModel one = started(older.version());
        assertThat(List.of(one.left().get(), one.right().get())).containsExactly(older, here);
        CompareViewModel two = started(older.version(), newer.version());
        assertThat(List.of(two.left().get(), two.right().get())).containsExactly(older, newer);
    }

    @Test
    void ofWhatIsGoneTheNewestVersionsAreCompared() {
        versions(newer, older);
        CompareViewModel model = started(newer.version());
        assertThat(List.of(model.left().get(), model.right().get())).containsExactly(older, newer);
    }

    @Test
    void aFileWithoutAnotherVersionIsToldSo() {
        versions(here);
        CompareViewModel model = started(KeptVersion.inPlace(PLAN));
        assertThat(model.stand().get()).isEqualTo(Stand.FAILED);
        assertThat(model.sentence().get()).contains("no two versions").contains(PLAN);
        assertThat(node.sync().calls()).isEmpty();
    }

    @Test
    void aVersionIsCalledByItsAuthorAndItsTimeOrByThatOfTheTrash() {
        CompareViewModel model = started(KeptVersion.inPlace(PLAN));
        String noon = words.amounts().date(NOON);
        assertThat(model.label(here)).isEqualTo("Boris, " + noon);
        assertThat(model.label(CompareSamples.here(FOLDER, PLAN, "Ana"))).isEqualTo("You (Ana), " + noon);
        assertThat(model.label(CompareSamples.here(FOLDER, PLAN, ""))).isEqualTo("In its place, changed " + noon);
        assertThat(model.label(newer))
                .isEqualTo("In the trash since "
                        + words.amounts().date(newer.version().trashed()));
        assertThat(model.facts(here, "1a2b".repeat(16)))
                .isEqualTo("2.3\u00A0kB, plan.txt\nContent hash 1a2b1a2b1a2b1a2b");
        assertThat(model.facts(newer, ""))
                .isEqualTo("2.1\u00A0kB, changed " + words.amounts().date(newer.at()) + ", plan.txt");
    }

    @Test
    void whatIsNoTextIsToldByTheFirstByteThatDiffers() {
        versions(here, newer);
        node.sync()
                .show(CompareSamples.noTexts(
                        "NOT_TEXT: “docs/plan.txt” is no text in UTF-8, so it is not shown line by line."));
        node.sync().show(new DifferenceView("DIFFERENT", 1030));
        CompareViewModel model = started(KeptVersion.inPlace(PLAN));
        assertThat(model.stand().get()).isEqualTo(Stand.FACTS);
        assertThat(model.sentence().get()).startsWith("“docs/plan.txt” is no text");
        assertThat(model.summary().get()).isEqualTo("The first difference is at byte 1,030");
    }

    @Test
    void largeFilesAreLookedThroughBitByBitAsLongAsSomebodyLooks() {
        versions(here, newer);
        node.sync().show(CompareSamples.noTexts("TEXT_TOO_LARGE: too large"));
        node.sync().show(new DifferenceView("FURTHER", 256_000_000));
        CompareViewModel model = model(new Commands(waiting::add, Runnable::run, words), KeptVersion.inPlace(PLAN));
        model.start();
        for (int i = 0; i < 5; i++) {
            waiting.remove().run();
        }
        assertThat(model.summary().get()).isEqualTo("The same up to 256\u00A0MB, looking on…");
        model.close();
        waiting.remove().run();
        assertThat(waiting).isEmpty();
    }

    @Test
    void anAnswerAboutOtherVersionsCountsForNothing() {
        versions(here, newer, older);
        CompareViewModel model = model(new Commands(waiting::add, Runnable::run, words), KeptVersion.inPlace(PLAN));
        model.start();
        waiting.remove().run();
        Runnable first = waiting.remove();
        model.left().set(older);
        node.sync().show(CompareSamples.texts());
        waiting.remove().run();
        assertThat(model.rows()).isNotEmpty();
        node.sync().show(new ComparisonView("", List.of(), "", ""));
        first.run();
        assertThat(model.rows()).isNotEmpty();
        assertThat(model.stand().get()).isEqualTo(Stand.LINES);
    }

    @Test
    void linesThatOnlyEndOtherwiseAreToldSo() {
        versions(here, newer);
        Stretch same = CompareSamples.same(1, 9);
        node.sync().show(new ComparisonView("", List.of(same), "1a2b", "3c4d"));
        CompareViewModel model = started(KeptVersion.inPlace(PLAN));
        assertThat(model.summary().get()).startsWith("All lines are the same; only what they end in");
        SideBySide.Folded folded = (SideBySide.Folded) model.rows().getFirst();
        model.unfold(folded);
        assertThat(model.rows()).hasSize(9).isEqualTo(folded.lines());
    }

    private void versions(VersionView... versions) {
        List.of(versions).forEach(node.sync()::show);
    }

    private CompareViewModel started(KeptVersion... wanted) {
        CompareViewModel model = model(new Commands(Runnable::run, Runnable::run, words), wanted);
        model.start();
        return model;
    }

    private CompareViewModel model(Commands commands, KeptVersion... wanted) {
        return new CompareViewModel(node, commands, words, "Ana", new Wanted("photos", List.of(wanted)));
    }
}
