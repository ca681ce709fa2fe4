package potluck.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SnapshotsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final StatusView status = new ScriptedNode("PEER").snapshot().status();
    private final AtomicLong files = new AtomicLong();
    private final AtomicInteger drawn = new AtomicInteger();
    private final Snapshots snapshots = new Snapshots(this::draw);

    @AfterEach
    void close() {
        snapshots.close();
    }

    @Test
    void whoAsksNowSeesHowThingsStandNow() {
        long before = snapshots.now().number();
        files.incrementAndGet();
        assertThat(snapshots.now().files()).isOne();
        assertThat(snapshots.now().number()).as("nothing has changed since").isEqualTo(before + 1);
    }

    @Test
    void whoWaitsHearsOfAChangeThatNobodyTold() throws Exception {
        snapshots.start();
        long before = snapshots.now().number();
        files.incrementAndGet();
        assertThat(snapshots.after(before, LONG).files()).isOne();
    }

    @Test
    void whatChangedWhileNobodyWaitedIsThereForWhoComesLater() throws Exception {
        snapshots.start();
        long before = snapshots.now().number();
        files.incrementAndGet();
        snapshots.touch();
        int pictures = drawn.get();
        assertThat(snapshots.after(before, LONG).files()).isOne();
        assertThat(drawn.get()).as("drawn for the one who waits").isGreaterThan(pictures);
    }

    @Test
    void severalWaitForTheSamePicture() throws Exception {
        snapshots.start();
        long before = snapshots.now().number();
        List<CompletableFuture<Snapshot>> all = List.of(waiting(before), waiting(before), waiting(before));
        files.incrementAndGet();
        snapshots.touch();
        for (CompletableFuture<Snapshot> each : all) {
            assertThat(each.get().files()).isOne();
        }
    }

    @Test
    void whoWaitsIsLetGoWhenItEnds() throws Exception {
        snapshots.start();
        long before = snapshots.now().number();
        CompletableFuture<Snapshot> waiting = waiting(before);
        snapshots.close();
        assertThat(waiting.get().number()).isEqualTo(before);
    }

    @Test
    void whoHasNoPatienceSeesHowThingsStandThough() throws Exception {
        snapshots.start();
        long before = snapshots.now().number();
        files.incrementAndGet();
        assertThat(snapshots.after(before, Duration.ZERO).files()).isOne();
        files.incrementAndGet();
        assertThat(snapshots.after(-1, Duration.ZERO).files()).isEqualTo(2);
    }

    @Test
    void patienceMayBeOver() throws Exception {
        long before = snapshots.now().number();
        assertThat(snapshots.after(before, Duration.ofMillis(1)).number()).isEqualTo(before);
    }

    private CompletableFuture<Snapshot> waiting(long after) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return snapshots.after(after, LONG);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Snapshot draw() {
        drawn.incrementAndGet();
        return new Snapshot(0, status, List.of(), List.of(), List.of(), List.of(), files.get());
    }
}
