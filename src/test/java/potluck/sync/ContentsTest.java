package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import potluck.catalogue.IgnoreList;
import potluck.catalogue.WireName;
import potluck.sync.folder.FolderFile;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.SyncState;

/// What a sync folder tells of its files, with real threads, links and disks.
@Timeout(120)
class ContentsTest {
    @TempDir
    private Path home;

    @AutoClose
    private final SyncWorld world = new SyncWorld(() -> home);

    @ParameterizedTest
    @EnumSource(names = {"UNION", "TWO_WAY"})
    void itKnowsWhoHasWhichFile(FolderMode mode) throws IOException {
        SyncDevice ana = world.device("Ana", mode).start();
        SyncDevice boris = world.device("Boris", mode).start().link(ana);
        ana.write("docs/a", "a text");
        Awaits.until(() -> boris.files().size() == 1, ana, boris);
        Awaits.until(() -> "HERE [Boris]".equals(look(ana).get("docs/a")), ana, boris);
        ana.write("docs/b", "a second text");
        Awaits.until(() -> "HERE [Boris]".equals(look(ana).get("docs/b")), ana, boris);
        Awaits.until(() -> "HERE [Ana]".equals(look(boris).get("docs/b")), ana, boris);
        boris.close();
        Awaits.until(() -> "HERE []".equals(look(ana).get("docs/b")), ana);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNION", "TWO_WAY"})
    void whatIsLeftOutHereIsOnlyElsewhere(FolderMode mode) throws IOException {
        SyncDevice ana = world.device("Ana", mode).start();
        SyncDevice boris = world.device("Boris", mode).start().link(ana);
        ana.write("films/a", "a film");
        ana.write("photos/b", "a photo");
        Awaits.until(() -> boris.files().size() == 2, ana, boris);
        Awaits.equal(ana, boris);
        boris.folders.select("sync", Optional.of(WireName.of(List.of("films"))), false);
        Awaits.until(() -> "ELSEWHERE [Ana]".equals(look(boris).get("films/a")), ana, boris);
        ana.write("films/new", "another film");
        Awaits.until(() -> "ELSEWHERE [Ana]".equals(look(boris).get("films/new")), ana, boris);
        assertThat(look(boris)).containsEntry("photos/b", "HERE [Ana]");
    }

    @ParameterizedTest
    @EnumSource(names = {"UNION", "TWO_WAY"})
    void whatIsIgnoredIsListedAsSuch(FolderMode mode) throws IOException {
        SyncDevice ana = world.device("Ana", mode).start();
        ana.write("a.txt", "a text");
        ana.write("b.tmp", "a draft");
        ana.write("build/c", "made of it");
        Awaits.until(() -> ana.folder().status().files() == 3, ana);
        ana.folder().ignore(new IgnoreList(IgnoreList.PERSONAL, "*.tmp\nbuild/\n", true));
        Awaits.until(() -> "IGNORED []".equals(look(ana).get("b.tmp")), ana);
        assertThat(look(ana)).containsEntry("build/c", "IGNORED []").containsEntry("a.txt", "HERE []");
        FolderFile ignored = ana.folders.contents("sync").stream()
                .filter(file -> file.name().path().equals("b.tmp"))
                .findFirst()
                .orElseThrow();
        assertThat(ignored.facts().size()).isEqualTo(7);
        assertThat(ignored.facts().content()).isEmpty();
    }

    @Test
    void aSendOnlyFolderWaitsForWhatOthersDidAndSaysWhy() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.SEND_ONLY).start().link(ana);
        ana.write("a", "a text");
        Awaits.until(() -> "WAITING [Ana]".equals(look(boris).get("a")), ana, boris);
        FolderFile waiting = boris.folders.contents("sync").getFirst();
        assertThat(waiting.facts().user()).isEqualTo("Ana");
        assertThat(waiting.why().orElseThrow().code()).isEqualTo("SENDS_ONLY");
    }

    @Test
    void aFolderThatIsStoppedSaysWhy() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        Awaits.upToDate(ana);
        Files.move(ana.root, home.resolve("away"));
        ana.folder().rescan();
        Awaits.until(() -> ana.folder().status().state() instanceof SyncState.Stopped, ana);
        assertThatThrownBy(() -> ana.folders.contents("sync")).hasMessageContaining("not there any more");
    }

    @Test
    void aPausedFolderShowsWhatIsKnownToBeHere() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        ana.write("docs/a", "a text");
        Awaits.until(() -> ana.folder().status().files() == 1, ana);
        Awaits.upToDate(ana);
        ana.folders.pause("sync");
        assertThat(look(ana)).containsExactly(Map.entry("docs/a", "HERE []"));
    }

    /// Each file's place and holders.
    private static Map<String, String> look(SyncDevice device) {
        try {
            Map<String, String> look = new TreeMap<>();
            for (FolderFile file : device.folders.contents("sync")) {
                look.put(file.name().path(), file.place() + " " + file.holders());
            }
            return look;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
