package potluck.sync.mirror;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import potluck.catalogue.Selection;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.SafeRoot;
import potluck.sync.apply.DownloadFetcher;
import potluck.sync.apply.Errand;
import potluck.sync.apply.Outcome;
import potluck.sync.apply.World;
import potluck.sync.disk.Disk;
import potluck.sync.disk.Hashing;
import potluck.sync.disk.Reader;
import potluck.sync.disk.RootDisk;
import potluck.sync.disk.Sight;
import potluck.sync.disk.Time;
import potluck.sync.disk.Watch;
import potluck.sync.folder.Elsewhere;
import potluck.sync.folder.Surroundings;
import potluck.sync.folder.SyncStatus;
import potluck.sync.index.Versions;

/// One life of a mirror on the real disk, with real threads: from opening its root until that is lost or the program
/// ends. `run` owns the folder's thread; what takes long happens elsewhere and comes back as an event.
final class MirrorRound {
    private static final Duration WATCHED = Duration.ofHours(1);
    private static final Duration UNWATCHED = Duration.ofSeconds(30);
    private static final Duration LANDING = Duration.ofSeconds(5);
    private static final int MOST_EVENTS = 1000;

    private final SafeRoot root;
    private final Surroundings around;
    private final Versions versions;
    private final BlockingQueue<Event> inbox;
    private final Consumer<SyncStatus> show;
    private final Time time = Time.system();
    private long scanAt;

    MirrorRound(
            SafeRoot root,
            Surroundings around,
            Versions versions,
            BlockingQueue<Event> inbox,
            Consumer<SyncStatus> show) {
        this.root = root;
        this.around = around;
        this.versions = versions;
        this.inbox = inbox;
        this.show = show;
    }

    /// Returns when `closed`; fails when the folder cannot go on.
    ///
    /// @param news called whenever there is something to tell
    /// @param asking called when the others are to tell all they have once more
    void run(Function<World, Mirror> making, Runnable news, Runnable asking, CountDownLatch closed)
            throws IOException, InterruptedException {
        Disk disk = new RootDisk(root, time);
        DownloadFetcher fetcher = new DownloadFetcher(
                root, disk, around, (errand, outcome) -> inbox.add(new Event.Returned(errand, outcome)));
        try (Hashing hashing = new Hashing(this::seen);
                Watch watch = Watch.start(root.path(), this::seen)) {
            Reader reader = name -> hashing.read(name, root.path(name));
            Mirror mirror = making.apply(new World(disk, reader, fetcher, time, around.log(), asking));
            mirror.open(root.path());
            news.run();
            scanAt = time.tick() + jittered(WATCHED);
            try {
                while (closed.getCount() > 0) {
                    step(mirror, watch, news);
                }
            } finally {
                land(mirror, fetcher);
            }
        }
    }

    private void step(Mirror mirror, Watch watch, Runnable news) throws IOException, InterruptedException {
        if (time.tick() - scanAt >= 0) {
            mirror.scan();
            scanAt = time.tick() + jittered(watch.isOpen() ? WATCHED : UNWATCHED);
        }
        if (mirror.step()) {
            news.run();
        }
        show.accept(mirror.status());
        for (Event event : await(mirror.patience())) {
            handle(mirror, event);
        }
        root.requireHere();
    }

    private List<Event> await(Duration patience) throws InterruptedException {
        List<Event> events = new ArrayList<>();
        Event first = inbox.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (first != null) {
            events.add(first);
            inbox.drainTo(events, MOST_EVENTS);
        }
        return events;
    }

    private void handle(Mirror mirror, Event event) throws IOException {
        switch (event) {
            case Event.Seen(Sight sight) -> handle(mirror, sight);
            case Event.Returned(Errand errand, Outcome outcome) -> mirror.returned(errand, outcome);
            case Event.Selected(Selection selection, Elsewhere elsewhere) -> mirror.select(selection, elsewhere);
            case Event.Reverted() -> mirror.revert();
            case Event.Answered(boolean agreed) -> mirror.answer(agreed);
            case Event.Told() -> {}
        }
    }

    private void handle(Mirror mirror, Sight sight) throws IOException {
        switch (sight) {
            case Sight.Touched(Path path) when path.equals(root.path()) -> scanAt = time.tick();
            case Sight.Touched(Path path) -> {
                Optional<WireName> name = name(path);
                if (name.isPresent()) {
                    mirror.touched(name.get());
                }
            }
            case Sight.Missed() -> scanAt = time.tick();
            case Sight.Cut cut -> mirror.handle(cut);
            case Sight.Uncut uncut -> mirror.handle(uncut);
        }
    }

    private void seen(Sight sight) {
        inbox.add(new Event.Seen(sight));
    }

    /// Ends the fetches, waits until nothing of them touches the folder any more, and saves what has come.
    private void land(Mirror mirror, DownloadFetcher fetcher) throws IOException, InterruptedException {
        fetcher.stop();
        long deadline = time.tick() + LANDING.toNanos();
        while (mirror.underWay() > 0 && time.tick() < deadline) {
            Event next = inbox.poll(LANDING.toMillis(), TimeUnit.MILLISECONDS);
            if (next instanceof Event.Returned(Errand errand, Outcome outcome)) {
                mirror.returned(errand, outcome);
            }
        }
        versions.flush();
    }

    /// Empty for what cannot be shared; the next scan says why.
    private Optional<WireName> name(Path path) {
        try {
            return Optional.of(root.name(path));
        } catch (Failure unshareable) {
            return Optional.empty();
        }
    }

    private static long jittered(Duration mean) {
        return (long) (mean.toNanos() * RandomGenerator.getDefault().nextDouble(0.75, 1.25));
    }
}
