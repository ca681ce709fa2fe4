package potluck.sync.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.sync.mirror.SmallGroup.delete;
import static potluck.sync.mirror.SmallGroup.name;
import static potluck.sync.mirror.SmallGroup.write;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.SyncState;

/// What ignore lists do to two-way folders, on simulated devices.
class IgnoringTest {
    private final SmallGroup group = new SmallGroup();
    private Simulated ana;
    private Simulated boris;

    @BeforeEach
    void link() throws IOException {
        ana = group.device(FolderMode.TWO_WAY);
        boris = group.device(FolderMode.TWO_WAY);
        group.link(ana, boris);
    }

    @Test
    void anIgnoredFileIsNotOffered() throws IOException {
        ana.disk.ignored = "*.log\nbuild/";
        write(ana, "a.log", "noise");
        write(ana, "build/x", "built");
        write(ana, "a.txt", "words");
        write(ana, ".DS_Store", "litter");
        group.run();
        assertThat(boris.disk.files).containsOnlyKeys(name("a.txt"));
        assertThat(group.mirror(ana).status().files()).isEqualTo(1);
    }

    @Test
    void ignoringASyncedFileDeletesItNowhere() throws IOException {
        write(ana, "a.log", "kept by Boris");
        group.run();
        ana.disk.ignored = "*.log";
        group.run();
        delete(ana, "a.log");
        group.run();
        assertThat(boris.disk.contains("kept by Boris")).isTrue();
        assertThat(boris.disk.trashed()).isEmpty();
    }

    @Test
    void aFileThatWasDeletedWhileItWasIgnoredComesBack() throws IOException {
        write(ana, "a.log", "one");
        group.run();
        ana.disk.ignored = "*.log";
        group.run();
        delete(ana, "a.log");
        group.run();
        group.restart(ana);
        group.link(ana, boris);
        ana.disk.ignored = "";
        group.run();
        assertThat(ana.disk.contains("one")).isTrue();
        assertThat(boris.disk.contains("one")).isTrue();
    }

    @Test
    void aDeletionRightAfterIgnoringStaysHere() throws IOException {
        write(ana, "a.log", "one");
        group.run();
        ana.disk.ignored = "*.log";
        delete(ana, "a.log");
        ana.touched(name("a.log"));
        group.run();
        assertThat(boris.disk.contains("one")).isTrue();
    }

    @Test
    void whatOthersDoToAnIgnoredFileIsDoneOnceItIsIgnoredNoMore() throws IOException {
        write(ana, "a.log", "one");
        write(ana, "b.log", "two");
        group.run();
        ana.disk.ignored = "*.log";
        group.run();
        write(boris, "a.log", "changed by Boris");
        write(boris, "c.log", "new");
        delete(boris, "b.log");
        group.run();
        assertThat(ana.disk.contains("one")).isTrue();
        assertThat(ana.disk.contains("two")).isTrue();
        assertThat(ana.disk.contains("new")).isFalse();
        assertThat(group.state(ana)).isInstanceOf(SyncState.UpToDate.class);
        ana.disk.ignored = "";
        group.run();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(2);
        assertThat(ana.disk.trashed()).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void itComesAlsoWhenTheListWasChangedWhileTheProgramDidNotRun() throws IOException {
        ana.disk.ignored = "*.log";
        group.run();
        write(boris, "a.log", "one");
        group.run();
        group.unlink(ana, boris);
        ana.disk.ignored = "";
        group.restart(ana);
        group.link(ana, boris);
        group.run();
        assertThat(ana.disk.contains("one")).isTrue();
    }

    @Test
    void itComesAfterACrashRightAfterTheChange() throws IOException {
        ana.disk.ignored = "*.log";
        group.run();
        for (int i = 0; i < 10; i++) {
            write(boris, i + ".log", "log " + i);
        }
        group.run();
        ana.disk.ignored = "";
        for (int i = 0; i < 4; i++) {
            group.scanAlone(ana);
        }
        boris.tell(0);
        group.mirror(ana).step();
        group.restart(ana);
        group.link(ana, boris);
        group.run();
        assertThat(ana.disk.files).hasSize(10);
    }

    @Test
    void anEditOfAnIgnoredFileGoesOutOnceItIsIgnoredNoMore() throws IOException {
        write(ana, "a.log", "one");
        group.run();
        ana.disk.ignored = "*.log";
        group.run();
        write(ana, "a.log", "private for now");
        group.run();
        assertThat(boris.disk.contains("private for now")).isFalse();
        ana.disk.ignored = "";
        group.run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).hasSize(1);
    }

    @Test
    void aListThatIsGoneForAMomentLetsNothingOut() throws IOException {
        ana.disk.ignored = "secret*";
        write(ana, "secret.txt", "secret");
        group.run();
        ana.disk.ignored = "";
        group.mirror(ana).scan();
        group.step(ana);
        ana.disk.ignored = "secret*\nmore*";
        group.run();
        assertThat(boris.disk.files).isEmpty();
    }

    @Test
    void theListsOfTheGroupTravelAndCountEverywhere() throws IOException {
        write(ana, "group.potluckignore", "*.iso");
        group.run();
        group.run();
        write(boris, "big.iso", "big");
        write(boris, "small.txt", "small");
        group.run();
        assertThat(ana.disk.files).containsOnlyKeys(name("group.potluckignore"), name("small.txt"));
        boris.disk.ignored = "!big.iso";
        ana.disk.ignored = "!big.iso";
        group.run();
        assertThat(ana.disk.contains("big")).isTrue();
    }

    @Test
    void anIgnoredFileStaysWhereOthersHaveAFolder() throws IOException {
        write(ana, "build", "a file here");
        group.run();
        ana.disk.ignored = "build";
        group.run();
        delete(boris, "build");
        write(boris, "build/x", "a folder there");
        write(boris, "other", "more");
        group.run();
        assertThat(ana.disk.files).containsOnlyKeys(name("build"), name("other"));
        assertThat(boris.disk.files).containsOnlyKeys(name("build/x"), name("other"));
    }

    @Test
    void aFileInPlaceOfAnIgnoredFolderDeletesNothingAtOthers() throws IOException {
        write(ana, "lib/x", "a folder");
        group.run();
        ana.disk.ignored = "lib/";
        group.run();
        delete(ana, "lib/x");
        write(ana, "lib", "a file");
        group.run();
        assertThat(boris.disk.contains("a folder")).isTrue();
        delete(ana, "lib");
        ana.disk.ignored = "";
        group.run();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(1);
    }

    @Test
    void whoJoinsLaterIsNotToldOfWhatIsIgnoredButOfWhatIsIgnoredNoMore() throws IOException {
        write(ana, "a.log", "one");
        group.run();
        ana.disk.ignored = "*.log";
        group.run();
        group.unlink(boris, ana);
        Simulated vera = group.device(FolderMode.TWO_WAY);
        group.link(vera, ana);
        group.run();
        assertThat(vera.disk.files).isEmpty();
        ana.disk.ignored = "";
        group.run();
        assertThat(vera.disk.contains("one")).isTrue();
    }
}
