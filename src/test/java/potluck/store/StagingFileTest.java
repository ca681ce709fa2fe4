package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.store.Samples.assertFails;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.Manifest;

class StagingFileTest {
    private static final byte[] DATA = Samples.bytes(1, 3_000_000);
    private static final Manifest MANIFEST = Samples.manifest(DATA);
    private static final byte[] LITTLE = Samples.bytes(2, 500);

    @TempDir
    Path folder;

    @Test
    void theCompleteFileGetsItsNameAndNothingElseStays() throws IOException {
        Path path;
        try (StagingFile staging = StagingFile.open(folder, MANIFEST)) {
            Samples.writeAll(staging, DATA);
            path = staging.commitTo(folder.resolve("film.mkv"));
        }

        assertThat(path).isEqualTo(folder.resolve("film.mkv")).hasBinaryContent(DATA);
        assertThat(names()).containsExactly("film.mkv");
    }

    @Test
    void whatHasItsNameCanBeReadUntilItIsClosed() throws IOException {
        ByteBuffer first = Samples.piece(DATA, MANIFEST, 0);
        ByteBuffer read = ByteBuffer.allocate(first.remaining());
        try (StagingFile staging = StagingFile.open(folder, MANIFEST)) {
            Samples.writeAll(staging, DATA);
            staging.commitTo(folder.resolve("film.mkv"));
            assertThat(staging.read(0, 0, read)).isEqualTo(first.remaining());
        }
        assertThat(read.flip()).isEqualTo(first);
        assertThat(names()).containsExactly("film.mkv");
    }

    @Test
    void whatNobodyGoesOnWithIsThrownAwayInTheEnd() throws IOException {
        Manifest other = Samples.manifest(Samples.bytes(7, 3_000_000));
        StagingFile.open(folder, other).close();
        Files.createDirectory(folder.resolve("never named"));
        try (StagingFile receiving = StagingFile.open(folder, MANIFEST)) {
            Instant then = Instant.now().plusSeconds(60);
            Path path = StagingName.of(folder, other);
            Files.setLastModifiedTime(path, FileTime.from(then));
            StagingFile.expire(folder, then);
            assertThat(names())
                    .containsExactlyInAnyOrder(
                            path.getFileName().toString(),
                            StagingName.of(folder, MANIFEST).getFileName().toString());
            StagingFile.expire(folder, then.plusSeconds(1));
            Samples.writeAll(receiving, DATA);
            receiving.commitTo(folder.resolve("film.mkv"));
        }
        assertThat(names()).containsExactly("film.mkv");
    }

    @Test
    void aWrongPieceIsNeverWritten() throws IOException {
        try (StagingFile staging = StagingFile.open(folder, MANIFEST)) {
            byte[] wrong = Samples.withByteChanged(DATA, 5);

            assertThat(staging.write(0, Samples.piece(wrong, MANIFEST, 0))).isFalse();
            assertThat(staging.write(0, Samples.piece(DATA, MANIFEST, 1))).isFalse();
            assertThat(staging.write(0)).isFalse();
            assertThat(staging.have().isEmpty()).isTrue();
            assertThat(Files.size(onlyFile())).isZero();
        }
    }

    @Test
    void aPieceMayComeInParts() throws IOException {
        try (StagingFile staging = StagingFile.open(folder, MANIFEST)) {
            ByteBuffer whole = Samples.piece(DATA, MANIFEST, 1);
            ByteBuffer first = whole.slice(0, 1000);
            ByteBuffer rest = whole.slice(1000, whole.remaining() - 1000);

            assertThat(staging.write(1, first, rest)).isTrue();
            assertThat(first.remaining()).isEqualTo(1000);
            assertThat(staging.have().get(1)).isTrue();
            assertThat(staging.isComplete()).isFalse();
        }
    }

    @Test
    void anIncompleteFileIsNeverCommitted() throws IOException {
        try (StagingFile staging = StagingFile.open(folder, MANIFEST)) {
            staging.write(0, Samples.piece(DATA, MANIFEST, 0));

            assertFails(StoreFault.INCOMPLETE, () -> staging.commitTo(folder.resolve("film.mkv")));
            assertThat(folder.resolve("film.mkv")).doesNotExist();
        }
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws IOException {
        try (StagingFile staging = StagingFile.open(folder, MANIFEST)) {
            staging.write(2, Samples.piece(DATA, MANIFEST, 2));
            staging.write(5, Samples.piece(DATA, MANIFEST, 5));
        }

        try (StagingFile staging = StagingFile.open(folder, MANIFEST)) {
            assertThat(staging.have().stream()).containsExactly(2, 5);
            Samples.writeAll(staging, DATA);
            assertThat(staging.commitTo(folder.resolve("f"))).hasBinaryContent(DATA);
        }
    }

    @Test
    void whatATornOrForeignHandLeftIsNotBelieved() throws IOException {
        try (StagingFile staging = StagingFile.open(folder, MANIFEST)) {
            Samples.writeAll(staging, DATA);
        }
        byte[] torn = Samples.withByteChanged(DATA, (int) MANIFEST.offset(3) + 7);
        Files.write(onlyFile(), Arrays.copyOf(torn, (int) MANIFEST.offset(7) + 1));

        try (StagingFile staging = StagingFile.open(folder, MANIFEST)) {
            assertThat(staging.have().stream()).containsExactly(0, 1, 2, 4, 5, 6);
        }
        Files.write(onlyFile(), Samples.bytes(9, 5_000_000), StandardOpenOption.TRUNCATE_EXISTING);
        try (StagingFile staging = StagingFile.open(folder, MANIFEST)) {
            assertThat(staging.have().isEmpty()).isTrue();
            Samples.writeAll(staging, DATA);
            assertThat(staging.commitTo(folder.resolve("f"))).hasBinaryContent(DATA);
        }
    }

    @Test
    void piecesOfZerosAreRecognisedInAFileWithHoles() throws IOException {
        byte[] zeros = new byte[5_000_000];
        Manifest manifest = Samples.manifest(zeros);
        try (StagingFile staging = StagingFile.open(folder, manifest)) {
            staging.write(manifest.count() - 1, Samples.piece(zeros, manifest, manifest.count() - 1));
        }

        try (StagingFile staging = StagingFile.open(folder, manifest)) {
            assertThat(staging.isComplete()).isTrue();
            assertThat(staging.commitTo(folder.resolve("zeros"))).hasBinaryContent(zeros);
        }
    }

    @Test
    void nothingIsEverOverwritten() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "mine");
        Files.writeString(folder.resolve("a (2).txt"), "also mine");
        Files.createDirectory(folder.resolve("a (3).txt"));
        Files.createSymbolicLink(folder.resolve("a (4).txt"), folder.resolve("nowhere"));

        assertThat(commit(LITTLE, "a.txt"))
                .isEqualTo(folder.resolve("a (5).txt"))
                .hasBinaryContent(LITTLE);
        assertThat(folder.resolve("a.txt")).hasContent("mine");
        assertThat(folder.resolve("a (2).txt")).hasContent("also mine");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void theSameContentIsNotKeptTwice() throws IOException {
        Path first = commit(DATA, "a.txt");
        Path second = commit(DATA, "a.txt");

        assertThat(second).isEqualTo(first);
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void anEmptyFileIsComplete() throws IOException {
        assertThat(commit(new byte[0], "empty")).isEmptyFile();
    }

    @Test
    void onlyOneReceivesALargeContentIntoAFolder() throws IOException {
        try (StagingFile staging = StagingFile.open(folder, MANIFEST)) {
            assertThat(staging.isComplete()).isFalse();
            assertFails(StoreFault.STAGING_BUSY, () -> StagingFile.open(folder, MANIFEST));
        }
        StagingFile.open(folder, MANIFEST).close();
    }

    @Test
    void littleContentsMayBeReceivedManyTimesAtOnce() throws IOException {
        Manifest manifest = Samples.manifest(LITTLE);
        try (StagingFile first = StagingFile.open(folder, manifest);
                StagingFile second = StagingFile.open(folder, manifest)) {
            Samples.writeAll(first, LITTLE);
            Samples.writeAll(second, LITTLE);
            first.commitTo(folder.resolve("a"));
            second.commitTo(folder.resolve("b"));
        }
        StagingFile.open(folder, manifest).close();

        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void discardingLeavesNothing() throws IOException {
        StagingFile staging = StagingFile.open(folder, MANIFEST);
        Samples.piece(DATA, MANIFEST, 0);
        staging.discard();

        assertThat(names()).isEmpty();
        assertFails(StoreFault.STAGING_CLOSED, () -> staging.write(0, Samples.piece(DATA, MANIFEST, 0)));
    }

    @Test
    void othersMayReadTheFileWhenTheyMayReadTheFolder() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-x---"));
        StagingFile staging = StagingFile.open(folder, MANIFEST);
        assertThat(permissions(onlyFile())).isEqualTo("rw-------");
        Samples.writeAll(staging, DATA);

        assertThat(permissions(staging.commitTo(folder.resolve("f")))).isEqualTo("rw-r-----");
    }

    @Test
    void aLinkInPlaceOfTheStagingFileIsNotFollowed() throws IOException {
        StagingFile.open(folder, MANIFEST).close();
        Path staging = onlyFile();
        Path victim = Files.writeString(folder.resolve("victim"), "precious");
        Files.delete(staging);
        Files.createSymbolicLink(staging, victim);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> StagingFile.open(folder, MANIFEST))
                .isInstanceOf(IOException.class);
        assertThat(victim).hasContent("precious");
    }

    @Test
    void manyThreadsWriteAtOnce() throws Exception {
        try (StagingFile staging = StagingFile.open(folder, MANIFEST);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> written = new ArrayList<>();
            for (int i = 0; i < MANIFEST.count() * 4; i++) {
                int piece = i % MANIFEST.count();
                written.add(threads.submit(() -> staging.write(piece, Samples.piece(DATA, MANIFEST, piece))));
            }
            for (Future<Boolean> each : written) {
                assertThat(each.get()).isTrue();
            }
            assertThat(staging.commitTo(folder.resolve("f"))).hasBinaryContent(DATA);
        }
    }

    private Path commit(byte[] data, String name) throws IOException {
        try (StagingFile staging = StagingFile.open(folder, Samples.manifest(data))) {
            Samples.writeAll(staging, data);
            return staging.commitTo(folder.resolve(name));
        }
    }

    private Path onlyFile() throws IOException {
        return folder.resolve(names().getFirst());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
