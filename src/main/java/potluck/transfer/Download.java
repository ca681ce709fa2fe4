package potluck.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import potluck.catalogue.ContentId;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Threads;
import potluck.peer.Link;
import potluck.peer.LinkTable;
import potluck.store.DiskSpace;
import potluck.store.StagingFile;
import potluck.wire.WireFault;

/// One file on its way here: finds holders, fetches from all of them, goes on with the next when one fails, and
/// commits.
/// `run` owns a virtual thread and blocks until the end; everything else may be called from any thread, the monitor
/// guards what it shows.
public final class Download {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /// Failures after which the same source is not asked again for this file.
    private static final Set<String> FINAL =
            Set.of("GONE", "NOT_FOUND", "FORBIDDEN", "HASH_MISMATCH", "BAD_FRAME", "BAD_MANIFEST", "BAD_FIELD");

    /// What to fetch.
    ///
    /// @param name as shown to people
    /// @param patience how long to wait for a holder when there is none
    public record Order(long id, String name, Origin origin, Target target, Duration patience) {}

    private final Order order;
    private final LinkTable links;
    private final LocalPieces local;
    private final Exchange exchange;
    private final Executor hashing;
    private final Log log;
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean discarding;
    /// Who is not asked again, and why.
    private final Map<String, Failure> barred = new LinkedHashMap<>();
    private final List<String> attempts = new ArrayList<>();
    private TransferState state = new TransferState.Queued();
    private Optional<Manifest> manifest;
    private Optional<Swarm> swarm = Optional.empty();
    private long bytesTotal;
    private List<String> contributors = List.of();

    public Download(Order order, LinkTable links, LocalPieces local, Exchange exchange, Executor hashing, Log log) {
        this.order = order;
        this.links = links;
        this.local = local;
        this.exchange = exchange;
        this.hashing = hashing;
        this.log = log.category("transfer");
        this.manifest = order.origin().manifest();
        this.bytesTotal = manifest.map(Manifest::size).orElse(0L);
    }

    /// Fetches the file; returns when it has ended, whichever way.
    public TransferState run() {
        TransferState end;
        try {
            end = new TransferState.Done(fetch());
        } catch (Failure e) {
            end = e.is(TransferFault.CANCELLED) ? new TransferState.Cancelled() : new TransferState.Failed(e);
        } catch (IOException e) {
            end = new TransferState.Failed(Failure.because(e, TransferFault.DISK, Failure.sentenceOf(e)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end = new TransferState.Cancelled();
        }
        tell(end);
        synchronized (this) {
            contributors = swarm.map(Swarm::contributors).orElse(List.of());
        }
        become(end);
        ended.countDown();
        return end;
    }

    public Order order() {
        return order;
    }

    /// Ends the download and throws away what was fetched of it.
    public void cancel() {
        discarding = true;
        stop();
    }

    /// Ends the download and keeps what was fetched for another time.
    public void stop() {
        cancelled.countDown();
        swarm().ifPresent(Swarm::cancel);
    }

    /// Waits for the end, at most `patience`.
    public void await(Duration patience) throws InterruptedException {
        ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    public synchronized TransferState state() {
        return state;
    }

    /// Known once a holder has told it, until [#forgetPieces].
    public synchronized Optional<Manifest> manifest() {
        return manifest;
    }

    /// Every failed attempt: `user: CODE: sentence`.
    public synchronized List<String> attempts() {
        return List.copyOf(attempts);
    }

    public long bytesDone() {
        if (state() instanceof TransferState.Done) {
            return bytesTotal();
        }
        return swarm().map(Swarm::bytesDone).orElse(0L);
    }

    /// The file's size, 0 until it is known.
    public synchronized long bytesTotal() {
        return bytesTotal;
    }

    /// The users bytes come from now; once it has ended, those they came from.
    public List<String> users() {
        if (state().ended()) {
            return contributors();
        }
        return swarm().map(Swarm::users).orElse(List.of());
    }

    /// Of an ended download only what people see stays; the lists of its pieces may be long.
    public synchronized void forgetPieces() {
        swarm = Optional.empty();
        manifest = Optional.empty();
    }

    private synchronized List<String> contributors() {
        return contributors;
    }

    private synchronized Optional<Swarm> swarm() {
        return swarm;
    }

    private synchronized void become(TransferState next) {
        state = next;
    }

    private Path fetch() throws IOException, InterruptedException {
        become(new TransferState.Connecting(Optional.empty()));
        Manifest pieces = findManifest();
        Path folder = stagingFolder();
        DiskSpace.require(folder, pieces.size());
        StagingFile staging = StagingFile.open(folder, pieces);
        try {
            reuse(staging, pieces);
            Swarm rest = new Swarm(pieces, staging, hashing);
            synchronized (this) {
                swarm = Optional.of(rest);
            }
            become(new TransferState.Running());
            exchange.begin(rest, links, this::partnerFailed);
            gather(rest);
            become(new TransferState.Verifying());
            Path file = commit(staging);
            exchange.settle(rest, file);
            return file;
        } finally {
            swarm().ifPresent(exchange::end);
            letGo(staging);
        }
    }

    private void letGo(StagingFile staging) throws IOException {
        if (discarding) {
            staging.discard();
        } else {
            staging.close();
        }
    }

    /// Pieces that some file here already has need not travel.
    private void reuse(StagingFile staging, Manifest pieces) throws IOException {
        BitSet have = staging.have();
        for (int i = have.nextClearBit(0); i < pieces.count(); i = have.nextClearBit(i + 1)) {
            Optional<byte[]> bytes = local.find(pieces.piece(i));
            if (bytes.isPresent()) {
                staging.write(i, ByteBuffer.wrap(bytes.get()));
            }
        }
    }

    private Manifest findManifest() throws IOException, InterruptedException {
        Optional<Manifest> known = manifest();
        long deadline = System.nanoTime() + order.patience().toNanos();
        while (known.isEmpty()) {
            for (Source source : usable()) {
                known = askManifest(source);
                if (known.isPresent()) {
                    break;
                }
            }
            if (known.isEmpty()) {
                pauseUnless(deadline);
            }
        }
        if (manifest().isEmpty()) {
            order.origin().found(known.get());
        }
        synchronized (this) {
            manifest = known;
            bytesTotal = known.get().size();
        }
        return known.get();
    }

    private Optional<Manifest> askManifest(Source source) {
        try {
            Link link = links.dial(source.peer());
            Optional<ContentId> content = order.origin().content();
            return Optional.of(
                    content.isPresent()
                            ? ManifestClient.byContent(link, content.get())
                            : ManifestClient.byPath(link, source.path()));
        } catch (IOException e) {
            failedAttempt(source, e);
            return Optional.empty();
        }
    }

    /// Fetches until the file is complete, from every source there is at the time.
    private void gather(Swarm rest) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + order.patience().toNanos();
        while (!rest.complete()) {
            long before = rest.bytesDone();
            usable().forEach(source -> enter(rest, source));
            if (rest.awaitRest()) {
                return;
            }
            if (rest.bytesDone() > before) {
                deadline = System.nanoTime() + order.patience().toNanos();
            }
            if (System.nanoTime() - deadline >= 0) {
                throw Failure.of(TransferFault.NO_HOLDER, order.name());
            }
            becomeLacking(rest);
            if (rest.awaitRest(PAUSE)) {
                return;
            }
            become(new TransferState.Running());
        }
    }

    /// Nobody has the whole file; perhaps others who fetch it go on delivering what they have.
    private void becomeLacking(Swarm rest) {
        if (rest.users().isEmpty()) {
            become(new TransferState.Connecting(Optional.of(Failure.of(TransferFault.NO_HOLDER, order.name()))));
        }
    }

    private void enter(Swarm rest, Source source) {
        try {
            SourceFetch fetch = SourceFetch.holder(rest, source, links.dial(source.peer()), this::failedAttempt);
            if (rest.entered(fetch)) {
                Threads.start("fetch " + order.name() + " from " + source.peer().user(), fetch::run);
            }
        } catch (IOException e) {
            failedAttempt(source, e);
        }
    }

    /// Those who may be asked.
    ///
    /// @throws Failure why the last of them was given up, when there were some and none is left
    private List<Source> usable() throws IOException {
        List<Source> sources = order.origin().sources(manifest());
        synchronized (this) {
            List<Source> open = sources.stream()
                    .filter(source -> !barred.containsKey(source.peer().user()))
                    .toList();
            if (open.isEmpty()
                    && !sources.isEmpty()
                    && swarm.map(Swarm::users).orElse(List.of()).isEmpty()) {
                throw barred.get(sources.getLast().peer().user());
            }
            return open;
        }
    }

    private void pauseUnless(long deadline) throws Failure, InterruptedException {
        if (System.nanoTime() - deadline >= 0) {
            throw Failure.of(TransferFault.NO_HOLDER, order.name());
        }
        if (cancelled.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw Failure.of(TransferFault.CANCELLED);
        }
    }

    /// A partner that no longer has what it told of has only finished; others are named like any source.
    private void partnerFailed(Source partner, Failure why) {
        if (!why.code().equals("NOT_FOUND") && !why.code().equals("GONE")) {
            failedAttempt(partner, why);
        }
    }

    private void failedAttempt(Source source, IOException why) {
        String user = source.peer().user();
        Failure told = why instanceof Failure failure ? failure : Failure.because(why, WireFault.CLOSED, user);
        String text = user + ": " + Failure.codeOf(why) + ": " + Failure.sentenceOf(why);
        log.warn(user, "{}: attempt failed: {}: {}", order.name(), Failure.codeOf(why), Failure.sentenceOf(why));
        synchronized (this) {
            attempts.add(text);
            if (FINAL.contains(Failure.codeOf(why))) {
                barred.put(user, told);
            }
        }
    }

    private Path stagingFolder() {
        return switch (order.target()) {
            case Target.Chosen chosen -> chosen.folder();
            case Target.Shared shared -> shared.root().stagingFolder();
        };
    }

    private Path commit(StagingFile staging) throws IOException {
        return switch (order.target()) {
            case Target.Chosen chosen -> staging.commitTo(chosen.path());
            case Target.Shared shared -> {
                FileEntry entry = shared.entry();
                shared.room().make();
                staging.commitTo(shared.root(), entry.name(), entry.modified(), entry.executable());
                yield shared.root().path().resolve(entry.name().path());
            }
        };
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
