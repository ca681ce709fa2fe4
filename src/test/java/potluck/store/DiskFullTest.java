package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static potluck.store.Samples.assertFails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;
import potluck.kit.Log;

/// On a disk of 4 MiB of its own; skipped where this process may not mount one.
class DiskFullTest {
    private static final byte[] DATA = Samples.bytes(1, 6_000_000);
    private static final Manifest MANIFEST = Samples.manifest(DATA);

    @TempDir
    Path disk;

    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString());
        assumeTrue(mounted, "this process may not mount a disk");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(run("umount", "-l", disk.toString())).isTrue();
        }
    }

    @Test
    void aFullDiskIsSaidWithTheBytesThatAreMissing() throws IOException {
        try (StagingFile staging = StagingFile.open(disk, MANIFEST)) {
            Failure failure = writeUntilFull(staging);

            assertThat(failure.code()).isEqualTo("DISK_FULL");
            long written = staging.have().stream().mapToLong(MANIFEST::length).sum();
            assertThat(failure.sentence()).contains(Long.toString(MANIFEST.size() - written));
            assertFails(StoreFault.INCOMPLETE, () -> staging.commitTo(disk.resolve("f")));
            assertThat(disk.resolve("f")).doesNotExist();
        }
    }

    @Test
    void receivingGoesOnWhenThereIsRoomAgain() throws Exception {
        try (StagingFile staging = StagingFile.open(disk, MANIFEST)) {
            writeUntilFull(staging);
            int before = staging.have().cardinality();
            assertThat(run("mount", "-o", "remount,size=16m", disk.toString())).isTrue();
            for (int i = 0; i < MANIFEST.count(); i++) {
                staging.write(i, Samples.piece(DATA, MANIFEST, i));
            }

            assertThat(before).isPositive();
            assertThat(staging.commitTo(disk.resolve("f"))).hasBinaryContent(DATA);
        }
    }

    @Test
    void roomIsMissedBeforeTheFirstByte() throws IOException {
        DiskSpace.require(disk, 1_000_000);

        assertFails(StoreFault.DISK_FULL, () -> DiskSpace.require(disk, MANIFEST.size()));
    }

    @Test
    void whereThereIsLittleRoomItIsLookedForEachTime() throws Exception {
        Leeway leeway = new Leeway();
        leeway.require(disk, 1000);
        Files.write(disk.resolve("large"), Samples.bytes(2, 4_190_000));

        assertFails(StoreFault.DISK_FULL, () -> leeway.require(disk, 100_000));
    }

    @Test
    void largeFilesAreLookedForEachTime() throws Exception {
        assertThat(run("mount", "-o", "remount,size=2g", disk.toString())).isTrue();
        Leeway leeway = new Leeway();
        leeway.require(disk, 1000);

        assertFails(StoreFault.DISK_FULL, () -> leeway.require(disk, 3L << 30));
    }

    @Test
    void theOldSettingsStayWhenTheNewOnesDoNotFit() throws IOException {
        Path file = disk.resolve("config.json");
        AtomicFile.write(file, new byte[] {1});

        assertFails(StoreFault.DISK_FULL, () -> AtomicFile.write(file, new byte[5_000_000]));
        assertThat(file).hasBinaryContent(new byte[] {1});
        assertThat(Files.getFileStore(disk).getUsableSpace()).isGreaterThan(3_500_000);
    }

    @Test
    void theIndexFailsClearlyAndLosesNothing() throws IOException {
        Path path = Path.of("/shared/a");
        FileStamp stamp = new FileStamp(1, 1, "");
        Manifest small = Samples.manifest(new byte[1]);
        try (Index index = Index.open(disk.resolve("index.db"), Log.silent())) {
            index.put(path, stamp, small);
            long free = Files.getFileStore(disk).getUsableSpace();
            Files.write(disk.resolve("ballast"), new byte[(int) free - 300_000]);
            assertFails(StoreFault.INDEX_FAILED, () -> {
                for (int i = 0; i < 10_000; i++) {
                    index.put(Path.of("/shared/" + "x".repeat(200) + i), stamp, small);
                }
            });
            Files.delete(disk.resolve("ballast"));

            assertThat(index.known(path)).isPresent();
            index.put(Path.of("/shared/b"), stamp, small);
            assertThat(index.filesOf(small.id())).contains(path, Path.of("/shared/b"));
        }
    }

    private static Failure writeUntilFull(StagingFile staging) throws IOException {
        for (int i = 0; i < MANIFEST.count(); i++) {
            try {
                staging.write(i, Samples.piece(DATA, MANIFEST, i));
            } catch (Failure full) {
                return full;
            }
        }
        throw new AssertionError("the disk never got full");
    }

    private static boolean run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(List.of(command)).start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
