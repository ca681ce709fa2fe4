package potluck.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.Failure;
import potluck.node.ComparisonView.Stretch;
import potluck.sync.Awaits;
import potluck.sync.SyncDevice;
import potluck.sync.SyncWorld;
import potluck.sync.folder.FolderMode;

/// What can be compared in a folder on a real disk.
@Timeout(120)
class KeptVersionsTest {
    @TempDir
    private Path home;

    @AutoClose
    private final SyncWorld world = new SyncWorld(() -> home);

    private SyncDevice ana;
    private SyncDevice boris;
    private Syncing desk;

    @BeforeEach
    void open() throws IOException {
        ana = world.device("Ana", FolderMode.TWO_WAY).start();
        boris = world.device("Boris", FolderMode.TWO_WAY).start();
        desk = new SyncDesk(boris.folders(), new FolderFiles("Boris", List::of, Set::of));
    }

    @Test
    void aFileIsComparedWithWhatOthersReplaced() throws IOException {
        replaced();
        List<VersionView> versions = desk.versions("sync", "docs/plan.txt");
        assertThat(versions).extracting(VersionView::user).containsExactly("Ana", "");
        assertThat(versions)
                .extracting(view -> Files.readString(view.place()))
                .containsExactly("soup\nrye\n", "soup\n");
        VersionPair pair =
                VersionPair.of(versions, KeptVersion.inPlace("docs/plan.txt")).orElseThrow();
        assertThat(pair).isEqualTo(new VersionPair(versions.getLast(), versions.getFirst()));
        ComparisonView comparison =
                desk.compare("sync", pair.left().version(), pair.right().version());
        assertThat(comparison.stretches())
                .containsExactly(
                        new Stretch(true, List.of("soup"), List.of("soup")),
                        new Stretch(false, List.of(), List.of("rye")));
        assertThat(comparison.places()).isEqualTo(1);
        assertThat(List.of(comparison.left(), comparison.right()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void whatWasEditedAMomentAgoIsNobodysYet() throws IOException {
        replaced();
        boris.folders().pause("sync");
        boris.write("docs/plan.txt", "mine");
        assertThat(desk.versions("sync", "docs/plan.txt"))
                .extracting(VersionView::user)
                .containsExactly("", "");
    }

    @Test
    void bothSidesOfAConflictAreVersionsOfOneFileAlsoWhileTheFolderIsPaused() throws IOException {
        ana.write("plan.txt", "soup");
        boris.write("plan.txt", "rye");
        boris.link(ana);
        Awaits.until(() -> boris.folder().conflicts().size() == 1, ana, boris);
        Awaits.equal(ana, boris);
        String copy = desk.conflicts().getFirst().copy();
        List<VersionView> versions = desk.versions("sync", copy);
        assertThat(versions).extracting(view -> view.version().path()).containsExactly("plan.txt", copy);
        assertThat(versions).extracting(VersionView::user).containsExactlyInAnyOrder("Ana", "Boris");
        assertThat(desk.versions("sync", "plan.txt")).isEqualTo(versions);
        boris.folders().pause("sync");
        assertThat(desk.versions("sync", "plan.txt")).isEqualTo(versions);
        assertThat(desk.conflicts()).hasSize(1);
        assertThat(desk.compare(
                                "sync",
                                versions.getFirst().version(),
                                versions.getLast().version())
                        .places())
                .isEqualTo(1);
    }

    @Test
    void theConflictCopiesOfAUnionFolderBelongToTheirFile() throws IOException {
        SyncDevice clara = world.device("Clara", FolderMode.UNION).start();
        SyncDevice dora = world.device("Dora", FolderMode.UNION).start();
        clara.write("plan.txt", "soup");
        dora.write("plan.txt", "rye");
        dora.link(clara);
        Awaits.until(() -> dora.files().size() == 2, clara, dora);
        Awaits.equal(clara, dora);
        Syncing union = new SyncDesk(dora.folders(), new FolderFiles("Dora", List::of, Set::of));
        assertThat(union.versions("sync", "plan.txt"))
                .hasSize(2)
                .allMatch(view -> view.user().isEmpty());
    }

    @Test
    void bytesThatAreNoTextAreToldByTheirFirstDifference() throws IOException {
        Awaits.upToDate(boris);
        boris.write("one.bin", new byte[] {1, 0, 2});
        boris.write("other.bin", new byte[] {1, 0, 3});
        KeptVersion one = KeptVersion.inPlace("one.bin");
        KeptVersion other = KeptVersion.inPlace("other.bin");
        assertThat(desk.compare("sync", one, other).reason()).startsWith("NOT_TEXT: ");
        assertThat(desk.firstDifference("sync", one, other, 0)).isEqualTo(new DifferenceView("DIFFERENT", 2));
        assertThat(desk.firstDifference("sync", one, one, 0)).isEqualTo(new DifferenceView("SAME", 3));
    }

    @Test
    void whatIsGoneIsToldSo() throws IOException {
        replaced();
        List<VersionView> versions = desk.versions("sync", "docs/plan.txt");
        Files.delete(versions.getLast().place());
        KeptVersion gone = versions.getLast().version();
        KeptVersion here = versions.getFirst().version();
        assertThatThrownBy(() -> desk.compare("sync", gone, here))
                .isInstanceOfSatisfying(
                        Failure.class, why -> assertThat(why.code()).isEqualTo("NOT_IN_TRASH"));
        Files.delete(versions.getFirst().place());
        assertThatThrownBy(() -> desk.compare("sync", here, gone))
                .isInstanceOfSatisfying(
                        Failure.class, why -> assertThat(why.code()).isEqualTo("NAME_MISSING"));
    }

    /// A file of Ana's that she has edited once.
    private void replaced() throws IOException {
        boris.link(ana);
        ana.write("docs/plan.txt", "soup\n");
        Awaits.until(() -> boris.files().size() == 1, ana, boris);
        Awaits.equal(ana, boris);
        ana.write("docs/plan.txt", "soup\nrye\n");
        Awaits.until(() -> boris.files().containsValue("soup\nrye\n"), ana, boris);
        Awaits.equal(ana, boris);
    }
}
