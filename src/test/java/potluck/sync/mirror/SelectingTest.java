package potluck.sync.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.sync.mirror.SmallGroup.delete;
import static potluck.sync.mirror.SmallGroup.name;
import static potluck.sync.mirror.SmallGroup.write;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import potluck.catalogue.Selection;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.SyncState;

/// Folders of which only some parts are wanted, on simulated devices.
class SelectingTest {
    private final SmallGroup group = new SmallGroup();
    private Simulated ana;
    private Simulated boris;

    @BeforeEach
    void link() throws IOException {
        ana = group.device(FolderMode.TWO_WAY);
        boris = group.device(FolderMode.TWO_WAY);
        group.link(ana, boris);
        write(ana, "films/a", "a film");
        write(ana, "photos/b", "a photo");
        write(ana, "c", "at the top");
        group.run();
    }

    @Test
    void whatIsWantedNoLongerGoesToTheTrashHereAndStaysAtOthers() throws IOException {
        select(boris, "films", false);
        group.run();
        assertThat(boris.disk.files).containsOnlyKeys(name("c"), name("photos/b"));
        assertThat(boris.disk.trashed()).containsExactly("a film");
        assertThat(ana.disk.files).hasSize(3);
        assertThat(group.state(boris)).isInstanceOf(SyncState.UpToDate.class);
        assertThat(group.mirror(boris).status().files()).isEqualTo(2);
    }

    @Test
    void whatComesInAPartThatIsNotWantedIsNotFetchedUntilItIs() throws IOException {
        select(boris, "films", false);
        group.run();
        write(ana, "films/new", "another film");
        write(ana, "films/a", "a better film");
        group.run();
        assertThat(boris.disk.files).hasSize(2);
        group.restart(boris);
        group.link(ana, boris);
        group.run();
        assertThat(boris.disk.files).hasSize(2);
        select(boris, "films", true);
        group.run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).hasSize(4);
        assertThat(ana.disk.trashed()).isEmpty();
    }

    @Test
    void whatNobodyElseHoldsStays() throws IOException {
        group.mirror(boris).select(Selection.ALL.with(name("films"), false), (_, _) -> false);
        group.run();
        assertThat(boris.disk.contains("a film")).isTrue();
        delete(boris, "films/a");
        group.run();
        assertThat(ana.disk.contains("a film")).isTrue();
    }

    @Test
    void whatWasChangedHereAndNotReadYetStays() throws IOException {
        write(boris, "films/a", "cut by Boris");
        select(boris, "films", false);
        group.run();
        assertThat(boris.disk.contains("cut by Boris")).isTrue();
        assertThat(ana.disk.contains("cut by Boris")).isFalse();
        select(boris, "films", true);
        group.run();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture());
        assertThat(ana.disk.contains("cut by Boris")).isTrue();
    }

    @Test
    void whatIsIgnoredAsWellStays() throws IOException {
        boris.disk.ignored = "films/";
        group.run();
        select(boris, "films", false);
        group.run();
        assertThat(boris.disk.contains("a film")).isTrue();
    }

    @Test
    void aCrashRightAfterTheChoiceDeletesNothingAtOthers() throws IOException {
        select(boris, "films", false);
        group.restart(boris);
        group.link(ana, boris);
        group.run();
        assertThat(ana.disk.files).hasSize(3);
        select(boris, "films", true);
        group.restart(boris);
        group.link(ana, boris);
        group.run();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(3);
    }

    @Test
    void onlyOneFolderOfAllMayBeWanted() throws IOException {
        Simulated vera = group.device(FolderMode.TWO_WAY);
        group.select(vera, Selection.ofAll(false).with(name("photos"), true), (_, _) -> false);
        group.restart(vera);
        group.link(vera, ana);
        group.run();
        assertThat(vera.disk.files).containsOnlyKeys(name("photos/b"));
        write(vera, "mine", "outside");
        write(vera, "photos/mine", "inside");
        group.run();
        assertThat(ana.disk.contains("outside")).isFalse();
        assertThat(ana.disk.contains("inside")).isTrue();
    }

    private void select(Simulated device, String folder, boolean wanted) throws IOException {
        group.select(device, group.selection(device).with(name(folder), wanted), (_, _) -> true);
    }
}
