package potluck.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import potluck.kit.Failure;
import potluck.kit.Lifecycle;
import potluck.kit.Log;
import potluck.kit.Subscription;
import potluck.kit.Threads;
import potluck.kit.Topic;
import potluck.peer.Link;
import potluck.peer.LinkTable;
import potluck.peer.Switchboard;
import potluck.store.Index;
import potluck.store.SafeRoot;
import potluck.transfer.Downloads;
import potluck.wire.PeerMessage;

/// A folder that is kept equal with those of all linked members, in union mode: every file of every member comes to
/// every folder, and nothing is ever deleted or overwritten. Any thread may call it; one virtual thread owns it.
///
/// ```
///   SyncFolder folder = new SyncFolder(root, links, downloads, index, log);
///   folder.plug(switchboard);   // before the first link opens
///   folder.start();
///   folder.close();             // before the downloads, the index and the links
/// ```
public final class SyncFolder implements AutoCloseable {
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Path path;
    private final Surroundings around;
    private final Held held;
    private final WishTable wishes = new WishTable();
    private final Telling telling;
    private final Hearing hearing;
    /// Filled by other threads with what the folder itself caused or is told; members cannot make it grow.
    private final BlockingQueue<Event> inbox = new LinkedBlockingQueue<>();
    private final Topic<SyncStatus> changes = new Topic<>();
    private final Lifecycle lifecycle = new Lifecycle();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile SyncStatus status;
    /// While stopped: whether the folder's path was seen to be empty. Only the owner touches it.
    private boolean gone;

    public SyncFolder(Path path, LinkTable links, Downloads downloads, Index index, Log log) {
        Log own = log.category("sync");
        this.path = path;
        this.around = new Surroundings(links, downloads, index, own);
        this.held = new Held(index);
        this.telling = new Telling(held, index, own);
        this.hearing = new Hearing(held, wishes, telling, own);
        this.status = held.status(new SyncState.Scanning(), 0);
    }

    /// Has to be called before the first link opens.
    public void plug(Switchboard switchboard) {
        switchboard.hear(PeerMessage.Index.class, this::hear);
    }

    /// Opens the folder, makes it if need be, and begins. What is wrong with it is told by the state.
    public void start() {
        lifecycle.own(around.links().onOpened(this::greet));
        lifecycle.own(around.links().onEnded(this::bid));
        around.links().links().forEach(this::greet);
        Thread owner = Threads.start("sync " + path, this::live);
        lifecycle.own((AutoCloseable) owner::join);
    }

    public Path path() {
        return path;
    }

    public SyncStatus status() {
        return status;
    }

    /// Every change of the status from now on, in the folder's own thread.
    public Subscription follow(Consumer<SyncStatus> listener) {
        return changes.subscribe(listener);
    }

    /// Looks at the whole folder now, whatever was heard of changes.
    public void rescan() {
        inbox.add(new Event.Missed());
    }

    /// Returns when nothing of it touches the folder or the index any more.
    @Override
    public void close() throws IOException {
        closed.countDown();
        inbox.add(new Event.Told());
        lifecycle.close();
    }

    private void hear(Link from, PeerMessage.Index batch) throws Failure {
        if (batch.folder().equals(Batches.FOLDER)) {
            hearing.hear(from, batch);
            wake();
        }
    }

    private void greet(Link link) {
        Threads.start("index to " + link.user(), () -> telling.everything(link));
    }

    private void bid(Link link) {
        hearing.ended(link);
        wake();
    }

    private void wake() {
        if (inbox.isEmpty()) {
            inbox.add(new Event.Told());
        }
    }

    private void live() {
        try {
            keepOpen();
            while (!closed.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (isBack()) {
                    keepOpen();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepOpen() throws InterruptedException {
        try {
            SafeRoot root = SafeRoot.open(path);
            new Round(root, around, held, wishes, inbox, this::show).run(() -> closed.getCount() == 0);
        } catch (Failure why) {
            stopped(why);
        } catch (IOException e) {
            stopped(Failure.because(e, SyncFault.DISK, path, Failure.sentenceOf(e)));
        }
    }

    private void stopped(Failure why) {
        if (!(status.state() instanceof SyncState.Stopped before)
                || !before.why().code().equals(why.code())) {
            around.log().warn("", "stopped: {}", why.sentence());
        }
        gone = false;
        show(held.status(new SyncState.Stopped(why), status.pending()));
    }

    /// A folder that was there and is not any more is never made anew: its disk may be missing, and the place where
    /// that was mounted is no place for the files. It is back when it carries our own folder, or after it was seen
    /// to be gone altogether.
    private boolean isBack() {
        gone |= !Files.isDirectory(path);
        return Files.isDirectory(path) && (gone || Files.isDirectory(path.resolve(".potluck")));
    }

    private void show(SyncStatus next) {
        if (!next.equals(status)) {
            status = next;
            changes.publish(next);
        }
    }
}
