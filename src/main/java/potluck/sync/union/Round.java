package potluck.sync.union;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Selection;
import potluck.catalogue.WireName;
import potluck.store.IgnoreFiles;
import potluck.store.SafeRoot;
import potluck.sync.disk.Hashing;
import potluck.sync.disk.Rescans;
import potluck.sync.disk.RootDisk;
import potluck.sync.disk.Settling;
import potluck.sync.disk.Sight;
import potluck.sync.disk.Time;
import potluck.sync.disk.Watch;
import potluck.sync.folder.Elsewhere;
import potluck.sync.folder.Inbox;
import potluck.sync.folder.Surroundings;
import potluck.sync.folder.SyncState;
import potluck.sync.folder.SyncStatus;
import potluck.sync.scope.Scoping;

/// One life of the folder: from opening its root until that is lost or the program ends. `run` owns the folder's
/// thread, in which everything is decided; what takes long happens elsewhere and comes back as an event.
final class Round {
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration LANDING = Duration.ofSeconds(5);

    private final SafeRoot root;
    private final Surroundings around;
    private final Held held;
    private final WishTable wishes;
    private final Inbox<Happening> inbox;
    private final Consumer<SyncStatus> show;
    private final Telling telling;
    private final Scoping scoping;
    private final Settling settling = new Settling();
    private final Time time = Time.system();
    private final RootDisk disk;
    private final Rescans rescans = new Rescans(time);
    private final Hashing hashing;
    private final Apply apply;
    private final Local local;
    private boolean known;

    Round(
            SafeRoot root,
            Surroundings around,
            Held held,
            Telling telling,
            WishTable wishes,
            Inbox<Happening> inbox,
            Consumer<SyncStatus> show) {
        this.root = root;
        this.around = around;
        this.held = held;
        this.wishes = wishes;
        this.inbox = inbox;
        this.show = show;
        this.telling = telling;
        this.disk = new RootDisk(root, time);
        this.scoping = new Scoping(() -> IgnoreFiles.read(root), time, around.log());
        this.hashing = new Hashing(this::seen);
        this.apply = new Apply(root, held, settling, wishes, around, inbox::add);
        this.local = new Local(root, held, settling, apply.plan(), hashing, around);
    }

    /// Returns when `ended`; fails when the folder cannot go on.
    void run(Selection selection, BooleanSupplier ended) throws IOException, InterruptedException {
        held.open(root.path());
        scoping.open(selection);
        held.limit(scoping.scope());
        try (hashing;
                Watch watch = Watch.start(root.path(), this::seen)) {
            watch.await();
            while (!ended.getAsBoolean()) {
                step(watch);
            }
        } finally {
            land();
        }
    }

    private void step(Watch watch) throws IOException, InterruptedException {
        if (rescans.isDue()) {
            scoping.look();
            rescope();
            local.scan();
            disk.expire(time.now());
            rescans.done(watch.isOpen());
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
        for (Happening event : inbox.await(settling.wait(System.nanoTime(), IDLE))) {
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
                    rescans.hasten();
                }
            }
            case Sight.Missed() -> rescans.hasten();
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
            Optional<Happening> next = inbox.next(LANDING);
            if (next.isPresent() && next.get() instanceof Happening.Landed landed) {
                apply.forget(landed.flight());
            }
        }
    }
}
