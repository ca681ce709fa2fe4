package potluck.sync.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.sync.mirror.SmallGroup.delete;
import static potluck.sync.mirror.SmallGroup.fill;
import static potluck.sync.mirror.SmallGroup.write;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.SyncFault;
import potluck.sync.folder.SyncState;

/// Masses of replaced files, and receive-only folders that are reverted, on simulated devices.
class GivingBackTest {
    private final SmallGroup group = new SmallGroup();

    @Test
    void aMassOfReplacedFilesWaitsUntilAPersonAgrees() throws IOException {
        Simulated ana = group.device(FolderMode.TWO_WAY);
        Simulated boris = group.device(FolderMode.TWO_WAY);
        scramble(ana, boris);
        assertThat(group.state(boris))
                .isInstanceOfSatisfying(
                        SyncState.Paused.class,
                        paused -> assertThat(paused.why().is(SyncFault.MASS_DELETE))
                                .isTrue());
        assertThat(boris.disk.contains("content 7")).isTrue();
        group.mirror(boris).answer(true);
        group.run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture());
        assertThat(boris.disk.trashed()).hasSize(60);
        write(ana, "file 3", "one more edit");
        write(ana, "file 4", "and another");
        group.run();
        assertThat(group.state(boris)).isInstanceOf(SyncState.UpToDate.class);
        assertThat(boris.disk.contains("and another")).isTrue();
    }

    @Test
    void replacedFilesThatAPersonRefusesComeBackEverywhere() throws IOException {
        Simulated ana = group.device(FolderMode.TWO_WAY);
        Simulated boris = group.device(FolderMode.TWO_WAY);
        scramble(ana, boris);
        group.mirror(boris).answer(false);
        group.run();
        assertThat(group.state(ana)).as("a mass for Ana, too").isInstanceOf(SyncState.Paused.class);
        group.mirror(ana).answer(true);
        group.run();
        assertThat(ana.disk.contains("content 7")).isTrue();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(60);
        assertThat(ana.disk.trashed()).contains("scrambled 7");
    }

    @Test
    void manyEditsOfAFewFilesAreNoMass() throws IOException {
        Simulated ana = group.device(FolderMode.TWO_WAY);
        Simulated boris = group.device(FolderMode.TWO_WAY);
        fill(ana, 60, "content ");
        group.link(ana, boris);
        group.run();
        for (int i = 0; i < 80; i++) {
            write(ana, "file 1", "edit " + i);
            group.run();
        }
        assertThat(boris.disk.contains("edit 79")).isTrue();
    }

    @Test
    void aReceiveOnlyFolderIsRevertedToWhatTheOthersHave() throws IOException {
        Simulated ana = group.device(FolderMode.TWO_WAY);
        Simulated boris = group.device(FolderMode.RECEIVE_ONLY);
        fill(ana, 4, "content ");
        group.link(ana, boris);
        group.run();
        write(boris, "file 1", "changed here");
        write(boris, "own", "made here");
        delete(boris, "file 2");
        group.run();
        assertThat(boris.disk.contains("content 2")).isFalse();
        group.mirror(boris).revert();
        group.run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).hasSize(4);
        assertThat(boris.disk.trashed()).containsExactlyInAnyOrder("changed here", "made here");
        assertThat(group.state(boris)).isInstanceOf(SyncState.UpToDate.class);
    }

    @Test
    void whatIsIgnoredIsNotReverted() throws IOException {
        Simulated ana = group.device(FolderMode.TWO_WAY);
        Simulated boris = group.device(FolderMode.RECEIVE_ONLY);
        boris.disk.ignored = "*.log";
        group.link(ana, boris);
        group.run();
        write(boris, "a.log", "mine");
        group.mirror(boris).revert();
        group.run();
        assertThat(boris.disk.contains("mine")).isTrue();
    }

    /// Ana replaces all of 60 files that Boris has, too.
    private void scramble(Simulated ana, Simulated boris) throws IOException {
        fill(ana, 60, "content ");
        group.link(ana, boris);
        group.run();
        fill(ana, 60, "scrambled ");
        group.run();
    }
}
