package potluck.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import potluck.catalogue.ContentId;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;
import potluck.kit.Threads;
import potluck.peer.Link;
import potluck.store.FileStamp;
import potluck.store.StagingFile;

/// One go at a download: finds holders, fetches from all of them, goes on with the next when one fails, and commits.
/// `run` owns a thread and blocks until the end; everything else may be called from any thread, the monitor guards what
/// it shows.
final class Fetch {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Download.Order order;
    private final SourceList sources;
    private final Surroundings around;
    private final Consumer<TransferState> onState;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean discarding;
    private Optional<Manifest> manifest;
    private Optional<Swarm> swarm = Optional.empty();
    private Optional<Delta> delta = Optional.empty();
    private Optional<FileStamp> stamp = Optional.empty();
    private boolean inOrder;
    private long reused;

    /// @param manifest when it is known already
    /// @param onState hears how it goes on, but not how it ends
    Fetch(
            Download.Order order,
            Optional<Manifest> manifest,
            SourceList sources,
            Surroundings around,
            Consumer<TransferState> onState) {
        this.order = order;
        this.manifest = manifest;
        this.sources = sources;
        this.around = around;
        this.onState = onState;
    }

    /// Where the file is when all of it has come.
    ///
    /// @throws Failure `CANCELLED` after [#stop], `NO_HOLDER`, `DISK_FULL`, or why the last holder was given up
    Path run() throws IOException, InterruptedException {
        onState.accept(new TransferState.Connecting(Optional.empty()));
        Manifest pieces = findManifest();
        Path folder = order.target().folder();
        StagingFile staging = StagingFile.open(folder, pieces);
        try {
            around.leeway().require(folder, staging.missing());
            Swarm rest = new Swarm(pieces, staging, around.hashing());
            begin(rest);
            onState.accept(new TransferState.Running());
            count(new Reuse(rest, around.local(), around.hashing()).run());
            refine(rest);
            if (order.origin().isShared()) {
                around.exchange().begin(rest, around.links(), around.throttle().down(), sources::partnerFailed);
            }
            gather(rest);
            onState.accept(new TransferState.Verifying());
            Path file = commit(staging);
            // Those who fetch it, too, can read from the one or the other: the staging file is still open.
            around.exchange().settle(rest, file);
            return file;
        } finally {
            swarm().ifPresent(around.exchange()::end);
            letGo(staging);
        }
    }

    /// Ends it and keeps what was fetched for another time.
    void stop() {
        stopped.countDown();
        swarm().ifPresent(Swarm::cancel);
        delta().ifPresent(Delta::stop);
    }

    /// Ends it and throws away what was fetched.
    void discard() {
        discarding = true;
        stop();
    }

    /// Fetches the pieces in the file's order from now on, its end right after its beginning.
    synchronized void inOrder() {
        inOrder = true;
        swarm.ifPresent(Swarm::inOrder);
    }

    synchronized Optional<Manifest> manifest() {
        return manifest;
    }

    synchronized Optional<Swarm> swarm() {
        return swarm;
    }

    /// The file as it lay there when it took its name in a sync folder.
    synchronized Optional<FileStamp> stamp() {
        return stamp;
    }

    private synchronized Optional<Delta> delta() {
        return delta;
    }

    /// Bytes that were copied from files which are here.
    synchronized long reused() {
        return reused;
    }

    private void begin(Swarm rest) throws Failure {
        synchronized (this) {
            swarm = Optional.of(rest);
            if (inOrder) {
                rest.inOrder();
            }
        }
        if (stopped.getCount() == 0) {
            throw Failure.of(TransferFault.CANCELLED);
        }
    }

    private synchronized void count(long found) {
        reused += found;
    }

    private void letGo(StagingFile staging) throws IOException {
        if (discarding) {
            staging.discard();
        } else {
            staging.close();
        }
    }

    /// Of pieces that have changed since the version that is here, only what is new need travel.
    private void refine(Swarm rest) throws IOException, InterruptedException {
        Optional<OldVersion> old =
                rest.isOver() ? Optional.empty() : OldVersion.of(order.target(), around.local(), rest.manifest());
        List<Source> holders = old.isEmpty() ? List.of() : sources.usable(manifest(), false);
        if (holders.isEmpty()) {
            return;
        }
        Source holder = holders.getFirst();
        try {
            Link link = around.links().dial(holder.peer());
            Delta changed =
                    begin(new Delta(rest, old.get(), link, around.throttle().down()));
            count(changed.run());
        } catch (IOException e) {
            sources.failed(holder, e);
        }
    }

    private Delta begin(Delta changed) {
        synchronized (this) {
            delta = Optional.of(changed);
        }
        if (stopped.getCount() == 0) {
            changed.stop();
        }
        return changed;
    }

    private Manifest findManifest() throws IOException, InterruptedException {
        Optional<Manifest> known = manifest();
        if (known.isPresent()) {
            return known.get();
        }
        Patience patience = new Patience(order.patience(), 0, System.nanoTime());
        while (known.isEmpty()) {
            for (Source source : sources.usable(Optional.empty(), false)) {
                known = askManifest(source);
                if (known.isPresent()) {
                    break;
                }
            }
            if (known.isEmpty()) {
                pauseUnless(patience.isOver(0, System.nanoTime()));
            }
        }
        order.origin().found(known.get());
        synchronized (this) {
            manifest = known;
        }
        return known.get();
    }

    private Optional<Manifest> askManifest(Source source) {
        try {
            Link link = around.links().dial(source.peer());
            Optional<ContentId> content = order.origin().content();
            return Optional.of(
                    content.isPresent()
                            ? ManifestClient.byContent(link, content.get())
                            : ManifestClient.byPath(link, source.path()));
        } catch (IOException e) {
            sources.failed(source, e);
            return Optional.empty();
        }
    }

    /// Fetches until the file is complete, from every source there is at the time.
    private void gather(Swarm rest) throws IOException, InterruptedException {
        Patience patience = new Patience(order.patience(), rest.bytesDone(), System.nanoTime());
        while (!rest.complete()) {
            boolean delivering = !rest.users().isEmpty();
            sources.usable(manifest(), delivering).forEach(source -> enter(rest, source));
            if (rest.awaitRest()) {
                return;
            }
            if (patience.isOver(rest.bytesDone(), System.nanoTime())) {
                throw Failure.of(TransferFault.NO_HOLDER, order.name());
            }
            becomeLacking(rest);
            if (rest.awaitRest(PAUSE)) {
                return;
            }
            onState.accept(new TransferState.Running());
        }
    }

    /// Nobody has the whole file; perhaps others who fetch it go on delivering what they have.
    private void becomeLacking(Swarm rest) {
        if (rest.users().isEmpty()) {
            Failure lack = Failure.of(TransferFault.NO_HOLDER, order.name());
            onState.accept(new TransferState.Connecting(Optional.of(lack)));
        }
    }

    private void enter(Swarm rest, Source source) {
        try {
            Link link = around.links().dial(source.peer());
            SourceFetch fetch =
                    SourceFetch.holder(rest, source, link, around.throttle().down(), sources::failed);
            if (rest.entered(fetch)) {
                Threads.start("fetch " + order.name() + " from " + source.peer().user(), fetch::run);
            }
        } catch (IOException e) {
            sources.failed(source, e);
        }
    }

    private void pauseUnless(boolean late) throws Failure, InterruptedException {
        if (late) {
            throw Failure.of(TransferFault.NO_HOLDER, order.name());
        }
        if (stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw Failure.of(TransferFault.CANCELLED);
        }
    }

    private Path commit(StagingFile staging) throws IOException {
        return switch (order.target()) {
            case Target.Chosen chosen -> staging.commitTo(chosen.path());
            case Target.Shared shared -> {
                FileEntry entry = shared.entry();
                staging.finish(entry.modified(), entry.executable());
                Optional<FileStamp> placed = staging.commitTo(shared.root(), entry.name(), shared.room());
                synchronized (this) {
                    stamp = placed;
                }
                yield shared.root().path(entry.name());
            }
        };
    }
}
