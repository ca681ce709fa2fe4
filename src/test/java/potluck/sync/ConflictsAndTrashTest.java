package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.TrashedFile;
import potluck.sync.folder.Choice;
import potluck.sync.folder.Conflict;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.SyncFault;

/// What people can do about conflicts and with the trash, on real folders.
@Timeout(120)
class ConflictsAndTrashTest {
    private static final String ANAS = "from Ana";
    private static final String BORISS = "from Boris!";

    @TempDir
    private Path home;

    @AutoClose
    private final SyncWorld world = new SyncWorld(() -> home);

    private SyncDevice ana;
    private SyncDevice boris;

    @BeforeEach
    void open() throws IOException {
        ana = world.device("Ana", FolderMode.TWO_WAY);
        boris = world.device("Boris", FolderMode.TWO_WAY);
        ana.start();
        boris.start();
    }

    @Test
    void aConflictTellsBothSides() throws IOException {
        Conflict conflict = conflict();
        assertThat(conflict.name().path()).isEqualTo("plan.txt");
        assertThat(List.of(
                        conflict.copy().edit().user(),
                        conflict.kept().orElseThrow().edit().user()))
                .containsExactlyInAnyOrder("Ana", "Boris");
        assertThat(boris.folder().conflicts()).isEqualTo(ana.folder().conflicts());
    }

    @Test
    void theHistorySaysWhoChangedWhatLast() throws IOException {
        boris.link(ana);
        ana.write("plan.txt", ANAS);
        Awaits.until(() -> boris.files().containsKey("plan.txt"), ana, boris);
        boris.write("notes.txt", BORISS);
        Awaits.until(() -> ana.files().containsKey("notes.txt"), ana, boris);
        Files.delete(boris.root.resolve("plan.txt"));
        Awaits.until(() -> ana.folder().history(1).getFirst().isDeleted(), ana, boris);
        Awaits.equal(ana, boris);
        assertThat(ana.folder().history(10))
                .extracting(
                        version -> version.edit().user() + " " + version.name().path() + " " + version.isDeleted())
                .containsExactly("Boris plan.txt true", "Boris notes.txt false");
        assertThat(ana.folder().history(1)).hasSize(1);
        assertThat(boris.folder().history(10)).isEqualTo(ana.folder().history(10));
    }

    @Test
    void whoKeepsMineKeepsTheirOwnAndTheOtherGoesToTheTrash() throws IOException {
        ana.folder().end(conflict().copy().name(), Choice.MINE);
        everywhere(Map.of("plan.txt", ANAS));
        assertThat(ana.folder().conflicts()).isEmpty();
        assertThat(ana.folder().trash()).isNotEmpty();
    }

    @Test
    void theEndOfAConflictIsTakenBackAfterARestart() throws IOException {
        ana.folder().end(conflict().copy().name(), Choice.THEIRS);
        everywhere(Map.of("plan.txt", BORISS));
        ana.close();
        ana = world.again(ana);
        ana.start().link(boris);
        Awaits.upToDate(ana);
        ana.folder().undo();
        Awaits.until(() -> ana.files().containsValue(ANAS) && boris.files().containsValue(ANAS), ana, boris);
        Awaits.equal(ana, boris);
        assertThat(ana.folder().conflicts()).hasSize(1);
        assertThatThrownBy(() -> ana.folder().undo())
                .isInstanceOfSatisfying(
                        Failure.class,
                        why -> assertThat(why.is(SyncFault.NOTHING_TO_UNDO)).isTrue());
    }

    @Test
    void whoKeepsTheirsKeepsTheOther() throws IOException {
        ana.folder().end(conflict().copy().name(), Choice.THEIRS);
        everywhere(Map.of("plan.txt", BORISS));
    }

    @Test
    void whoKeepsBothHasTwoOrdinaryFiles() throws IOException {
        ana.folder().end(conflict().copy().name(), Choice.BOTH);
        Awaits.until(() -> boris.folder().conflicts().isEmpty(), ana, boris);
        Awaits.equal(ana, boris);
        assertThat(ana.files().values()).containsExactlyInAnyOrder(ANAS, BORISS);
        assertThat(ana.folder().status().conflicts()).isZero();
    }

    @Test
    void everyChoiceCanBeTakenBack() throws IOException {
        WireName copy = conflict().copy().name();
        Map<String, String> before = ana.files();
        for (Choice choice : Choice.values()) {
            ana.folder().end(copy, choice);
            assertThat(ana.files()).isNotEqualTo(before);
            ana.folder().undo();
            assertThat(ana.files()).isEqualTo(before);
        }
        everywhere(before);
        assertThatThrownBy(() -> ana.folder().undo()).isInstanceOf(Failure.class);
    }

    @Test
    void whatIsNoConflictCannotBeEnded() throws IOException {
        ana.write("a.txt", "A");
        Awaits.until(() -> ana.folder().status().files() == 1, ana);
        assertThatThrownBy(() -> ana.folder().end(WireName.of(List.of("a.txt")), Choice.MINE))
                .isInstanceOfSatisfying(
                        Failure.class,
                        why -> assertThat(why.is(SyncFault.NO_CONFLICT)).isTrue());
    }

    @Test
    void whatOthersDeletedComesBackForAll() throws IOException {
        boris.link(ana);
        ana.write("docs/plan.txt", "precious");
        everywhere(Map.of("docs/plan.txt", "precious"));
        Files.delete(ana.root.resolve("docs/plan.txt"));
        everywhere(Map.of());
        TrashedFile file = boris.folder().trash().getFirst();
        boris.folder().restore(file);
        everywhere(Map.of("docs/plan.txt", "precious"));
    }

    @Test
    void anOverwrittenFileComesBackAndWhatReplacedItIsKept() throws IOException {
        boris.link(ana);
        ana.write("plan.txt", "first");
        everywhere(Map.of("plan.txt", "first"));
        ana.write("plan.txt", "second one");
        everywhere(Map.of("plan.txt", "second one"));
        boris.folder().restore(boris.folder().trash().getFirst());
        everywhere(Map.of("plan.txt", "first"));
        assertThat(boris.folder().trash()).hasSize(1);
    }

    @Test
    void aFolderGoesOnInItsModeAfterARestartUnlessAnotherIsChosen() throws IOException {
        assertThat(ana.folders.open("sync", ana.root).mode()).isEqualTo(FolderMode.TWO_WAY);
        assertThat(ana.folders.open("photos", home.resolve("photos")).mode()).isEqualTo(FolderMode.UNION);
        assertThat(ana.folders
                        .add("photos", home.resolve("photos"), FolderMode.SEND_ONLY)
                        .mode())
                .isEqualTo(FolderMode.SEND_ONLY);
        assertThatThrownBy(() -> ana.folders.add("inside", ana.root.resolve("sub"), FolderMode.UNION))
                .isInstanceOfSatisfying(
                        Failure.class,
                        why -> assertThat(why.is(SyncFault.SAME_PLACE)).isTrue());
        assertThatThrownBy(() -> ana.folders.get("nothing")).isInstanceOf(Failure.class);
    }

    private Conflict conflict() throws IOException {
        ana.write("plan.txt", ANAS);
        boris.write("plan.txt", BORISS);
        Awaits.until(
                () -> ana.folder().status().files() == 1
                        && boris.folder().status().files() == 1,
                ana,
                boris);
        boris.link(ana);
        Awaits.until(
                () -> ana.folder().conflicts().size() == 1
                        && boris.folder().conflicts().size() == 1,
                ana,
                boris);
        Awaits.equal(ana, boris);
        return ana.folder().conflicts().getFirst();
    }

    private void everywhere(Map<String, String> files) {
        Awaits.until(() -> ana.files().equals(files) && boris.files().equals(files), ana, boris);
        Awaits.upToDate(ana, boris);
    }
}
