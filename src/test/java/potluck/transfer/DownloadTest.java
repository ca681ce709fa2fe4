package potluck.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.ContentId;
import potluck.catalogue.FileEntry;
import potluck.catalogue.WireName;
import potluck.identity.MemoryWorld;
import potluck.kit.Lifecycle;
import potluck.peer.Link;
import potluck.peer.Switchboard;
import potluck.store.Cutter;
import potluck.store.Flush;
import potluck.store.SafeRoot;
import potluck.wire.Binary;
import potluck.wire.RejectCode;

@Timeout(60)
class DownloadTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final MemoryWorld world = new MemoryWorld();
    private final Lifecycle opened = new Lifecycle();
    private TransferDevice ana;
    private TransferDevice boris;
    private TransferDevice vera;

    @BeforeEach
    void threeDevices() throws IOException {
        ana = device("Ana", honest -> honest);
        boris = device("Boris", honest -> honest);
        vera = device("Vera", honest -> honest);
    }

    @AfterEach
    void close() throws IOException {
        opened.close();
    }

    @Test
    void aFileArrivesAsItIs() throws IOException {
        byte[] content = bytes(3_000_000, 1);
        Path file = ana.offer("slides.pdf", content);
        Download download = vera.fetch("got.pdf", SHORT, TransferDevice.source(ana, file));
        assertThat(download.state()).isEqualTo(new TransferState.Done(vera.folder.resolve("got.pdf")));
        assertThat(vera.folder.resolve("got.pdf")).hasBinaryContent(content);
        assertThat(download.bytesDone()).isEqualTo(content.length);
        assertThat(download.attempts()).isEmpty();
    }

    @Test
    void whoHasLeftIsForgotten() throws Exception {
        Path file = ana.offer("slides.pdf", bytes(3_000_000, 1));
        CountDownLatch left = new CountDownLatch(1);
        ana.links.onEnded(_ -> left.countDown());
        assertThat(vera.fetch("got.pdf", SHORT, TransferDevice.source(ana, file))
                        .state())
                .isInstanceOf(TransferState.Done.class);
        assertThat(ana.server.askers()).isEqualTo(1);
        vera.close();
        left.await();
        assertThat(ana.server.askers()).isZero();
    }

    @Test
    void anEmptyFileArrivesToo() throws IOException {
        Path file = ana.offer("empty", new byte[0]);
        assertDone(vera.fetch("got", SHORT, TransferDevice.source(ana, file)), new byte[0]);
    }

    @Test
    void theFileBeforeGivesUpItsNameOnlyWhenTheNewOneNeedsNothingButTheName() throws IOException {
        Path file = ana.offer("slides.pdf", bytes(3_000_000, 1));
        Instant modified = Instant.parse("2026-03-01T10:00:00Z");
        SafeRoot root = SafeRoot.open(vera.folder.resolve("synced"));
        ContentId content = new Cutter().read(file, _ -> {}).manifest().id();
        FileEntry entry = new FileEntry(WireName.of(List.of("slides.pdf")), 3_000_000, content, modified, false);
        List<Instant> seen = new CopyOnWriteArrayList<>();
        Target target = new Target.Shared(root, entry, () -> {
            seen.addAll(times(root.stagingFolder()));
            return Flush.NOTHING;
        });

        Origin ananas = TransferDevice.origin(TransferDevice.source(ana, file));
        assertDone(vera.downloads.fetch("slides.pdf", ananas, target, SHORT), Files.readAllBytes(file));

        assertThat(seen).containsExactly(modified);
    }

    private static List<Instant> times(Path folder) throws IOException {
        List<Instant> times = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                times.add(Files.getLastModifiedTime(file).toInstant());
            }
        }
        return times;
    }

    @Test
    void aFileComesFromSeveralHoldersAtOnce() throws IOException {
        byte[] content = bytes(20_000_000, 2);
        AtomicInteger unasked = new AtomicInteger(2);
        CompletableFuture<Boolean> bothAsked = new CompletableFuture<>();
        TransferDevice.Bend waiting = honest -> new After(new Once(honest, bothAsked), 1, () -> {
            if (unasked.decrementAndGet() == 0) {
                bothAsked.complete(true);
            }
        });
        TransferDevice georgi = device("Georgi", waiting);
        TransferDevice mila = device("Mila", waiting);
        Path atGeorgi = georgi.offer("a.iso", content);
        Path atMila = mila.offer("b.iso", content);
        Download download =
                vera.fetch("got", LONG, TransferDevice.source(georgi, atGeorgi), TransferDevice.source(mila, atMila));
        assertDone(download, content);
        assertThat(download.users()).containsExactlyInAnyOrder("Georgi", "Mila");
        assertThat(sent(georgi)).isPositive();
        assertThat(sent(mila)).isPositive();
    }

    @Test
    void theNextHolderGoesOnWhereOneStopped() throws IOException {
        byte[] content = bytes(40_000_000, 3);
        CompletableFuture<Boolean> broken = new CompletableFuture<>();
        TransferDevice dying = device(
                "Dying",
                honest -> new After(honest, 30, () -> {
                    breakDying();
                    broken.complete(true);
                }));
        TransferDevice late = device("Late", honest -> new Once(honest, broken));
        doomed.add(dying);
        Path atDying = dying.offer("a.iso", content);
        Path atLate = late.offer("b.iso", content);
        Download download =
                vera.fetch("got", LONG, TransferDevice.source(dying, atDying), TransferDevice.source(late, atLate));
        assertDone(download, content);
        assertThat(download.attempts()).anyMatch(attempt -> attempt.startsWith("Dying: CLOSED: "));
        assertThat(sent(late)).as("not all over again").isLessThan(content.length);
    }

    private final List<TransferDevice> doomed = new CopyOnWriteArrayList<>();

    private void breakDying() {
        doomed.forEach(device -> device.network.refuse(true));
        doomed.forEach(device -> device.network.breakAll());
    }

    @Test
    void aDownloadGoesOnWhenItsOnlyHolderIsBack() throws IOException {
        byte[] content = bytes(10_000_000, 4);
        TransferDevice shaky =
                device("Shaky", honest -> new After(honest, 10, () -> doomed.forEach(d -> d.network.breakAll())));
        doomed.add(shaky);
        Path file = shaky.offer("a.iso", content);
        Download download = vera.fetch("got", LONG, TransferDevice.source(shaky, file));
        assertDone(download, content);
        assertThat(sent(shaky)).as("what was here is not sent again").isLessThan(content.length + (8L << 20));
    }

    @Test
    void aSecondStartMovesOnlyWhatIsMissing() throws IOException {
        byte[] content = bytes(20_000_000, 5);
        TransferDevice dying = device("Dying", honest -> new After(honest, 40, this::breakDying));
        doomed.add(dying);
        Path file = dying.offer("a.iso", content);
        Download first = vera.fetch("got", SHORT, TransferDevice.source(dying, file));
        assertThat(first.state()).isInstanceOf(TransferState.Failed.class);
        long before = first.bytesDone();
        assertThat(before).isPositive();
        Path atBoris = boris.offer("b.iso", content);
        Download second = vera.fetch("got", SHORT, TransferDevice.source(boris, atBoris));
        assertDone(second, content);
        assertThat(sent(boris)).isEqualTo(content.length - before);
    }

    @Test
    void wrongBytesAreThrownAwayAndTheirSenderIsNamed() throws IOException {
        byte[] content = bytes(2_000_000, 6);
        TransferDevice liar = device("Liar", honest -> new Lies());
        Path atLiar = liar.offer("a", content);
        Path atBoris = boris.offer("b", content);
        Download download =
                vera.fetch("got", LONG, TransferDevice.source(liar, atLiar), TransferDevice.source(boris, atBoris));
        assertDone(download, content);
        assertThat(download.attempts()).anyMatch(attempt -> attempt.startsWith("Liar: HASH_MISMATCH: "));
    }

    @Test
    void aFileThatChangedWhileItWasServedIsReported() throws IOException {
        Path file = ana.offer("notes.txt", bytes(2_000_000, 7));
        Files.write(file, bytes(2_000_001, 8));
        Download download = vera.fetch("got", LONG, TransferDevice.source(ana, file));
        assertFailed(download, "GONE");
        assertThat(download.attempts()).anyMatch(attempt -> attempt.startsWith("Ana: GONE: "));
        assertThat(vera.folder.resolve("got")).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no named pipes in folders")
    void whatHasBecomeSomethingElseHoldsNothingElseUp() throws Exception {
        Files.createDirectories(ana.folder.resolve("folder"));
        Path inFolder = ana.offer("folder/notes.txt", bytes(1_000, 7));
        Path pipe = ana.offer("pipe", bytes(1_000, 8));
        Path sound = ana.offer("sound", bytes(1_000, 9));
        Files.delete(inFolder);
        Files.delete(inFolder.getParent());
        Files.writeString(inFolder.getParent(), "a file by now");
        Files.delete(pipe);
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertFailed(vera.fetch("one", SHORT, TransferDevice.source(ana, inFolder)), "GONE");
        assertFailed(vera.fetch("two", SHORT, TransferDevice.source(ana, pipe)), "GONE");
        assertDone(vera.fetch("three", SHORT, TransferDevice.source(ana, sound)), bytes(1_000, 9));
    }

    @Test
    void aFileThatIsNotOfferedIsNotServedEvenIfItExists() throws IOException {
        Path secret = Files.writeString(ana.folder.resolve("secret"), "mine");
        Download download = vera.fetch("got", LONG, TransferDevice.source(ana, secret));
        assertFailed(download, "NOT_FOUND");
        assertThat(download.attempts()).anyMatch(attempt -> attempt.startsWith("Ana: NOT_FOUND: "));
    }

    @Test
    void aHolderThatCannotBeReachedIsSaidSo() throws IOException {
        Path file = ana.offer("a", bytes(10, 9));
        ana.network.refuse(true);
        Download download = vera.fetch("got", SHORT, TransferDevice.source(ana, file));
        assertFailed(download, TransferFault.NO_HOLDER.name());
        assertThat(download.attempts()).isNotEmpty().allMatch(attempt -> attempt.startsWith("Ana: "));
    }

    @Test
    void aTakenNameIsNeverOverwritten() throws IOException {
        Path mine = Files.writeString(vera.folder.resolve("notes.txt"), "my own notes");
        Path file = ana.offer("notes.txt", bytes(100, 10));
        Download download = vera.fetch("notes.txt", SHORT, TransferDevice.source(ana, file));
        assertThat(mine).hasContent("my own notes");
        assertThat(download.state())
                .isInstanceOfSatisfying(
                        TransferState.Done.class,
                        done -> assertThat(done.path()).isNotEqualTo(mine).hasBinaryContent(bytes(100, 10)));
    }

    @Test
    void piecesThatAreHereAlreadyDoNotTravel() throws IOException {
        byte[] content = bytes(5_000_000, 11);
        vera.offer("mine", content);
        Path file = ana.offer("a", content);
        assertDone(vera.fetch("got", SHORT, TransferDevice.source(ana, file)), content);
        assertThat(sent(ana)).isZero();
    }

    @Test
    void aCancelledDownloadLeavesNothingBehind() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        TransferDevice mute = device("Mute", _ -> new Mute(asked));
        Path file = mute.offer("a", bytes(1_000_000, 12));
        Download download = vera.downloads.prepare(
                "a", TransferDevice.origin(TransferDevice.source(mute, file)), chosen("got"), LONG);
        CountDownLatch ended = new CountDownLatch(1);
        vera.downloads.start(download, _ -> ended.countDown());
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        vera.downloads.cancel(download);
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(download.state()).isEqualTo(new TransferState.Cancelled());
        try (var files = Files.list(vera.folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".potluck") || name.equals("got"));
        }
    }

    @Test
    void whatIsOwedIsTakenBackWhenADownloadEnds() throws Exception {
        Owing owing = new Owing();
        TransferDevice mute = device("Mute", _ -> owing);
        Path file = mute.offer("a", bytes(3_000_000, 15));
        Download download = vera.downloads.prepare(
                "a", TransferDevice.origin(TransferDevice.source(mute, file)), chosen("got"), LONG);
        vera.downloads.start(download, _ -> {});
        while (owing.asked().isEmpty()) {
            Thread.onSpinWait();
        }
        vera.downloads.pause(download);
        owing.awaitAllTakenBack();
        vera.downloads.cancel(download);
    }

    @Test
    void whatAnotherSourceBroughtIsTakenBack() throws IOException {
        byte[] content = bytes(2_000_000, 16);
        Owing owing = new Owing();
        TransferDevice mute = device("Mute", _ -> owing);
        Path atMute = mute.offer("a", content);
        Path atBoris = boris.offer("b", content);
        Download download =
                vera.fetch("got", LONG, TransferDevice.source(mute, atMute), TransferDevice.source(boris, atBoris));
        assertDone(download, content);
        owing.awaitAllTakenBack();
    }

    @Test
    void manyDownloadsAtOnceAllArrive() throws Exception {
        int count = 60;
        CountDownLatch ended = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            Path file = ana.offer("file" + i, bytes(50_000, i));
            vera.downloads.start(
                    vera.downloads.prepare(
                            "file" + i,
                            TransferDevice.origin(TransferDevice.source(ana, file)),
                            chosen("got" + i),
                            LONG),
                    _ -> ended.countDown());
        }
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < count; i++) {
            assertThat(vera.folder.resolve("got" + i)).hasBinaryContent(bytes(50_000, i));
        }
    }

    @Test
    void aBusyHolderIsAskedAgain() throws IOException {
        byte[] content = bytes(1_000_000, 13);
        AtomicInteger refusals = new AtomicInteger(3);
        TransferDevice busy = device("Busy", honest -> new Busy(honest, refusals));
        Path file = busy.offer("a", content);
        Download download = vera.fetch("got", LONG, TransferDevice.source(busy, file));
        assertDone(download, content);
        assertThat(refusals.get()).isLessThanOrEqualTo(0);
    }

    @Test
    void whatIsServedIsShownWithItsReceiver() throws IOException {
        byte[] content = bytes(1_000_000, 14);
        Path file = ana.offer("a", content);
        vera.fetch("got", SHORT, TransferDevice.source(ana, file));
        assertThat(ana.uploads.list()).singleElement().satisfies(upload -> {
            assertThat(upload.user()).isEqualTo("Vera");
            assertThat(upload.file()).isEqualTo(file);
            assertThat(upload.bytes()).isEqualTo(content.length);
            assertThat(upload.ended()).isTrue();
        });
    }

    private TransferDevice device(String user, TransferDevice.Bend bend) throws IOException {
        return opened.own(new TransferDevice(world, user, folder.resolve(user), bend));
    }

    private Target chosen(String name) {
        return new Target.Chosen(vera.folder.resolve(name));
    }

    private void assertDone(Download download, byte[] content) {
        assertThat(download.state())
                .isInstanceOfSatisfying(
                        TransferState.Done.class,
                        done -> assertThat(done.path()).hasBinaryContent(content));
    }

    private static void assertFailed(Download download, String code) {
        assertThat(download.state())
                .isInstanceOfSatisfying(
                        TransferState.Failed.class,
                        failed -> assertThat(failed.why().code()).isEqualTo(code));
    }

    private static long sent(TransferDevice device) {
        return device.uploads.list().stream().mapToLong(Uploads.Upload::bytes).sum();
    }

    private static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /// Serves honestly so many times; then something happens, once.
    private record After(Switchboard.RequestServer honest, AtomicInteger left, Runnable then)
            implements Switchboard.RequestServer {
        After(Switchboard.RequestServer honest, int times, Runnable then) {
            this(honest, new AtomicInteger(times), then);
        }

        @Override
        public void requested(Link from, int id, Binary.Request request) throws IOException {
            if (left.decrementAndGet() == 0) {
                then.run();
            }
            honest.requested(from, id, request);
        }

        @Override
        public void cancelled(Link from, int id) {
            honest.cancelled(from, id);
        }
    }

    /// Takes requests, never answers, and notes which are taken back.
    private record Owing(Set<Integer> asked, Set<Integer> cancelled) implements Switchboard.RequestServer {
        Owing() {
            this(ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
        }

        @Override
        public void requested(Link from, int id, Binary.Request request) {
            asked.add(id);
        }

        @Override
        public void cancelled(Link from, int id) {
            cancelled.add(id);
        }

        void awaitAllTakenBack() {
            long deadline = System.nanoTime() + LONG.toNanos();
            while (!cancelled.containsAll(asked) && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(cancelled).containsExactlyInAnyOrderElementsOf(asked).isNotEmpty();
        }
    }

    /// Refuses so many times, then serves.
    private record Busy(Switchboard.RequestServer honest, AtomicInteger refusals) implements Switchboard.RequestServer {
        @Override
        public void requested(Link from, int id, Binary.Request request) throws IOException {
            if (refusals.getAndDecrement() > 0) {
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

    /// Serves as soon as something has happened.
    private record Once(Switchboard.RequestServer honest, CompletableFuture<Boolean> happened)
            implements Switchboard.RequestServer {
        @Override
        public void requested(Link from, int id, Binary.Request request) {
            happened.thenAcceptAsync(_ -> serve(from, id, request));
        }

        private void serve(Link from, int id, Binary.Request request) {
            try {
                honest.requested(from, id, request);
            } catch (IOException gone) {
                from.close();
            }
        }

        @Override
        public void cancelled(Link from, int id) {
            honest.cancelled(from, id);
        }
    }
}
