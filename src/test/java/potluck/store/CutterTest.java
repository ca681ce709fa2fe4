package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.store.Samples.assertFails;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.CutSizes;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;

class CutterTest {
    private static final CutSizes LITTLE = new CutSizes(256, 1024, 4096);

    @TempDir
    Path folder;

    private final Cutter cutter = new Cutter();

    /// Another program that shares files must come to the same numbers; if these change, nobody finds anybody's
    /// pieces.
    @Test
    void boundariesAreFrozen() {
        Manifest manifest = Samples.manifest(Samples.bytes(42, 3_000_000));

        assertThat(manifest.pieces())
                .extracting(Piece::length)
                .containsExactly(
                        331_948, 257_989, 273_396, 393_118, 291_620, 347_199, 528_103, 280_812, 290_263, 5_552);
        assertThat(manifest.id().hex()).isEqualTo("1a19cb8ba8b973bef744067ac0407126589831f7e36ffc2b150ef619b1eb4cbf");
        assertThat(Gear.table()[0]).isEqualTo(1336087948375652988L);
        assertThat(Gear.table()[255]).isEqualTo(-6320764329159782444L);
    }

    @Test
    void piecesAreTheFileInOrder() {
        for (int seed = 0; seed < 40; seed++) {
            byte[] data = Samples.bytes(seed, new Random(seed).nextInt(5_000_000));
            Manifest manifest = Samples.manifest(data);

            assertThat(manifest.size()).as("seed %d", seed).isEqualTo(data.length);
            for (int i = 0; i < manifest.count(); i++) {
                byte[] piece = Arrays.copyOfRange(data, (int) manifest.offset(i), (int) manifest.offset(i + 1));
                assertThat(manifest.isAt(i, Hash.of(piece)))
                        .as("seed %d, piece %d", seed, i)
                        .isTrue();
            }
        }
    }

    @Test
    void lengthsStayWithinTheirBounds() {
        CutSizes sizes = CutSizes.forSize(0);
        for (byte[] data : List.of(Samples.bytes(3, 20_000_000), new byte[9_000_000], repeating("abc", 9_000_000))) {
            List<Piece> pieces = Samples.manifest(data).pieces();

            assertThat(pieces).allMatch(piece -> piece.length() <= sizes.max());
            assertThat(pieces.subList(0, pieces.size() - 1)).allMatch(piece -> piece.length() >= sizes.min());
        }
    }

    @Test
    void randomBytesAreCutNearTheAverage() {
        Manifest manifest = Samples.manifest(Samples.bytes(4, 64 << 20));

        assertThat(manifest.size() / manifest.count()).isBetween(220_000L, 380_000L);
    }

    @Test
    void equalBytesGiveEqualIdsFromFileAndStream() throws IOException {
        byte[] data = Samples.bytes(6, 2_500_000);
        Path file = Files.write(folder.resolve("f"), data);

        assertThat(cutter.cut(file, read -> {})).isEqualTo(Samples.manifest(data));
        assertThat(cutter.cut(Files.write(folder.resolve("empty"), new byte[0]), read -> {}))
                .isEqualTo(new Manifest(List.of()));
    }

    @Test
    void howTheBytesArriveDoesNotMatter() throws IOException {
        byte[] data = Samples.bytes(7, 3_000_000);
        Random random = new Random(7);
        var in = new java.io.ByteArrayInputStream(data) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(70_000)));
            }
        };

        assertThat(cutter.cut(in, data.length)).isEqualTo(Samples.manifest(data));
    }

    @Test
    void anInsertionMovesOnlyTheBoundariesNearIt() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            byte[] data = Samples.bytes(seed, 200_000);
            byte[] inserted = Samples.bytes(seed + 1000L, 1 + random.nextInt(500));
            byte[] changed = insert(data, random.nextInt(data.length), inserted);

            Set<Hash> before = new HashSet<>(pieces(data));
            List<Hash> after = pieces(changed);
            long fresh = after.stream().filter(hash -> !before.contains(hash)).count();
            assertThat(fresh)
                    .as("seed %d: new pieces of %d", seed, after.size())
                    .isBetween(1L, 20L);
        }
    }

    @Test
    void progressEndsAtTheSize() throws IOException {
        List<Long> heard = new ArrayList<>();
        cutter.cut(Files.write(folder.resolve("f"), Samples.bytes(8, 1_500_000)), heard::add);

        assertThat(heard).isSorted().doesNotHaveDuplicates().endsWith(1_500_000L);
    }

    @Test
    void aFileThatGrowsOrShrinksWhileReadIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("f"), Samples.bytes(9, 3_000_000));

        assertFails(StoreFault.FILE_CHANGING, () -> cutter.cut(file, read -> append(file)));
        assertFails(StoreFault.FILE_CHANGING, () -> cutter.cut(file, read -> truncate(file)));
    }

    @Test
    void onlyOrdinaryFilesAreRead() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "x");
        Path link = Files.createSymbolicLink(folder.resolve("link"), target);

        assertFails(StoreFault.NOT_A_FILE, () -> cutter.cut(link, read -> {}));
        assertFails(StoreFault.NOT_A_FILE, () -> cutter.cut(folder, read -> {}));
        assertFails(StoreFault.FILE_GONE, () -> cutter.cut(folder.resolve("none"), read -> {}));
    }

    private static List<Hash> pieces(byte[] data) {
        Boundary boundary = new Boundary(LITTLE);
        List<Hash> hashes = new ArrayList<>();
        for (int from = 0; from < data.length; ) {
            int length = boundary.length(data, from, data.length);
            hashes.add(Hash.of(Arrays.copyOfRange(data, from, from + length)));
            from += length;
        }
        return hashes;
    }

    private static byte[] insert(byte[] data, int at, byte[] inserted) {
        byte[] changed = Arrays.copyOf(data, data.length + inserted.length);
        System.arraycopy(inserted, 0, changed, at, inserted.length);
        System.arraycopy(data, at, changed, at + inserted.length, data.length - at);
        return changed;
    }

    private static byte[] repeating(String text, int size) {
        byte[] data = new byte[size];
        for (int i = 0; i < size; i++) {
            data[i] = (byte) text.charAt(i % text.length());
        }
        return data;
    }

    private static void append(Path file) {
        try {
            Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void truncate(Path file) {
        try {
            Files.write(file, new byte[] {1});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
