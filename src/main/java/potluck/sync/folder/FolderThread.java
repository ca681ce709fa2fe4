package potluck.sync.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import potluck.kit.Failure;
import potluck.kit.Threads;

/// The virtual thread that owns a folder: one life after the other, each from opening the folder's root until that is
/// lost. Any thread may end it. A fault of the program ends it as well, so that it does the same damage no second time.
public final class FolderThread {
    private static final Duration RETRY = Duration.ofSeconds(2);

    /// One life of a folder.
    public interface Life {
        /// Returns when `ended`; fails when the folder cannot go on.
        void run(BooleanSupplier ended) throws IOException, InterruptedException;
    }

    private final Path path;
    private final Life life;
    private final BooleanSupplier back;
    private final Consumer<Failure> stopped;
    private final CountDownLatch ended = new CountDownLatch(1);

    /// @param back whether another life may begin; asked every two seconds after one was lost
    /// @param stopped is told why a life was lost
    public FolderThread(Path path, Life life, BooleanSupplier back, Consumer<Failure> stopped) {
        this.path = path;
        this.life = life;
        this.back = back;
        this.stopped = stopped;
    }

    /// Closing the result waits for the thread's end.
    public AutoCloseable start() {
        Thread owner = Threads.start("sync " + path, this::run);
        return owner::join;
    }

    /// The life that is being led ends when it next looks.
    public void end() {
        ended.countDown();
    }

    private void run() {
        try {
            live();
            while (!ended.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (back.getAsBoolean()) {
                    live();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void live() throws InterruptedException {
        try {
            life.run(() -> ended.getCount() == 0);
        } catch (Failure why) {
            stopped.accept(why);
        } catch (IOException e) {
            stopped.accept(Failure.because(e, SyncFault.DISK, path, Failure.sentenceOf(e)));
        } catch (RuntimeException fault) {
            stopped.accept(Failure.because(fault, SyncFault.STUMBLED, path));
            throw fault;
        }
    }
}
