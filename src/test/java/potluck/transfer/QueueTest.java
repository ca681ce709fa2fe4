package potluck.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.MemoryWorld;
import potluck.kit.Lifecycle;
import potluck.peer.Link;
import potluck.peer.Switchboard;
import potluck.wire.Binary;

@Timeout(60)
class QueueTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int AT_ONCE = 8;

    @TempDir
    private Path folder;

    private final MemoryWorld world = new MemoryWorld();
    private final Lifecycle opened = new Lifecycle();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<Download> ended = Collections.synchronizedList(new ArrayList<>());
    private TransferDevice ana;
    private TransferDevice vera;

    @BeforeEach
    void twoDevices() throws IOException {
        ana = opened.own(new TransferDevice(world, "Ana", folder.resolve("Ana"), honest -> new Gate(honest, gate)));
        vera = opened.own(new TransferDevice(world, "Vera", folder.resolve("Vera")));
    }

    @AfterEach
    void close() throws IOException {
        gate.countDown();
        opened.close();
    }

    @Test
    void aPausedDownloadKeepsWhatItHasAndGoesOnWhenResumed() throws Exception {
        byte[] content = bytes(3_000_000, 1);
        Download download = begin("a", content);
        await(download, TransferState.Running.class);
        vera.downloads.pause(download);
        await(download, TransferState.Paused.class);
        assertThat(download.reason())
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("PAUSED"));
        gate.countDown();
        vera.downloads.resume(download);
        awaitEnd(download);
        assertThat(vera.folder.resolve("a")).hasBinaryContent(content);
    }

    @Test
    void aPausedDownloadCanBeCancelled() throws Exception {
        Download download = begin("a", bytes(3_000_000, 1));
        await(download, TransferState.Running.class);
        vera.downloads.pause(download);
        await(download, TransferState.Paused.class);
        vera.downloads.cancel(download);
        awaitEnd(download);
        assertThat(download.state()).isEqualTo(new TransferState.Cancelled());
        assertThat(vera.folder.resolve("a")).doesNotExist();
    }

    @Test
    void moreThanMayRunWaitForTheirTurnInLine() throws Exception {
        List<Download> all = beginMany(AT_ONCE + 3);
        assertThat(line()).containsExactlyElementsOf(all.subList(AT_ONCE, AT_ONCE + 3));
        gate.countDown();
        for (Download download : all) {
            awaitEnd(download);
            assertThat(download.state()).isInstanceOf(TransferState.Done.class);
        }
        assertThat(vera.downloads.line()).isEmpty();
    }

    @Test
    void theLineIsInTheOrderAPersonWants() throws Exception {
        List<Download> waiting = beginMany(AT_ONCE + 4).subList(AT_ONCE, AT_ONCE + 4);
        Download a = waiting.get(0);
        Download b = waiting.get(1);
        Download c = waiting.get(2);
        Download d = waiting.get(3);
        vera.downloads.prefer(d, Priority.HIGH);
        assertThat(line()).containsExactly(d, a, b, c);
        vera.downloads.prefer(a, Priority.LOW);
        assertThat(line()).containsExactly(d, b, c, a);
        assertThat(vera.downloads.move(c, Move.UP)).containsExactlyInAnyOrder(b, c);
        assertThat(line()).containsExactly(d, c, b, a);
        assertThat(vera.downloads.move(c, Move.UP))
                .as("priorities are not crossed")
                .isEmpty();
        vera.downloads.prefer(d, Priority.NORMAL);
        vera.downloads.prefer(a, Priority.NORMAL);
        assertThat(line()).containsExactly(a, c, b, d);
        vera.downloads.move(d, Move.FIRST);
        vera.downloads.move(a, Move.LAST);
        assertThat(line()).containsExactly(d, c, b, a);
        vera.downloads.move(d, Move.DOWN);
        assertThat(line()).containsExactly(c, d, b, a);
    }

    @Test
    void nobodyTakesThePlaceOfAnother() throws Exception {
        List<Download> waiting = beginMany(AT_ONCE + 2).subList(AT_ONCE, AT_ONCE + 2);
        Download a = waiting.get(0);
        Download b = waiting.get(1);
        vera.downloads.move(a, Move.LAST);
        Path file = ana.offer("one more", bytes(300_000, 99));
        Download c = vera.downloads.prepare(
                "one more", TransferDevice.origin(TransferDevice.source(ana, file)), target("one more"), LONG);
        assertThat(c.place()).as("what could collide").isEqualTo(a.place());
        vera.downloads.start(c, ended::add);
        gate.countDown();
        for (Download download : List.of(a, b, c)) {
            awaitEnd(download);
        }
    }

    @Test
    void whoIsPreferredStandsBehindWhoHasThatPlace() throws Exception {
        List<Download> waiting = beginMany(AT_ONCE + 3).subList(AT_ONCE, AT_ONCE + 3);
        Download a = waiting.get(0);
        Download b = waiting.get(1);
        Download c = waiting.get(2);
        vera.downloads.prefer(a, Priority.LOW);
        vera.downloads.prefer(b, Priority.HIGH);
        vera.downloads.move(c, Move.FIRST);
        assertThat(c.place().order())
                .as("what could collide")
                .isEqualTo(a.place().order());
        vera.downloads.prefer(a, Priority.NORMAL);
        assertThat(line()).containsExactly(b, c, a);
    }

    @Test
    void aWaitingDownloadThatIsPausedGivesUpItsPlace() throws Exception {
        List<Download> waiting = beginMany(AT_ONCE + 2).subList(AT_ONCE, AT_ONCE + 2);
        vera.downloads.pause(waiting.getFirst());
        await(waiting.getFirst(), TransferState.Paused.class);
        assertThat(line()).containsExactly(waiting.getLast());
        vera.downloads.resume(waiting.getFirst());
        await(waiting.getFirst(), TransferState.Queued.class);
        while (line().size() < 2) {
            Thread.onSpinWait();
        }
        assertThat(line()).as("its old place").containsExactlyElementsOf(waiting);
    }

    @Test
    void aWaitingDownloadCanBeCancelled() throws Exception {
        Download last = beginMany(AT_ONCE + 1).getLast();
        vera.downloads.cancel(last);
        awaitEnd(last);
        assertThat(last.state()).isEqualTo(new TransferState.Cancelled());
        assertThat(line()).isEmpty();
    }

    @Test
    void closingEndsThoseThatWaitToo() throws Exception {
        List<Download> all = beginMany(AT_ONCE + 3);
        vera.downloads.close();
        for (Download download : all) {
            awaitEnd(download);
        }
    }

    @Test
    void whatIsLookedAtBeforeItIsCompleteComesInOrderAndItsEndFirst() throws Exception {
        gate.countDown();
        byte[] content = bytes(3_000_000, 4);
        Path file = ana.offer("film", content);
        Download download = vera.downloads.prepare(
                "film", TransferDevice.origin(TransferDevice.source(ana, file)), target("film"), LONG);
        vera.downloads.preview(download);
        vera.downloads.start(download, ended::add);
        awaitEnd(download);
        assertThat(vera.folder.resolve("film")).hasBinaryContent(content);
    }

    private List<Download> beginMany(int count) throws IOException {
        List<Download> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(begin("file" + i, bytes(300_000, i)));
        }
        while (line().size() < count - AT_ONCE) {
            Thread.onSpinWait();
        }
        return all;
    }

    private Download begin(String name, byte[] content) throws IOException {
        Path file = ana.offer(name, content);
        Download download = vera.downloads.prepare(
                name, TransferDevice.origin(TransferDevice.source(ana, file)), target(name), LONG);
        int before = line().size();
        vera.downloads.start(download, ended::add);
        while (download.state() instanceof TransferState.Queued && line().size() == before) {
            Thread.onSpinWait();
        }
        return download;
    }

    private Target target(String name) {
        return new Target.Chosen(vera.folder.resolve(name));
    }

    private List<Download> line() {
        return vera.downloads.line().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void await(Download download, Class<? extends TransferState> state) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!state.isInstance(download.state()) && System.nanoTime() < deadline) {
            download.await(Duration.ofMillis(5));
        }
        assertThat(download.state()).isInstanceOf(state);
    }

    private static void awaitEnd(Download download) throws InterruptedException {
        download.await(LONG);
        assertThat(download.state().ended()).isTrue();
    }

    private static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /// Serves nothing until the gate is open.
    private record Gate(Switchboard.RequestServer honest, CountDownLatch gate) implements Switchboard.RequestServer {
        @Override
        public void requested(Link from, int id, Binary.Request request) throws IOException {
            Thread.ofVirtual().start(() -> {
                try {
                    gate.await();
                    honest.requested(from, id, request);
                } catch (IOException | InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        @Override
        public void cancelled(Link from, int id) {
            honest.cancelled(from, id);
        }
    }
}
