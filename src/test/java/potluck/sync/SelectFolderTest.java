package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import potluck.catalogue.WireName;
import potluck.sync.folder.Branch;
import potluck.sync.folder.FolderMode;

/// Folders of which only some parts are wanted, with real threads, links and disks.
@Timeout(120)
class SelectFolderTest {
    @TempDir
    private Path home;

    @AutoClose
    private final SyncWorld world = new SyncWorld(() -> home);

    @ParameterizedTest
    @EnumSource(names = {"UNION", "TWO_WAY"})
    void unwantedFoldersLeaveThisDeviceAloneAndComeBack(FolderMode mode) throws IOException {
        SyncDevice ana = world.device("Ana", mode).start();
        SyncDevice boris = world.device("Boris", mode).start().link(ana);
        ana.write("films/old/a", "a film");
        ana.write("photos/b", "a photo");
        Awaits.until(() -> boris.files().size() == 2, ana, boris);
        Awaits.equal(ana, boris);
        boris.folders.select("sync", Optional.of(WireName.of(List.of("films"))), false);
        Awaits.until(() -> boris.files().size() == 1, ana, boris);
        assertThat(boris.root.resolve("films")).doesNotExist();
        ana.write("films/new", "another film");
        ana.write("photos/c", "another photo");
        Awaits.until(() -> boris.files().containsKey("photos/c"), ana, boris);
        assertThat(boris.files()).containsOnlyKeys("photos/b", "photos/c");
        assertThat(ana.files()).hasSize(4);
        List<Branch> branches = boris.folders.branches("sync");
        assertThat(branches)
                .extracting(branch -> branch.folder().path() + " " + branch.files() + " " + branch.wanted())
                .containsExactly("films 2 false", "films/old 1 false", "photos 2 true");
        boris.folders.select("sync", Optional.of(WireName.of(List.of("films"))), true);
        Awaits.until(() -> boris.files().equals(ana.files()), ana, boris);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNION", "TWO_WAY"})
    void theChoiceSurvivesARestart(FolderMode mode) throws IOException {
        SyncDevice ana = world.device("Ana", mode).start();
        ana.write("films/a", "a film");
        ana.write("photos/b", "a photo");
        SyncDevice boris = world.device("Boris", mode).start();
        boris.folders.select("sync", Optional.empty(), false);
        boris.folders.select("sync", Optional.of(WireName.of(List.of("photos"))), true);
        boris.link(ana);
        Awaits.until(() -> boris.files().containsKey("photos/b"), ana, boris);
        boris.close();
        SyncDevice again = world.again(boris);
        again.start().link(ana);
        ana.write("photos/c", "later");
        Awaits.until(() -> again.files().containsKey("photos/c"), ana, again);
        assertThat(again.files()).containsOnlyKeys("photos/b", "photos/c");
        assertThat(again.folder().selection().text()).isEqualTo("-\n+photos");
    }
}
