package potluck.sync.union;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Selection;
import potluck.catalogue.WireName;
import potluck.store.IgnoreFiles;
import potluck.store.SafeRoot;
import potluck.sync.disk.Hashing;
import potluck.sync.disk.Settling;
import potluck.sync.disk.Sight;
import potluck.sync.disk.Time;
import potluck.sync.disk.Watch;
import potluck.sync.folder.Elsewhere;
import potluck.sync.folder.Surroundings;
import potluck.sync.folder.SyncState;
import potluck.sync.folder.SyncStatus;
import potluck.sync.scope.Scoping;

/// One life of the folder: from opening its root until that is lost or the program ends. `run` owns the folder's
/// thread, in which everything is decided; what takes long happens elsewhere and comes back as an event.
final class Round {
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration WATCHED = Duration.ofHours(1);
    private static final Duration UNWATCHED = Duration.ofSeconds(30);
    private static final Duration LANDING = Duration.ofSeconds(5);
    private static final int MOST_EVENTS = 1000;

    private final SafeRoot root;
    private final Surroundings around;
    private final Held held;
    private final WishTable wishes;
    private final BlockingQueue<Happening> inbox;
    private final Consumer<SyncStatus> show;
    private final Telling telling;
    private final Scoping scoping;
    private final Settling settling = new Settling();
    private final Hashing hashing;
    private final Apply apply;
    private final Local local;
    private boolean known;
    private long scanAt = System.nanoTime();

    Round(
            SafeRoot root,
            Surroundings around,
            Held held,
            Telling telling,
            WishTable wishes,
            BlockingQueue<Happening> inbox,
            Consumer<SyncStatus> show) {
        this.root = root;
        this.around = around;
        this.held = held;
        this.wishes = wishes;
        this.inbox = inbox;
        this.show = show;
        this.telling = telling;
        this.scoping = new Scoping(() -> IgnoreFiles.read(root), Time.system(), around.log());
        this.hashing = new Hashing(this::seen);
        this.apply = new Apply(root, held, settling, wishes, around, inbox::add);
        this.local = new Local(root, held, settling, apply.plan(), hashing, around);
    }

    /// Returns when `closed`; fails when the folder cannot go on.
    void run(Selection selection, BooleanSupplier closed) throws IOException, InterruptedException {
        held.open(root.path());
        scoping.open(selection);
        held.limit(scoping.scope());
        try (hashing;
                Watch watch = Watch.start(root.path(), this::seen)) {
            while (!closed.getAsBoolean()) {
                step(watch);
            }
        } finally {
            land();
        }
    }

    private void step(Watch watch) throws IOException, InterruptedException {
        if (System.nanoTime() - scanAt >= 0) {
            scoping.look();
            rescope();
            local.scan();
            scanAt = System.nanoTime() + jittered(watch.isOpen() ? WATCHED : UNWATCHED);
        }
        if (scoping.adopt()) {
            rescope();
        }
        apply.fulfil();
        List<FileEntry> come = held.flush();
        if (!come.isEmpty()) {
            telling.news(around.links().links(), come);
        }
        show.accept(status());
        for (Happening event : await()) {
            handle(event);
        }
        local.settle();
        root.requireHere();
    }

    private void rescope() throws IOException {
        if (!scoping.scope().text().equals(held.scope().text())) {
            held.limit(scoping.scope());
            local.scan();
            telling.ask(around.links().links());
        }
    }

    private List<Happening> await() throws InterruptedException {
        List<Happening> events = new ArrayList<>();
        Duration patience = settling.wait(System.nanoTime(), IDLE);
        Happening first = inbox.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (first != null) {
            events.add(first);
            inbox.drainTo(events, MOST_EVENTS);
        }
        return events;
    }

    private void handle(Happening event) throws IOException {
        switch (event) {
            case Happening.Seen(Sight sight) -> handle(sight);
            case Happening.Landed landed -> apply.landed(landed.flight(), landed.download());
            case Happening.Selected(Selection selection, Elsewhere elsewhere) -> {
                scoping.select(selection);
                local.putAway(scoping.scope(), elsewhere);
                rescope();
            }
            case Happening.Told() -> {}
        }
    }

    private void handle(Sight sight) throws IOException {
        switch (sight) {
            case Sight.Touched(Path file) -> {
                if (local.touched(file)) {
                    scanAt = System.nanoTime();
                }
            }
            case Sight.Missed() -> scanAt = System.nanoTime();
            case Sight.Cut cut -> local.cut(cut);
            case Sight.Uncut(WireName name, IOException why) -> local.uncut(name, why);
        }
    }

    private void seen(Sight sight) {
        inbox.add(new Happening.Seen(sight));
    }

    private SyncStatus status() {
        boolean quiet = settling.isEmpty();
        known |= quiet;
        int pending = wishes.all().size();
        SyncState state = !known
                ? new SyncState.Scanning()
                : quiet && pending == 0 ? new SyncState.UpToDate() : new SyncState.Syncing(pending);
        return held.status(state, pending);
    }

    /// Ends the fetches and waits until nothing of them touches the folder any more.
    private void land() throws InterruptedException {
        apply.stop();
        long deadline = System.nanoTime() + LANDING.toNanos();
        while (apply.underWay() > 0 && System.nanoTime() < deadline) {
            if (inbox.poll(LANDING.toMillis(), TimeUnit.MILLISECONDS) instanceof Happening.Landed landed) {
                apply.forget(landed.flight());
            }
        }
    }

    private static long jittered(Duration mean) {
        return (long) (mean.toNanos() * RandomGenerator.getDefault().nextDouble(0.75, 1.25));
    }
}
