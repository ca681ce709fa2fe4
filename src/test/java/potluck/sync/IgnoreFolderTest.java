package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import potluck.catalogue.IgnoreList;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.Ignored;
import potluck.sync.folder.SyncState;

/// Ignore lists with real threads, links and disks.
@Timeout(120)
class IgnoreFolderTest {
    private static final String LIST = ".potluckignore";

    @TempDir
    private Path home;

    @AutoClose
    private final SyncWorld world = new SyncWorld(() -> home);

    @ParameterizedTest
    @EnumSource(names = {"UNION", "TWO_WAY"})
    void whatIsIgnoredStaysAtHomeAndComesOnceItIsIgnoredNoMore(FolderMode mode) throws IOException {
        SyncDevice ana = world.device("Ana", mode);
        SyncDevice boris = world.device("Boris", mode);
        ana.write(LIST, "*.log\nbuild/\n");
        ana.write("a.log", "noise");
        ana.write("build/deep/x", "built");
        ana.write("sub/.DS_Store", "litter");
        boris.write("b.log", "noise of Boris");
        ana.start();
        boris.start().link(ana);
        ana.write("a.txt", "words");
        Awaits.until(() -> boris.files().containsKey("a.txt"), ana, boris);
        Awaits.until(() -> isUpToDate(ana) && isUpToDate(boris), ana, boris);
        assertThat(boris.files()).containsOnlyKeys("a.txt", "b.log");
        assertThat(ana.files()).doesNotContainKey("b.log");
        assertThat(ana.folder().status().files()).isEqualTo(1);
        ana.write(LIST, "build/\n");
        Awaits.until(() -> boris.files().containsKey("a.log") && ana.files().containsKey("b.log"), ana, boris);
        assertThat(boris.files()).doesNotContainKeys("build/deep/x", LIST);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNION", "TWO_WAY"})
    void aSyncedFileThatIsIgnoredStaysEverywhere(FolderMode mode) throws IOException {
        SyncDevice ana = world.device("Ana", mode).start();
        SyncDevice boris = world.device("Boris", mode).start().link(ana);
        ana.write("film.iso", "large");
        Awaits.until(() -> boris.files().containsKey("film.iso"), ana, boris);
        Awaits.equal(ana, boris);
        ana.folder().ignore(own("*.iso"));
        Awaits.until(() -> ana.folder().status().files() == 0, ana, boris);
        Files.delete(ana.root.resolve("film.iso"));
        boris.write("film.iso", "another cut");
        ana.write("later.txt", "later");
        Awaits.until(() -> boris.files().containsKey("later.txt"), ana, boris);
        Awaits.until(() -> isUpToDate(ana), ana, boris);
        assertThat(boris.read("film.iso")).isEqualTo("another cut");
        assertThat(ana.files()).doesNotContainKey("film.iso");
        ana.folder().ignore(own(""));
        Awaits.until(() -> ana.files().containsValue("another cut"), ana, boris);
        assertThat(Files.exists(ana.root.resolve(LIST))).isFalse();
    }

    @Test
    void theListsOfTheGroupTravel() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start().link(ana);
        boris.write("x.tmp", "passing");
        Awaits.until(() -> ana.files().containsKey("x.tmp"), ana, boris);
        Awaits.equal(ana, boris);
        ana.write("group.potluckignore", "*.tmp");
        Awaits.until(() -> boris.files().containsKey("group.potluckignore"), ana, boris);
        Awaits.until(() -> files(ana) == 1 && files(boris) == 1, ana, boris);
        Files.delete(boris.root.resolve("x.tmp"));
        boris.write("later.txt", "later");
        Awaits.until(() -> ana.files().containsKey("later.txt"), ana, boris);
        assertThat(ana.files()).containsKey("x.tmp");
    }

    @Test
    void thePreviewCountsWithoutChangingAnything() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY);
        for (int i = 0; i < 30; i++) {
            ana.write("cache/" + i, "12345");
        }
        ana.write("keep", "x");
        ana.start();
        Awaits.upToDate(ana);
        Ignored would = ana.folder().ignored(List.of(own("cache/\n[bad\n")));
        assertThat(would.files()).isEqualTo(30);
        assertThat(would.bytes()).isEqualTo(150);
        assertThat(would.first()).hasSize(20);
        assertThat(would.bad()).hasSize(1);
        assertThat(would.bad().getFirst().line()).isEqualTo(2);
        assertThat(would.personal()).isEqualTo("cache/\n[bad\n");
        assertThat(ana.folder().ignored(List.of()).files()).isZero();
        assertThat(ana.folder().status().files()).isEqualTo(31);
    }

    @Test
    void aBadLineIsToldInTheLog() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY);
        ana.write(LIST, "fine\n[bad\n");
        ana.start();
        Awaits.upToDate(ana);
        List<String> told = ana.log().stream()
                .filter(line -> line.contains("does not count"))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).contains(LIST, "line 2", "[bad");
    }

    @Test
    void thePreviewOfBothListsIsThatOfOneFolder() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY);
        ana.write("a.log", "1");
        ana.write("b.tmp", "22");
        ana.write("c.tmp", "333");
        ana.start();
        Awaits.upToDate(ana);
        IgnoreList group = new IgnoreList(IgnoreList.GROUP, "*.tmp", true);
        Ignored would = ana.folder().ignored(List.of(own("*.log\n!c.tmp"), group));
        assertThat(would.bytes()).isEqualTo(3);
        assertThat(would.group()).isEqualTo("*.tmp");
        ana.folder().ignore(group);
        Awaits.until(() -> files(ana) == 2, ana);
        assertThat(ana.read(IgnoreList.GROUP)).isEqualTo("*.tmp");
    }

    private static IgnoreList own(String text) {
        return new IgnoreList(IgnoreList.PERSONAL, text, true);
    }

    private static boolean isUpToDate(SyncDevice device) {
        return device.state() instanceof SyncState.UpToDate;
    }

    /// How many files are kept equal.
    private static long files(SyncDevice device) {
        return device.folder().status().files();
    }
}
