package potluck.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.ContentId;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;
import potluck.catalogue.WireName;
import potluck.identity.Failures;
import potluck.identity.MemoryWorld;
import potluck.kit.Lifecycle;
import potluck.peer.Link;
import potluck.peer.Switchboard;
import potluck.store.CutFile;
import potluck.store.Cutter;
import potluck.store.SafeRoot;
import potluck.store.StoreFault;
import potluck.wire.Binary;
import potluck.wire.PeerMessage.Parts;
import potluck.wire.PeerMessage.PartsAsk;
import potluck.wire.RejectCode;
import potluck.wire.WireFault;

/// A file whose older version is here: how much of the new one travels.
@Timeout(60)
class DeltaTest {
    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Instant MODIFIED = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path folder;

    private final MemoryWorld world = new MemoryWorld();
    private final Lifecycle opened = new Lifecycle();
    private final AtomicLong asked = new AtomicLong();
    private TransferDevice ana;
    private TransferDevice vera;
    private SafeRoot root;
    private WireName name;

    @BeforeEach
    void twoDevices() throws IOException {
        ana = device("Ana", honest -> new Counting(honest, asked));
        vera = device("Vera", honest -> honest);
        root = SafeRoot.open(vera.folder.resolve("synced"));
        name = WireName.of(List.of("disk.img"));
    }

    @AfterEach
    void close() throws IOException {
        opened.close();
    }

    @Test
    void ofAChangedPieceOnlyTheChangedPartTravels() throws IOException {
        byte[] old = random(3 * MIB, 1);
        byte[] now = old.clone();
        Arrays.fill(now, MIB, MIB + 100, (byte) 7);
        Download download = update(old, now, ana);
        assertThat(asked.get()).isLessThan(40 * KIB);
        assertThat(download.reused()).isEqualTo(now.length - asked.get());
        assertThat(download.bytesDone()).isEqualTo(now.length);
        assertThat(download.attempts()).isEmpty();
    }

    @Test
    void anInsertionTravelsWithLittleAroundIt() throws IOException {
        byte[] old = random(6 * MIB, 2);
        update(
                old,
                joined(Arrays.copyOf(old, 3 * MIB), random(MIB, 3), Arrays.copyOfRange(old, 3 * MIB, old.length)),
                ana);
        assertThat(asked.get()).isBetween((long) MIB, MIB + 48L * KIB);
    }

    @Test
    void whatIsCutOutCostsNextToNothing() throws IOException {
        byte[] old = random(6 * MIB, 4);
        update(old, joined(Arrays.copyOf(old, 2 * MIB), Arrays.copyOfRange(old, 3 * MIB, old.length)), ana);
        assertThat(asked.get()).isLessThan(40 * KIB);
    }

    @Test
    void manyScatteredEditsTravelByThemselves() throws IOException {
        byte[] old = random(12 * MIB, 5);
        byte[] now = old.clone();
        for (int at = 100 * KIB; at < now.length; at += 2 * MIB) {
            now[at]++;
        }
        update(old, now, ana);
        assertThat(asked.get()).isLessThan(6 * 20 * KIB);
    }

    @Test
    void aFileThatIsAnotherOneAltogetherComesWhole() throws IOException {
        update(random(3 * MIB, 6), random(3 * MIB, 7), ana);
        assertThat(asked.get()).isEqualTo(3 * MIB);
        update(random(10 * MIB, 8), random(10 * MIB, 9), ana);
        assertThat(asked.get()).isEqualTo(13 * MIB);
    }

    @Test
    void anOldVersionThatWasEditedMeanwhileIsNoHarm() throws IOException {
        byte[] old = random(3 * MIB, 10);
        byte[] now = old.clone();
        now[MIB]++;
        know(old);
        Files.write(root.path(name), random(3 * MIB, 11));
        assertArrived(fetch(now, ana), now);
    }

    @Test
    void aHolderThatTellsThePartsAndSendsOtherBytesIsGivenUp() throws IOException {
        TransferDevice liar = device("Liar", _ -> new Lies());
        byte[] old = random(3 * MIB, 12);
        byte[] now = old.clone();
        now[MIB]++;
        know(old);
        Download download = fetch(now, liar);
        assertThat(download.state()).isInstanceOf(TransferState.Failed.class);
        assertThat(download.attempts()).anyMatch(attempt -> attempt.startsWith("Liar: HASH_MISMATCH"));
        assertThat(root.path(name)).hasBinaryContent(old);
    }

    @Test
    void aHolderThatHasNoTimeForPartsIsAskedForWholePieces() throws IOException {
        TransferDevice busy = device("Busy", Haughty::new);
        byte[] old = random(3 * MIB, 13);
        byte[] now = old.clone();
        now[MIB]++;
        Download download = update(old, now, busy);
        assertThat(download.attempts()).singleElement().asString().startsWith("Busy: BUSY");
    }

    @Test
    void itCanBeStopped() throws Exception {
        CountDownLatch requested = new CountDownLatch(1);
        TransferDevice mute = device("Mute", _ -> new Mute(requested));
        byte[] old = random(3 * MIB, 14);
        byte[] now = old.clone();
        now[MIB]++;
        know(old);
        CountDownLatch over = new CountDownLatch(1);
        Download download = prepare(now, mute);
        vera.downloads.start(download, _ -> over.countDown());
        requested.await();
        download.stop();
        over.await();
        assertThat(download.state()).isInstanceOf(TransferState.Cancelled.class);
        assertThat(root.path(name)).hasBinaryContent(old);
    }

    @Test
    void onlyPartsOfKnownPiecesAreTold() throws IOException {
        byte[] content = random(300 * KIB, 15);
        ana.offer("a.bin", content);
        Link link = vera.links.dial(ana.address());
        Manifest known = new Cutter().cut(ana.folder.resolve("a.bin"), _ -> {});
        Manifest parts = Manifest.decode(link.ask(new PartsAsk(known.encode(0, known.count())), Parts.class)
                .parts());
        assertThat(parts.size()).isEqualTo(content.length);
        assertThat(parts.count()).isGreaterThan(20);
        byte[] strange = new Manifest(List.of(new Piece(Hash.of(new byte[] {1}), 1))).encode(0, 1);
        Failures.assertFails(StoreFault.NOT_FOUND, () -> link.ask(new PartsAsk(strange), Parts.class));
        byte[] tooMuch = new Manifest(List.of(
                        known.piece(0),
                        new Piece(known.piece(0).hash(), 4 * MIB),
                        new Piece(known.piece(0).hash(), 4 * MIB)))
                .encode(0, 3);
        Failures.assertFails(WireFault.BAD_FIELD, () -> link.ask(new PartsAsk(tooMuch), Parts.class));
    }

    /// Vera has the old version, and fetches the new one from the holder.
    private Download update(byte[] old, byte[] now, TransferDevice holder) throws IOException {
        know(old);
        Download download = fetch(now, holder);
        assertArrived(download, now);
        return download;
    }

    private void know(byte[] old) throws IOException {
        CutFile cut = new Cutter().read(Files.write(root.path(name), old), _ -> {});
        vera.index.putAll(List.of(cut));
    }

    private Download fetch(byte[] now, TransferDevice holder) throws IOException {
        Download download = prepare(now, holder);
        CountDownLatch over = new CountDownLatch(1);
        vera.downloads.start(download, _ -> over.countDown());
        try {
            over.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return download;
    }

    private Download prepare(byte[] now, TransferDevice holder) throws IOException {
        Path file = holder.offer("now.bin", now);
        ContentId content = new Cutter().cut(file, _ -> {}).id();
        FileEntry entry = new FileEntry(name, now.length, content, MODIFIED, false);
        Origin origin = TransferDevice.origin(TransferDevice.source(holder, file));
        Target target = new Target.Shared(root, entry, () -> root.putAside(name, MODIFIED));
        return vera.downloads.prepare("disk.img", origin, target, SHORT);
    }

    private void assertArrived(Download download, byte[] now) {
        assertThat(download.state()).isEqualTo(new TransferState.Done(root.path(name)));
        assertThat(root.path(name)).hasBinaryContent(now);
    }

    private TransferDevice device(String user, TransferDevice.Bend bend) throws IOException {
        return opened.own(new TransferDevice(world, user, folder.resolve(user), bend));
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[]... runs) {
        byte[] all = new byte[Arrays.stream(runs).mapToInt(run -> run.length).sum()];
        int at = 0;
        for (byte[] run : runs) {
            System.arraycopy(run, 0, all, at, run.length);
            at += run.length;
        }
        return all;
    }

    /// Counts the bytes it is asked for.
    private record Counting(Switchboard.RequestServer honest, AtomicLong asked) implements Switchboard.RequestServer {
        @Override
        public void requested(Link from, int id, Binary.Request request) throws IOException {
            asked.addAndGet(request.length());
            honest.requested(from, id, request);
        }

        @Override
        public void cancelled(Link from, int id) {
            honest.cancelled(from, id);
        }
    }

    /// Refuses what is less than a piece.
    private record Haughty(Switchboard.RequestServer honest) implements Switchboard.RequestServer {
        @Override
        public void requested(Link from, int id, Binary.Request request) throws IOException {
            if (request.offset() > 0) {
                from.reject(id, RejectCode.BUSY, 10);
            } else {
                honest.requested(from, id, request);
            }
        }

        @Override
        public void cancelled(Link from, int id) {
            honest.cancelled(from, id);
        }
    }
}
