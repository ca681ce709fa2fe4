package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import potluck.catalogue.FileVersion;
import potluck.kit.Failure;
import potluck.store.TrashedFile;
import potluck.sync.folder.Choice;
import potluck.sync.folder.Conflict;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.SyncFault;
import potluck.sync.folder.SyncState;

/// Folders that a person pauses and resumes, with real threads, links and disks. Cyril, who is never paused, shows that
/// what Boris has not heard was said.
@Timeout(120)
class PausingTest {
    @TempDir
    private Path home;

    @AutoClose
    private final SyncWorld world = new SyncWorld(() -> home);

    @ParameterizedTest
    @EnumSource(names = {"UNION", "TWO_WAY"})
    void aPausedFolderHearsNothingAndTellsNothingUntilItIsResumed(FolderMode mode) throws IOException {
        SyncDevice ana = world.device("Ana", mode).start();
        SyncDevice boris = world.device("Boris", mode).start().link(ana);
        SyncDevice cyril = world.device("Cyril", mode).start().link(ana).link(boris);
        ana.write("before", "text");
        Awaits.until(() -> boris.files().size() == 1 && cyril.files().size() == 1, ana, boris, cyril);
        Awaits.equal(ana, boris, cyril);
        boris.folders.pause("sync");
        assertThat(boris.state()).isInstanceOf(SyncState.PausedByUser.class);
        assertThat(boris.folder().status().files()).isEqualTo(1);
        ana.write("from Ana", "a");
        boris.write("from Boris", "b");
        Awaits.until(() -> cyril.files().containsKey("from Ana"), ana, boris, cyril);
        assertThat(boris.files()).containsOnlyKeys("before", "from Boris");
        assertThat(cyril.files()).containsOnlyKeys("before", "from Ana");
        boris.folders.resume("sync");
        Map<String, String> all = Map.of("before", "text", "from Ana", "a", "from Boris", "b");
        Awaits.until(() -> boris.files().equals(all) && ana.files().equals(all), ana, boris, cyril);
        Awaits.equal(ana, boris, cyril);
    }

    @Test
    void editsAndDeletionsMeetWhenAFolderIsResumed() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start().link(ana);
        for (String name : new String[] {"both", "by Ana", "by Boris", "goes there", "goes here", "stays"}) {
            ana.write(name, "text");
        }
        Awaits.until(() -> boris.files().size() == 6, ana, boris);
        Awaits.equal(ana, boris);
        boris.folders.pause("sync");
        ana.write("both", "Ana's text");
        ana.write("by Ana", "edited");
        Files.delete(ana.root.resolve("goes there"));
        boris.write("both", "the text of Boris");
        boris.write("by Boris", "edited");
        Files.delete(boris.root.resolve("goes here"));
        boris.folders.resume("sync");
        Awaits.until(() -> ana.files().size() == 5 && boris.files().size() == 5, ana, boris);
        Awaits.equal(ana, boris);
        assertThat(ana.files())
                .containsAllEntriesOf(Map.of("by Ana", "edited", "by Boris", "edited", "stays", "text"))
                .doesNotContainKeys("goes here", "goes there")
                .containsValues("Ana's text", "the text of Boris");
        assertThat(ana.folder().conflicts()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aPausedFolderIsStillPausedAfterARestart(FolderMode mode) throws IOException {
        SyncDevice boris = world.device("Boris", mode).start();
        boris.folders.pause("sync");
        boris.folders.pause("sync");
        boris.close();
        SyncDevice again = world.again(boris).start();
        assertThat(again.folders.list()).hasSize(1);
        assertThat(again.state()).isInstanceOf(SyncState.PausedByUser.class);
        assertThat(again.folder().mode()).isEqualTo(mode);
        assertThat(again.folders.open("sync", again.root).status().state()).isInstanceOf(SyncState.PausedByUser.class);
        again.folders.resume("sync");
        again.folders.resume("sync");
        Awaits.upToDate(again);
        again.close();
        Awaits.upToDate(world.again(again).start());
    }

    @Test
    void whoLinksWhileTheFolderIsPausedIsHeardAfterwards() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start();
        ana.write("from Ana", "a");
        boris.write("from Boris", "b");
        Awaits.upToDate(ana, boris);
        boris.folders.pause("sync");
        boris.link(ana);
        SyncDevice cyril = world.device("Cyril", FolderMode.TWO_WAY).start().link(ana);
        Awaits.until(() -> cyril.files().containsKey("from Ana"), ana, cyril);
        assertThat(boris.files()).containsOnlyKeys("from Boris");
        boris.folders.resume("sync");
        Awaits.until(() -> cyril.files().size() == 2 && boris.files().size() == 2, ana, boris, cyril);
        Awaits.equal(ana, boris, cyril);
    }

    @Test
    void aPauseInTheMidstOfFetchingLeavesNoHalfFile() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start().link(ana);
        for (int i = 0; i < 200; i++) {
            ana.write("file " + i, "text " + i);
        }
        Awaits.until(() -> !boris.files().isEmpty(), ana, boris);
        boris.folders.pause("sync");
        Map<String, String> here = boris.files();
        assertThat(ana.files()).containsAllEntriesOf(here);
        assertThat(boris.folder().pending()).isEmpty();
        ana.write("one more", "text");
        Awaits.upToDate(ana);
        assertThat(boris.files()).isEqualTo(here);
        boris.folders.resume("sync");
        Awaits.until(() -> boris.files().size() == 201, ana, boris);
        Awaits.equal(ana, boris);
    }

    @Test
    void whatIsAskedOfAPausedFolderHasToWait() throws IOException {
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start();
        Awaits.upToDate(boris);
        boris.folders.pause("sync");
        assertThatThrownBy(() -> boris.folder().answer(true)).satisfies(PausingTest::isRefused);
        assertThatThrownBy(() -> boris.folder().revert()).satisfies(PausingTest::isRefused);
        assertThatThrownBy(() -> boris.folder().undo()).satisfies(PausingTest::isRefused);
        assertThatThrownBy(() -> boris.folder().root()).satisfies(PausingTest::isRefused);
        assertThatThrownBy(() -> boris.folders.pause("nothing")).isInstanceOf(Failure.class);
        assertThat(boris.folder().conflicts()).isEmpty();
        assertThat(boris.folder().trash()).isEmpty();
        assertThat(boris.folder().history(10)).isEmpty();
    }

    @Test
    void whatIsKnownOfAPausedFolderCanBeLookedAt() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start();
        ana.write("plan", "Ana's");
        boris.write("plan", "that of Boris");
        Awaits.upToDate(ana, boris);
        boris.link(ana);
        ana.write("gone", "text");
        Awaits.until(() -> boris.files().size() == 3, ana, boris);
        Awaits.equal(ana, boris);
        Files.delete(ana.root.resolve("gone"));
        Awaits.until(() -> boris.folder().history(1).getFirst().isDeleted(), ana, boris);
        Awaits.equal(ana, boris);
        List<Conflict> conflicts = boris.folder().conflicts();
        List<FileVersion> history = boris.folder().history(10);
        List<TrashedFile> trash = boris.folder().trash();
        boris.folders.pause("sync");
        assertThat(boris.folder().conflicts()).hasSize(1).isEqualTo(conflicts);
        assertThat(boris.folder().status().conflicts()).isEqualTo(1);
        assertThat(boris.folder().history(10)).hasSize(3).isEqualTo(history);
        assertThat(boris.folder().trash()).hasSize(1).isEqualTo(trash);
        assertThatThrownBy(() -> boris.folder().end(conflicts.getFirst().copy().name(), Choice.MINE))
                .satisfies(PausingTest::isRefused);
        assertThatThrownBy(() -> boris.folder().restore(trash.getFirst())).satisfies(PausingTest::isRefused);
        boris.close();
        SyncDevice again = world.again(boris).start();
        assertThat(again.folder().conflicts()).isEqualTo(conflicts);
        Files.move(again.root, again.root.resolveSibling("elsewhere"));
        assertThat(again.folder().trash()).isEmpty();
        assertThat(again.folder().conflicts()).isEqualTo(conflicts);
    }

    @Test
    void anotherModeLeavesAFolderPausedAndRemovingItEndsThePause() throws IOException {
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start();
        boris.folders.pause("sync");
        boris.folders.add("sync", boris.root, FolderMode.RECEIVE_ONLY);
        assertThat(boris.state()).isInstanceOf(SyncState.PausedByUser.class);
        assertThat(boris.folder().mode()).isEqualTo(FolderMode.RECEIVE_ONLY);
        boris.folders.remove("sync");
        boris.folders.add("sync", boris.root, FolderMode.TWO_WAY);
        Awaits.upToDate(boris);
    }

    @Test
    void manyDeletionsDuringAPauseAreAskedAboutAfterwards() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start().link(ana);
        for (int i = 0; i < 30; i++) {
            ana.write("file " + i, "text " + i);
        }
        Awaits.until(() -> boris.files().size() == 30, ana, boris);
        Awaits.equal(ana, boris);
        boris.folders.pause("sync");
        for (int i = 0; i < 30; i++) {
            Files.delete(ana.root.resolve("file " + i));
        }
        Awaits.until(() -> ana.folder().status().files() == 0, ana);
        boris.folders.resume("sync");
        Awaits.until(() -> boris.state() instanceof SyncState.Paused, ana, boris);
        assertThat(boris.files()).isNotEmpty();
        boris.folders.pause("sync");
        assertThatThrownBy(() -> boris.folder().answer(true)).satisfies(PausingTest::isRefused);
        boris.folders.resume("sync");
        Awaits.until(() -> boris.state() instanceof SyncState.Paused, ana, boris);
        boris.folder().answer(false);
        Awaits.until(() -> !ana.files().isEmpty(), ana, boris);
        Awaits.equal(ana, boris);
    }

    @Test
    void aPausedFolderWhoseDiskIsMissingHoldsNothingUp() throws IOException {
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start();
        Awaits.upToDate(boris);
        boris.folders.pause("sync");
        boris.close();
        Files.move(boris.root, boris.root.resolveSibling("elsewhere"));
        Files.writeString(boris.root, "in its place");
        SyncDevice again = world.again(boris).start();
        assertThat(again.state()).isInstanceOf(SyncState.PausedByUser.class);
        again.folders.resume("sync");
        Awaits.until(() -> again.state() instanceof SyncState.Stopped, again);
        Files.delete(boris.root);
        Files.move(boris.root.resolveSibling("elsewhere"), boris.root);
        Awaits.upToDate(again);
    }

    private static void isRefused(Throwable why) {
        assertThat(why)
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure ->
                                assertThat(failure.is(SyncFault.FOLDER_PAUSED)).isTrue());
    }
}
