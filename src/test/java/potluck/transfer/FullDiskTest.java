package potluck.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.MemoryWorld;
import potluck.kit.Lifecycle;

/// Downloads to a disk of 4 MiB of its own; skipped where this process may not mount one.
@Timeout(60)
class FullDiskTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final MemoryWorld world = new MemoryWorld();
    private final Lifecycle opened = new Lifecycle();
    private final byte[] content = new byte[6_000_000];
    private Path disk = Path.of("");
    private boolean mounted;
    private TransferDevice ana;
    private TransferDevice vera;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString());
        assumeTrue(mounted, "this process may not mount a disk");
        new Random(1).nextBytes(content);
        ana = opened.own(new TransferDevice(world, "Ana", folder.resolve("Ana")));
        vera = opened.own(new TransferDevice(world, "Vera", folder.resolve("Vera")));
    }

    @AfterEach
    void unmount() throws Exception {
        opened.close();
        if (mounted) {
            assertThat(run("umount", "-l", disk.toString())).isTrue();
        }
    }

    @Test
    void aDownloadWaitsForRoomAndGoesOnByItself() throws Exception {
        Download download = begin(LONG);
        awaitPaused(download);
        assertThat(download.reason())
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("DISK_FULL"));
        assertThat(run("mount", "-o", "remount,size=16m", disk.toString())).isTrue();
        download.await(LONG);
        assertThat(download.state()).isInstanceOf(TransferState.Done.class);
        assertThat(disk.resolve("got")).hasBinaryContent(content);
    }

    @Test
    void oneThatWaitsForRoomCanBeCancelled() throws Exception {
        Download download = begin(LONG);
        awaitPaused(download);
        vera.downloads.cancel(download);
        download.await(LONG);
        assertThat(download.state()).isEqualTo(new TransferState.Cancelled());
        assertThat(disk).isEmptyDirectory();
    }

    @Test
    void whereSomebodyElseTriesAgainItFailsAtOnce() throws Exception {
        Download download = begin(Duration.ZERO);
        download.await(LONG);
        assertThat(download.state())
                .isInstanceOfSatisfying(
                        TransferState.Failed.class,
                        failed -> assertThat(failed.why().code()).isEqualTo("DISK_FULL"));
    }

    private Download begin(Duration patience) throws IOException {
        Path file = ana.offer("a", content);
        Download download = vera.downloads.prepare(
                "got",
                TransferDevice.origin(TransferDevice.source(ana, file)),
                new Target.Chosen(disk.resolve("got")),
                patience);
        vera.downloads.start(download, _ -> {});
        return download;
    }

    private static void awaitPaused(Download download) throws InterruptedException {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!(download.state() instanceof TransferState.Paused) && System.nanoTime() < deadline) {
            download.await(Duration.ofMillis(5));
        }
        assertThat(download.state()).isInstanceOf(TransferState.Paused.class);
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
