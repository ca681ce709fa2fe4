package potluck.sync.mirror;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
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
import potluck.sync.disk.Rescans;
import potluck.sync.disk.RootDisk;
import potluck.sync.disk.Sight;
import potluck.sync.disk.Time;
import potluck.sync.disk.Watch;
import potluck.sync.folder.Elsewhere;
import potluck.sync.folder.Inbox;
import potluck.sync.folder.Surroundings;
import potluck.sync.folder.SyncStatus;
import potluck.sync.index.VersionWriter;

/// One life of a mirror on the real disk, with real threads: from opening its root until that is lost or the program
/// ends. `run` owns the folder's thread; what takes long happens elsewhere and comes back as an event.
final class MirrorRound {
    private static final Duration LANDING = Duration.ofSeconds(5);

    private final SafeRoot root;
    private final Surroundings around;
    private final VersionWriter writer;
    private final Inbox<Event> inbox;
    private final Consumer<SyncStatus> show;
    private final Time time = Time.system();
    private final Rescans rescans = new Rescans(time);

    MirrorRound(
            SafeRoot root, Surroundings around, VersionWriter writer, Inbox<Event> inbox, Consumer<SyncStatus> show) {
        this.root = root;
        this.around = around;
        this.writer = writer;
        this.inbox = inbox;
        this.show = show;
    }

    /// Returns when `ended`; fails when the folder cannot go on.
    ///
    /// @param news called whenever there is something to tell
    /// @param asking called when the others are to tell all they have once more
    void run(Function<World, Mirror> making, Runnable news, Runnable asking, BooleanSupplier ended)
            throws IOException, InterruptedException {
        Disk disk = new RootDisk(root, time);
        DownloadFetcher fetcher = new DownloadFetcher(
                root, disk, around, (errand, outcome) -> inbox.add(new Event.Returned(errand, outcome)));
        try (Hashing hashing = new Hashing(this::seen);
                Watch watch = Watch.start(root.path(), this::seen)) {
            Reader reader = name -> hashing.read(name, root.path(name));
            Mirror mirror = making.apply(new World(disk, reader, fetcher, time, around.log(), asking));
            mirror.open(root.path());
            watch.await();
            mirror.look();
            news.run();
            rescans.done(watch.isOpen());
            try {
                while (!ended.getAsBoolean()) {
                    step(mirror, watch, news);
                }
            } finally {
                land(mirror, fetcher);
            }
        }
    }

    private void step(Mirror mirror, Watch watch, Runnable news) throws IOException, InterruptedException {
        if (rescans.isDue()) {
            mirror.scan();
            rescans.done(watch.isOpen());
        }
        if (mirror.step()) {
            news.run();
        }
        show.accept(mirror.status());
        for (Event event : inbox.await(mirror.patience())) {
            handle(mirror, event);
        }
        root.requireHere();
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
            case Sight.Touched(Path path) when path.equals(root.path()) -> rescans.hasten();
            case Sight.Touched(Path path) -> {
                Optional<WireName> name = name(path);
                if (name.isPresent()) {
                    mirror.touched(name.get());
                }
            }
            case Sight.Missed() -> rescans.hasten();
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
            Optional<Event> next = inbox.next(LANDING);
            if (next.isPresent() && next.get() instanceof Event.Returned(Errand errand, Outcome outcome)) {
                mirror.returned(errand, outcome);
            }
        }
        writer.flush();
    }

    /// Empty for what cannot be shared; the next scan says why.
    private Optional<WireName> name(Path path) {
        try {
            return Optional.of(root.name(path));
        } catch (Failure unshareable) {
            return Optional.empty();
        }
    }
}
