package potluck.sync.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.kit.Failure;

@Timeout(30)
class FolderThreadTest {
    private final List<Failure> stopped = new CopyOnWriteArrayList<>();
    private final AtomicInteger lives = new AtomicInteger();
    private final CountDownLatch lost = new CountDownLatch(1);
    private final CountDownLatch second = new CountDownLatch(1);

    @Test
    void aLostLifeIsToldAndFollowedByAnother() throws Exception {
        FolderThread thread = thread(
                _ -> {
                    if (lives.incrementAndGet() == 1) {
                        throw new IOException("the disk is gone");
                    }
                    second.countDown();
                },
                true);
        AutoCloseable running = thread.start();
        second.await();
        thread.end();
        running.close();
        assertThat(stopped).extracting(Failure::code).containsExactly("DISK");
        assertThat(stopped.getFirst().sentence()).contains("the disk is gone");
    }

    @Test
    void aFailureIsToldAsItIs() throws Exception {
        Failure why = Failure.of(SyncFault.NOT_PAUSED, "photos");
        FolderThread thread = thread(
                _ -> {
                    throw why;
                },
                false);
        AutoCloseable running = thread.start();
        lost.await();
        thread.end();
        running.close();
        assertThat(stopped).containsExactly(why);
    }

    @Test
    void aFaultOfTheProgramIsToldAndEndsTheFolder() throws Exception {
        FolderThread thread = thread(
                _ -> {
                    lives.incrementAndGet();
                    throw new IllegalStateException("nobody thought of that");
                },
                true);
        thread.start().close();
        assertThat(stopped).extracting(Failure::code).containsExactly("STUMBLED");
        assertThat(lives).hasValue(1);
    }

    @Test
    void aLifeSeesThatTheFolderEnds() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        FolderThread thread = thread(
                ended -> {
                    lives.incrementAndGet();
                    begun.countDown();
                    while (!ended.getAsBoolean()) {
                        Thread.onSpinWait();
                    }
                },
                true);
        AutoCloseable running = thread.start();
        begun.await();
        thread.end();
        running.close();
        assertThat(lives).hasValue(1);
        assertThat(stopped).isEmpty();
    }

    @Test
    void oneThatEndsBeforeItsFirstLifeLeadsItStill() throws Exception {
        FolderThread thread = thread(ended -> lives.addAndGet(ended.getAsBoolean() ? 1 : 10), true);
        thread.end();
        thread.start().close();
        assertThat(lives).hasValue(1);
    }

    private FolderThread thread(FolderThread.Life life, boolean back) {
        return new FolderThread(Path.of("photos"), life, () -> back, why -> {
            stopped.add(why);
            lost.countDown();
        });
    }
}
