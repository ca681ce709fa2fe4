package potluck.transfer;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.store.DiskSpace;
import potluck.store.FileStamp;
import potluck.store.StagingFile;
import potluck.store.StoreFault;

/// One file on its way here, through waiting, pauses and as many goes as it takes. `run` owns a thread and blocks until
/// the end; everything else may be called from any thread, the monitor guards all fields.
public final class Download {
    /// How often a full disk is looked at.
    private static final Duration LOOK = Duration.ofSeconds(3);

    private static final Duration QUIET = Duration.ofSeconds(3);

    /// What to fetch.
    ///
    /// @param name as shown to people
    /// @param patience how long to wait for a holder when there is none; zero means not to wait for room either
    public record Order(long id, String name, Origin origin, Target target, Duration patience) {
        boolean waits() {
            return !patience.isZero();
        }
    }

    /// What the person wants of it.
    private enum Wish {
        RUN,
        PAUSE,
        /// End it and keep what was fetched.
        STOP,
        /// End it and throw that away.
        DISCARD
    }

    private final Order order;
    private final Surroundings around;
    private final SourceList sources;
    private final Log log;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Set<String> contributors = new LinkedHashSet<>();
    private Wish wish = Wish.RUN;
    private TransferState state = new TransferState.Queued();
    private Place place;
    private Optional<Fetch> fetch = Optional.empty();
    private Optional<Manifest> manifest;
    private Optional<FileStamp> stamp = Optional.empty();
    private boolean inOrder;
    private long bytesTotal;
    private long bytesBefore;
    private long reused;

    Download(Order order, Surroundings around) {
        this.order = order;
        this.around = around;
        this.log = around.log();
        this.sources = new SourceList(order.name(), order.origin(), log);
        this.place = new Place(Priority.NORMAL, order.id());
        this.manifest = order.origin().manifest();
        this.bytesTotal = manifest.map(Manifest::size).orElse(0L);
    }

    /// Fetches the file in its turns; returns when it has ended, whichever way.
    TransferState run(DownloadQueue queue) {
        TransferState end;
        try {
            end = go(queue);
            while (end instanceof TransferState.Paused paused) {
                become(paused);
                log.info(
                        "",
                        "{} paused{}",
                        order.name(),
                        paused.why().map(why -> ": " + why.code()).orElse(""));
                end = awaitGo() ? go(queue) : new TransferState.Cancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end = new TransferState.Cancelled();
        }
        dropPieces();
        tell(end);
        become(end);
        ended.countDown();
        return end;
    }

    public Order order() {
        return order;
    }

    public synchronized Place place() {
        return place;
    }

    /// Ends the download and throws away what was fetched of it.
    void cancel() {
        wish(Wish.DISCARD);
        fetch().ifPresent(Fetch::discard);
    }

    /// Ends the download and keeps what was fetched for another time.
    public void stop() {
        wish(Wish.STOP);
        fetch().ifPresent(Fetch::stop);
    }

    /// Holds it until [#resume]; what was fetched stays.
    void pause() {
        if (wish(Wish.PAUSE)) {
            fetch().ifPresent(Fetch::stop);
        }
    }

    void resume() {
        wish(Wish.RUN);
    }

    /// Fetches in the file's order from now on, so that it can be looked at before it is complete.
    void inOrder() {
        synchronized (this) {
            inOrder = true;
        }
        fetch().ifPresent(Fetch::inOrder);
    }

    /// Whether a person holds it.
    public synchronized boolean isHeld() {
        return wish == Wish.PAUSE;
    }

    synchronized void place(Place next) {
        place = next;
    }

    synchronized boolean wantsToRun() {
        return wish == Wish.RUN;
    }

    /// Waits for the end, at most `patience`.
    public void await(Duration patience) throws InterruptedException {
        ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    public synchronized TransferState state() {
        return state;
    }

    /// Why it does not move now, or has failed; empty while it moves.
    public Optional<Failure> reason() {
        return switch (state()) {
            case TransferState.Connecting connecting -> connecting.lack();
            case TransferState.Paused paused -> Optional.of(paused.why().orElse(Failure.of(TransferFault.PAUSED)));
            case TransferState.Failed failed -> Optional.of(failed.why());
            case TransferState.Running _ -> quiet();
            case TransferState _ -> Optional.empty();
        };
    }

    /// Known once a holder has told it, until [#forgetPieces].
    public synchronized Optional<Manifest> manifest() {
        return manifest.or(() -> fetch.flatMap(Fetch::manifest));
    }

    /// When it is done: the file as it lay there when it took its name in a sync folder; empty when its content was
    /// there already.
    public synchronized Optional<FileStamp> stamp() {
        return stamp;
    }

    /// Every failed attempt: `user: CODE: sentence`.
    public List<String> attempts() {
        return sources.attempts();
    }

    public long bytesDone() {
        if (state() instanceof TransferState.Done) {
            return bytesTotal();
        }
        return swarm().map(Swarm::bytesDone).orElseGet(this::bytesBefore);
    }

    /// The file's size, 0 until it is known.
    public synchronized long bytesTotal() {
        return manifest().map(Manifest::size).orElse(bytesTotal);
    }

    /// Bytes that needed not travel, because some file here has them.
    public synchronized long reused() {
        return reused + fetch.map(Fetch::reused).orElse(0L);
    }

    /// The users bytes come from now; once it has ended, those they came from.
    public List<String> users() {
        synchronized (this) {
            if (state.ended()) {
                return List.copyOf(contributors);
            }
        }
        return swarm().map(Swarm::users).orElse(List.of());
    }

    /// Of an ended download only what people see stays; the lists of its pieces may be long.
    public synchronized void forgetPieces() {
        bytesTotal = bytesTotal();
        manifest = Optional.empty();
    }

    /// Which pieces are here and from whom; of none while nothing is fetched.
    public PieceMap pieces() {
        return swarm().map(Swarm::pieces).orElse(PieceMap.NONE);
    }

    private synchronized Optional<Fetch> fetch() {
        return fetch;
    }

    private Optional<Swarm> swarm() {
        return fetch().flatMap(Fetch::swarm);
    }

    private synchronized long bytesBefore() {
        return bytesBefore;
    }

    private synchronized void become(TransferState next) {
        state = next;
    }

    /// False when it has ended for good, or is wanted so already.
    private synchronized boolean wish(Wish next) {
        if (wish == next || wish == Wish.STOP || wish == Wish.DISCARD) {
            return false;
        }
        wish = next;
        notifyAll();
        return true;
    }

    private TransferState go(DownloadQueue queue) throws InterruptedException {
        become(new TransferState.Queued());
        if (!queue.enter(this)) {
            return unwanted();
        }
        try {
            return attempt(prepare());
        } finally {
            queue.leave(this);
        }
    }

    private synchronized Fetch prepare() {
        Fetch next = new Fetch(order, manifest, sources, around, this::become);
        if (inOrder) {
            next.inOrder();
        }
        if (wish != Wish.RUN) {
            next.stop();
        }
        fetch = Optional.of(next);
        return next;
    }

    private TransferState attempt(Fetch fetch) throws InterruptedException {
        try {
            return new TransferState.Done(fetch.run());
        } catch (Failure e) {
            if (e.is(TransferFault.CANCELLED)) {
                return unwanted();
            }
            boolean waits = e.is(StoreFault.DISK_FULL) && order.waits();
            return waits ? new TransferState.Paused(Optional.of(e)) : new TransferState.Failed(e);
        } catch (IOException e) {
            return new TransferState.Failed(Failure.because(e, TransferFault.DISK, Failure.sentenceOf(e)));
        } finally {
            close(fetch);
        }
    }

    /// Of a fetch that is over, only what it came to is kept.
    private synchronized void close(Fetch over) {
        manifest = over.manifest();
        stamp = over.stamp();
        bytesBefore = over.swarm().map(Swarm::bytesDone).orElse(bytesBefore);
        over.swarm().ifPresent(swarm -> contributors.addAll(swarm.contributors()));
        reused += over.reused();
        fetch = Optional.empty();
    }

    private synchronized TransferState unwanted() {
        boolean over = wish == Wish.STOP || wish == Wish.DISCARD;
        return over ? new TransferState.Cancelled() : new TransferState.Paused(Optional.empty());
    }

    /// Waits until it is wanted and there is room for it; false when it is to end instead.
    private synchronized boolean awaitGo() throws InterruptedException {
        while (wish == Wish.PAUSE || wish == Wish.RUN && lacksRoom()) {
            wait(LOOK.toMillis());
            if (wish == Wish.PAUSE) {
                state = new TransferState.Paused(Optional.empty());
            }
        }
        return wish == Wish.RUN;
    }

    private boolean lacksRoom() {
        return state instanceof TransferState.Paused paused
                && paused.why().isPresent()
                && !DiskSpace.hasRoom(order.target().folder(), bytesTotal() - bytesBefore);
    }

    /// What goes before a pause left, when nobody wants it any more.
    private void dropPieces() {
        Optional<Manifest> pieces = manifest();
        if (isUnwanted() && pieces.isPresent()) {
            try {
                StagingFile.forget(order.target().folder(), pieces.get());
            } catch (IOException e) {
                log.warn("", "{}: what was fetched could not be deleted: {}", order.name(), Failure.sentenceOf(e));
            }
        }
    }

    private synchronized boolean isUnwanted() {
        return wish == Wish.DISCARD;
    }

    /// Why nothing has come for a while.
    private Optional<Failure> quiet() {
        Optional<Swarm> quiet = swarm().filter(swarm -> swarm.isQuiet(QUIET));
        if (quiet.isEmpty()) {
            return Optional.empty();
        }
        if (around.throttle().now().down() > 0) {
            return Optional.of(Failure.of(TransferFault.SPEED_LIMIT));
        }
        return Optional.of(Failure.of(
                TransferFault.WAITING_FOR, String.join(", ", quiet.get().users())));
    }

    private void tell(TransferState end) {
        switch (end) {
            case TransferState.Done done ->
                log.info("", "received {} as {}, {} bytes", order.name(), done.path(), bytesTotal());
            case TransferState.Failed failed ->
                log.warn(
                        "",
                        "{} not received: {}: {}",
                        order.name(),
                        failed.why().code(),
                        failed.why().sentence());
            case TransferState.Cancelled _ -> log.info("", "{} cancelled", order.name());
            case TransferState running -> throw new IllegalStateException(running.toString());
        }
    }
}
