package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.Manifest;

class FolderSyncTest {
    @TempDir
    Path temp;

    private final FolderSync sync = new FolderSync();

    @Test
    void writersThatWaitShareTheNextFlush() throws Exception {
        CountDownLatch firstBegan = new CountDownLatch(1);
        CountDownLatch othersWait = new CountDownLatch(1);
        AtomicInteger flushes = new AtomicInteger();
        Flush flush = () -> {
            if (flushes.incrementAndGet() == 1) {
                firstBegan.countDown();
                await(othersWait);
            }
        };
        List<Thread> writers = new ArrayList<>();
        writers.add(Thread.ofVirtual().start(() -> force(flush)));
        firstBegan.await();
        for (int i = 0; i < 50; i++) {
            writers.add(Thread.ofVirtual().start(() -> force(flush)));
        }
        awaitAllWaiting(writers);
        othersWait.countDown();
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(flushes)
                .as("one for the first, one for all who came meanwhile")
                .hasValue(2);
    }

    @Test
    void aFailedFlushCoversNobody() throws IOException {
        AtomicInteger flushes = new AtomicInteger();

        assertThatThrownBy(() -> sync.force("f", () -> {
                    throw new IOException("disk");
                }))
                .hasMessage("disk");
        sync.force("f", flushes::incrementAndGet);
        assertThat(flushes).hasValue(1);
    }

    @Test
    void foldersDoNotWaitForEachOther() throws IOException {
        AtomicInteger flushes = new AtomicInteger();
        sync.force("a", () -> sync.force("b", flushes::incrementAndGet));

        assertThat(flushes).hasValue(1);
    }

    @Test
    void manyWritersCommitManyLittleFiles() throws Exception {
        SafeRoot root = SafeRoot.open(temp.resolve("shared"));
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<?>> commits = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                byte[] data = Samples.bytes(i, 1 + i);
                String path = "d" + i % 10 + "/sub/f" + i;
                commits.add(threads.submit(() -> commit(root, path, data)));
            }
            for (Future<?> commit : commits) {
                commit.get();
            }
        }

        SafeRootTest.Seen seen = new SafeRootTest.Seen();
        root.scan(seen);
        assertThat(seen.files).hasSize(400);
        assertThat(seen.skipped).isEmpty();
        for (int i = 0; i < 400; i++) {
            assertThat(root.path().resolve("d" + i % 10 + "/sub/f" + i)).hasBinaryContent(Samples.bytes(i, 1 + i));
        }
    }

    private static boolean commit(SafeRoot root, String path, byte[] data) throws IOException {
        Manifest manifest = Samples.manifest(data);
        try (StagingFile staging = StagingFile.open(root.stagingFolder(), manifest)) {
            staging.write(0, ByteBuffer.wrap(data));
            staging.finish(Instant.EPOCH, false);
            staging.commitTo(root, Samples.name(path), Room.FREE);
        }
        return true;
    }

    private void force(Flush flush) {
        try {
            sync.force("f", flush);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitAllWaiting(List<Thread> threads) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (!threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING)) {
            assertThat(Instant.now()).isBefore(deadline);
            Thread.onSpinWait();
        }
    }
}
