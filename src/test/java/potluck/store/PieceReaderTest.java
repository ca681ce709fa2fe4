package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.store.Samples.assertFails;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.kit.Log;

class PieceReaderTest {
    private static final byte[] DATA = Samples.bytes(1, 2_000_000);
    private static final Manifest MANIFEST = Samples.manifest(DATA);

    @TempDir
    Path folder;

    private Index index;
    private PieceReader reader;

    @BeforeEach
    void open() throws IOException {
        index = Index.open(folder.resolve("index.db"), Log.silent());
        reader = new PieceReader(index);
    }

    @AfterEach
    void close() throws IOException {
        reader.close();
        index.close();
    }

    @Test
    void everyPieceIsReadFromWhereItLies() throws IOException {
        know("f", DATA);

        for (int i = 0; i < MANIFEST.count(); i++) {
            byte[] piece = reader.read(MANIFEST.piece(i).hash(), 0, MANIFEST.length(i));
            assertThat(ByteBuffer.wrap(piece)).isEqualTo(Samples.piece(DATA, MANIFEST, i));
        }
    }

    @Test
    void aBlockInsideAPieceIsRead() throws IOException {
        know("f", DATA);
        ByteBuffer into = ByteBuffer.allocate(1000).position(10);

        assertThat(reader.read(MANIFEST.piece(1).hash(), 500, into)).isEqualTo(990);
        assertThat(into.position()).isEqualTo(1000);
        assertThat(into.slice(10, 990))
                .isEqualTo(Samples.piece(DATA, MANIFEST, 1).slice(500, 990));
    }

    @Test
    void nothingBeyondThePieceIsRead() throws IOException {
        know("f", DATA);
        Hash piece = MANIFEST.piece(0).hash();
        int length = MANIFEST.length(0);

        assertThat(reader.read(piece, length - 3, ByteBuffer.allocate(100))).isEqualTo(3);
        assertThat(reader.read(piece, length, ByteBuffer.allocate(100))).isZero();
        assertFails(StoreFault.NOT_FOUND, () -> reader.read(piece, length + 1, ByteBuffer.allocate(1)));
        assertFails(StoreFault.NOT_FOUND, () -> reader.read(piece, -1, ByteBuffer.allocate(1)));
        assertFails(StoreFault.NOT_FOUND, () -> reader.read(piece, 1, length));
    }

    @Test
    void anUnknownPieceIsNotFound() {
        assertFails(StoreFault.NOT_FOUND, () -> reader.read(Hash.of(), 0, 1));
    }

    @Test
    void aChangedFileIsNeverServedAndIsForgotten() throws IOException {
        Path file = know("f", DATA);
        reader.read(MANIFEST.piece(0).hash(), 0, 10);
        Files.write(file, Samples.bytes(2, 2_000_001));

        assertFails(StoreFault.GONE, () -> reader.read(MANIFEST.piece(0).hash(), 0, 10));
        assertThat(index.known(file)).isEmpty();
        assertFails(StoreFault.NOT_FOUND, () -> reader.read(MANIFEST.piece(0).hash(), 0, 10));
    }

    @Test
    void aDeletedFileIsGoneWhetherItWasOpenOrNot() throws IOException {
        Path file = know("f", DATA);
        reader.read(MANIFEST.piece(0).hash(), 0, 10);
        Files.delete(file);
        assertFails(StoreFault.GONE, () -> reader.read(MANIFEST.piece(0).hash(), 0, 10));

        Files.delete(know("g", DATA));
        assertFails(StoreFault.GONE, () -> reader.read(MANIFEST.piece(0).hash(), 0, 10));
        assertThat(index.holds(MANIFEST.id())).isFalse();
    }

    @Test
    void aSecondCopyServesWhenTheFirstIsGone() throws IOException {
        Path first = know("a", DATA);
        know("b", DATA);
        reader.read(MANIFEST.piece(0).hash(), 0, 10);
        Files.delete(first);

        byte[] piece = reader.read(MANIFEST.piece(0).hash(), 0, MANIFEST.length(0));
        assertThat(ByteBuffer.wrap(piece)).isEqualTo(Samples.piece(DATA, MANIFEST, 0));
        assertThat(index.known(first)).isEmpty();
    }

    @Test
    void moreFilesThanMayBeOpenAreAllServed() throws Exception {
        List<Manifest> manifests = new ArrayList<>();
        List<byte[]> contents = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            contents.add(Samples.bytes(i, 5_000));
            know("f" + i, contents.get(i));
            manifests.add(Samples.manifest(contents.get(i)));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> reads = new ArrayList<>();
            for (int t = 0; t < 16; t++) {
                Random random = new Random(t);
                reads.add(threads.submit(() -> {
                    for (int i = 0; i < 300; i++) {
                        int file = random.nextInt(100);
                        assertThat(reader.read(manifests.get(file).piece(0).hash(), 0, 5_000))
                                .isEqualTo(contents.get(file));
                    }
                    return true;
                }));
            }
            for (Future<?> read : reads) {
                read.get();
            }
        }
    }

    @Test
    void anInterruptedReaderHarmsNoOther() throws IOException {
        know("f", DATA);
        Hash piece = MANIFEST.piece(0).hash();
        reader.read(piece, 0, 10);
        Thread.currentThread().interrupt();

        Assertions.assertThatThrownBy(() -> reader.read(piece, 0, 10)).isInstanceOf(ClosedByInterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(reader.read(piece, 0, 10)).hasSize(10);
    }

    @Test
    void aPieceTableFindsEveryPieceAndNoOther() {
        Manifest manifest = Samples.manifest(Samples.bytes(5, 30_000_000));
        PieceTable table = new PieceTable(manifest);

        for (int i = 0; i < manifest.count(); i++) {
            assertThat(table.find(manifest.piece(i).hash())).hasValue(i);
        }
        assertThat(table.find(Hash.of())).isEmpty();
        assertThat(new PieceTable(new Manifest(List.of())).find(Hash.of())).isEmpty();
    }

    private Path know(String name, byte[] data) throws IOException {
        Path file = Files.write(folder.resolve(name), data);
        CutFile cut = new Cutter().read(file, read -> {});
        index.put(file, cut.stamp(), cut.manifest());
        return file;
    }
}
