package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.sync.folder.SyncState;

@Timeout(90)
class SyncFolderTest {
    @TempDir
    private Path home;

    @AutoClose
    private final SyncWorld world = new SyncWorld(() -> home);

    @Test
    void twoFoldersBecomeOne() throws IOException {
        SyncDevice ana = world.device("Ana");
        SyncDevice boris = world.device("Boris");
        ana.write("a.txt", "from Ana");
        boris.write("b.txt", "from Boris");
        ana.start();
        boris.start().link(ana);
        Awaits.until(() -> ana.files().size() == 2, ana, boris);
        Awaits.equal(ana, boris);
        assertThat(ana.files()).isEqualTo(Map.of("a.txt", "from Ana", "b.txt", "from Boris"));
    }

    @Test
    void fourFoldersWithThreeFilesBecomeEqual() throws IOException {
        SyncDevice[] all = {world.device("Ana"), world.device("Boris"), world.device("Vera"), world.device("Georgi")};
        all[0].write("one.txt", "1");
        all[1].write("two.txt", "22");
        all[3].write("three.txt", "333");
        for (int i = 0; i < all.length; i++) {
            all[i].start();
            for (int j = 0; j < i; j++) {
                all[i].link(all[j]);
            }
        }
        Awaits.until(() -> all[2].files().size() == 3, all);
        Awaits.equal(all);
        assertThat(all[2].files()).isEqualTo(Map.of("one.txt", "1", "two.txt", "22", "three.txt", "333"));
    }

    @Test
    void lateComerGetsEverythingFromWhoeverIsThere() throws IOException {
        SyncDevice ana = world.device("Ana").start();
        SyncDevice boris = world.device("Boris").start().link(ana);
        ana.write("early.txt", "early");
        Awaits.until(() -> boris.files().size() == 1, ana, boris);
        ana.close();
        SyncDevice late = world.device("Late").start().link(boris);
        Awaits.until(() -> late.files().equals(Map.of("early.txt", "early")), boris, late);
        assertThat(late.state()).isNotInstanceOf(SyncState.Stopped.class);
    }

    @Test
    void whatComesFromOneLinkIsTakenOnToTheNext() throws IOException {
        SyncDevice ana = world.device("Ana").start();
        SyncDevice boris = world.device("Boris").start();
        SyncDevice vera = world.device("Vera").start();
        ana.link(boris);
        boris.link(vera);
        ana.write("from-ana.txt", "A");
        vera.write("from-vera.txt", "V");
        Awaits.until(() -> ana.files().size() == 2 && vera.files().size() == 2, ana, boris, vera);
        Awaits.equal(ana, boris, vera);
    }

    @Test
    void droppedInFileAppearsElsewhereWithinASecond() throws IOException {
        SyncDevice ana = world.device("Ana").start();
        SyncDevice boris = world.device("Boris").start().link(ana);
        ana.write("first.txt", "warm");
        Awaits.until(() -> boris.files().size() == 1, ana, boris);
        Awaits.upToDate(ana, boris);
        long start = System.nanoTime();
        ana.write("deep/down/second.txt", "news");
        Awaits.until(() -> boris.files().size() == 2, ana, boris);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(boris.read("deep/down/second.txt")).isEqualTo("news");
    }

    @Test
    void wholeFolderMovedInIsTakenWithAllItHolds() throws IOException {
        SyncDevice ana = world.device("Ana").start();
        SyncDevice boris = world.device("Boris").start().link(ana);
        Awaits.upToDate(ana, boris);
        Path outside = Files.createDirectories(home.resolve("outside/album/2024"));
        Files.writeString(outside.resolve("photo.txt"), "sea");
        Files.writeString(outside.resolveSibling("list.txt"), "one");
        Files.move(home.resolve("outside/album"), ana.root.resolve("album"));
        Awaits.until(() -> boris.files().size() == 2, ana, boris);
        assertThat(boris.files()).isEqualTo(Map.of("album/2024/photo.txt", "sea", "album/list.txt", "one"));
    }

    @Test
    void namesInAnyLanguageEmptyFilesAndNestedFoldersArrive() throws IOException {
        SyncDevice ana = world.device("Ana");
        SyncDevice boris = world.device("Boris").start();
        ana.write("Лекция №1/Записки.txt", "здравей");
        ana.write("日本/😀.txt", "emoji");
        ana.write("empty", "");
        ana.write("a/b/c/d/e/f.txt", "deep");
        ana.start().link(boris);
        Awaits.until(() -> boris.files().size() == 4, ana, boris);
        assertThat(boris.files()).isEqualTo(ana.files());
        assertThat(boris.read("Лекция №1/Записки.txt")).isEqualTo("здравей");
    }

    @Test
    void timeAndExecutableBitAreKept() throws IOException {
        SyncDevice ana = world.device("Ana");
        SyncDevice boris = world.device("Boris").start();
        Path script = ana.write("run.sh", "echo");
        Instant then = Instant.parse("2020-02-29T12:34:56.789Z");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Files.setLastModifiedTime(script, FileTime.from(then));
        ana.start().link(boris);
        Awaits.until(() -> boris.files().size() == 1, ana, boris);
        Path copy = boris.root.resolve("run.sh");
        assertThat(Files.getLastModifiedTime(copy).toInstant()).isEqualTo(then);
        assertThat(Files.isExecutable(copy)).isTrue();
    }

    @Test
    void largeFileOfManyPiecesArrives() throws IOException {
        SyncDevice ana = world.device("Ana");
        SyncDevice boris = world.device("Boris").start();
        byte[] content = new byte[12_000_000];
        new Random(7).nextBytes(content);
        ana.write("film.bin", content);
        ana.start().link(boris);
        Awaits.until(() -> boris.files().size() == 1, ana, boris);
        assertThat(boris.root.resolve("film.bin")).hasBinaryContent(content);
    }

    @Test
    void changedFileKeepsBothStatesEverywhere() throws IOException {
        SyncDevice ana = world.device("Ana").start();
        SyncDevice boris = world.device("Boris").start().link(ana);
        ana.write("plan.txt", "first");
        Awaits.until(() -> boris.files().size() == 1, ana, boris);
        Awaits.equal(ana, boris);
        ana.write("plan.txt", "second, longer");
        Awaits.until(() -> ana.files().size() == 2 && boris.files().size() == 2, ana, boris);
        Awaits.equal(ana, boris);
        assertThat(ana.files().values()).containsExactlyInAnyOrder("first", "second, longer");
        assertThat(ana.folder().status().conflicts()).isEqualTo(1);
    }

    @Test
    void twoThousandSmallFilesArrive() throws IOException {
        SyncDevice ana = world.device("Ana");
        SyncDevice boris = world.device("Boris").start();
        for (int i = 0; i < 2000; i++) {
            ana.write("folder-" + i % 20 + "/file-" + i + ".txt", "content " + i);
        }
        ana.start().link(boris);
        Awaits.until(() -> boris.folder().status().files() == 2000, ana, boris);
        Awaits.equal(ana, boris);
    }
}
