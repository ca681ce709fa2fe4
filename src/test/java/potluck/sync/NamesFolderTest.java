package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.SyncState;

/// Names that not every system can hold, with real threads, links and disks.
@Timeout(120)
class NamesFolderTest {
    @TempDir
    private Path home;

    @AutoClose
    private final SyncWorld world = new SyncWorld(() -> home);

    @ParameterizedTest
    @EnumSource(names = {"UNION", "TWO_WAY"})
    void arriveAsTheyAre(FolderMode mode) throws IOException {
        SyncDevice ana = world.device("Ana", mode);
        SyncDevice boris = world.device("Boris", mode);
        ana.write("why?/10:30.txt", "half past ten");
        ana.write("CON", "a device");
        ana.start();
        boris.start().link(ana);
        Awaits.until(() -> boris.files().equals(ana.files()) && boris.files().size() == 2, ana, boris);
        assertThat(boris.read("why?/10:30.txt")).isEqualTo("half past ten");
        boris.write("why?/new.", "heard of by the watch");
        Awaits.until(() -> ana.files().containsKey("why?/new."), ana, boris);
        Awaits.equal(ana, boris);
    }

    @Test
    void areEditedRenamedAndDeletedEverywhere() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start().link(ana);
        ana.write("a:b", "one");
        Awaits.until(() -> boris.files().containsKey("a:b"), ana, boris);
        boris.write("a:b", "two, longer");
        Awaits.until(() -> ana.files().containsValue("two, longer"), ana, boris);
        Files.move(ana.root.resolve("a:b"), ana.root.resolve("c?d"));
        Awaits.until(() -> boris.files().keySet().equals(ana.files().keySet()), ana, boris);
        Awaits.equal(ana, boris);
        Awaits.until(() -> boris.folder().status().state() instanceof SyncState.UpToDate, ana, boris);
        Files.delete(boris.root.resolve("c?d"));
        Awaits.until(() -> ana.files().isEmpty(), ana, boris);
        assertThat(ana.folder().trash()).hasSize(2);
    }
}
