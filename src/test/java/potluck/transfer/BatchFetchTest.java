package potluck.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Manifest;
import potluck.catalogue.WireName;
import potluck.identity.MemoryWorld;
import potluck.kit.Failure;
import potluck.kit.Lifecycle;
import potluck.peer.Link;
import potluck.peer.Switchboard;
import potluck.store.Cutter;
import potluck.store.FileStamp;
import potluck.store.Flush;
import potluck.store.Room;
import potluck.store.SafeRoot;
import potluck.store.StoreFault;
import potluck.wire.Binary;
import potluck.wire.RejectCode;

@Timeout(60)
class BatchFetchTest {
    private static final Instant MODIFIED = Instant.parse("2026-03-01T10:00:00Z");

    @TempDir
    private Path folder;

    private final MemoryWorld world = new MemoryWorld();
    private final Lifecycle opened = new Lifecycle();
    private final Map<Integer, Answer> answers = new ConcurrentHashMap<>();
    private final CountDownLatch asked = new CountDownLatch(3);
    private TransferDevice ana;
    private TransferDevice vera;
    private SafeRoot root;

    /// What Ana does about the request with a number.
    private enum Answer {
        SILENCE,
        REFUSAL,
        ZEROS,
        TOO_MUCH
    }

    @BeforeEach
    void twoLinkedDevices() throws IOException {
        ana = opened.own(new TransferDevice(world, "Ana", folder.resolve("Ana"), Bent::new));
        vera = opened.own(new TransferDevice(world, "Vera", folder.resolve("Vera")));
        vera.links.dial(ana.address());
        root = SafeRoot.open(vera.folder.resolve("synced"));
    }

    @AfterEach
    void close() throws IOException {
        opened.close();
    }

    @Test
    void allOfThemComeAsTheyAre() throws IOException {
        List<SmallFile> files = offers("a.txt", "sub/b.txt", "sub/c.txt", "empty");

        Map<WireName, FileStamp> placed = vera.downloads.together(root, files).run();

        assertThat(placed).hasSize(4);
        for (SmallFile file : files) {
            Path path = root.path(file.entry().name());
            assertThat(path).hasContent(text(file.entry().name().path()));
            assertThat(placed.get(file.entry().name())).isEqualTo(FileStamp.of(path));
            assertThat(FileStamp.of(path).modified()).isEqualTo(MODIFIED);
        }
        assertThat(vera.downloads.list()).isEmpty();
    }

    @Test
    void whatIsRefusedOrWrongIsLeftToOthers() throws IOException {
        answers.put(1, Answer.REFUSAL);
        answers.put(2, Answer.ZEROS);
        answers.put(4, Answer.TOO_MUCH);
        List<SmallFile> files = offers("a", "b", "c", "d", "e");

        assertThat(vera.downloads.together(root, files).run().keySet())
                .extracting(WireName::path)
                .containsExactlyInAnyOrder("a", "d");
        assertThat(root.stagingFolder()).isEmptyDirectory();
    }

    @Test
    void whatLiesHereIsNotAskedFor() throws IOException {
        List<SmallFile> files = offers("a", "b");
        vera.offer("the same as a", text("a").getBytes(StandardCharsets.UTF_8));

        assertThat(vera.downloads.together(root, files).run())
                .containsOnlyKeys(files.getLast().entry().name());
        assertThat(ana.uploads.list()).extracting(Uploads.Upload::bytes).containsExactly((long)
                text("b").length());
    }

    @Test
    void whoeverHasNoRoomKeepsNobodyElseOut() throws IOException {
        List<SmallFile> files = new ArrayList<>(offers("a", "b"));
        files.set(0, withRoom(files.getFirst(), () -> {
            throw Failure.of(StoreFault.NAME_TAKEN, "a");
        }));

        assertThat(vera.downloads.together(root, files).run())
                .containsOnlyKeys(files.getLast().entry().name());
        assertThat(root.path().resolve("a")).doesNotExist();
    }

    @Test
    void roomIsMadeOnceEverythingLiesOnTheDisk() throws IOException {
        List<Long> staged = new ArrayList<>();
        List<SmallFile> files = offers("a", "b").stream()
                .map(file -> withRoom(file, () -> {
                    staged.add(count(root.stagingFolder()));
                    return Flush.NOTHING;
                }))
                .toList();

        assertThat(vera.downloads.together(root, files).run()).hasSize(2);
        assertThat(staged).containsExactly(2L, 1L);
    }

    @Test
    void nobodyWaitsForASilentHolderAfterTheEnd() throws Exception {
        IntStream.range(0, 3).forEach(request -> answers.put(request, Answer.SILENCE));
        BatchFetch batch = vera.downloads.together(root, offers("a", "b", "c"));
        assertThat(vera.downloads.comingTogether()).isEmpty();
        CompletableFuture<Map<WireName, FileStamp>> run = CompletableFuture.supplyAsync(batch::run);
        asked.await();
        assertThat(vera.downloads.comingTogether())
                .containsExactlyInAnyOrder(
                        root.path().resolve("a"),
                        root.path().resolve("b"),
                        root.path().resolve("c"));

        batch.stop();

        assertThat(run.get()).isEmpty();
        assertThat(vera.downloads.comingTogether()).isEmpty();
        assertThat(root.stagingFolder()).isEmptyDirectory();
    }

    @Test
    void aHolderThatGoesIsNotWaitedFor() throws Exception {
        IntStream.range(0, 3).forEach(request -> answers.put(request, Answer.SILENCE));
        BatchFetch batch = vera.downloads.together(root, offers("a", "b", "c"));
        CompletableFuture<Map<WireName, FileStamp>> run = CompletableFuture.supplyAsync(batch::run);
        asked.await();

        ana.links.links().forEach(Link::close);

        assertThat(run.get()).isEmpty();
    }

    @Test
    void atASpeedLimitNothingComesThisWay() throws IOException {
        vera.throttle.down().set(1_000_000);

        assertThat(vera.downloads.together(root, offers("a", "b")).run()).isEmpty();
        assertThat(ana.uploads.list()).isEmpty();
    }

    @Test
    void aFileOfManyPiecesIsNotSmall() throws IOException {
        Path large = ana.offer("large", new byte[3_000_000]);
        Path small = ana.offer("small", new byte[4096]);

        assertThat(SmallFile.isSmall(new Cutter().read(large, _ -> {}).manifest()))
                .isFalse();
        assertThat(SmallFile.isSmall(new Cutter().read(small, _ -> {}).manifest()))
                .isTrue();
    }

    /// Files of Ana that are to get these names.
    private List<SmallFile> offers(String... names) throws IOException {
        List<SmallFile> files = new ArrayList<>();
        for (String name : names) {
            byte[] content = text(name).getBytes(StandardCharsets.UTF_8);
            Path file = ana.offer("offer " + files.size(), content);
            Manifest manifest = new Cutter().read(file, _ -> {}).manifest();
            WireName wire = WireName.of(List.of(name.split("/")));
            FileEntry entry = new FileEntry(wire, content.length, manifest.id(), MODIFIED, false);
            files.add(new SmallFile(entry, manifest, List.of(TransferDevice.source(ana, file)), Room.FREE));
        }
        return files;
    }

    private static SmallFile withRoom(SmallFile file, Room room) {
        return new SmallFile(file.entry(), file.manifest(), file.sources(), room);
    }

    private static String text(String name) {
        return name.equals("empty") ? "" : " text of " + name;
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    /// Serves honestly but for the requests about which something else is said.
    private final class Bent implements Switchboard.RequestServer {
        private final Switchboard.RequestServer honest;
        private final Map<Integer, Integer> numbers = new HashMap<>();

        Bent(Switchboard.RequestServer honest) {
            this.honest = honest;
        }

        @Override
        public void requested(Link from, int id, Binary.Request request) throws IOException {
            numbers.putIfAbsent(id, numbers.size());
            asked.countDown();
            switch (answers.get(numbers.get(id))) {
                case null -> honest.requested(from, id, request);
                case SILENCE -> {
                    // It owes the answer.
                }
                case REFUSAL -> from.reject(id, RejectCode.GONE, 0);
                case ZEROS -> send(from, id, request.length());
                case TOO_MUCH -> send(from, id, request.length() + 1);
            }
        }

        private void send(Link to, int id, int length) throws IOException {
            to.send(id, new Binary.Data(0, new byte[length], 0, length, true));
        }

        @Override
        public void cancelled(Link from, int id) {
            honest.cancelled(from, id);
        }
    }
}
