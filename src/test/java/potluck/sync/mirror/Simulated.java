package potluck.sync.mirror;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import potluck.catalogue.FileVersion;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.store.Known;
import potluck.store.StoreFault;
import potluck.store.VersionRow;
import potluck.sync.apply.Errand;
import potluck.sync.apply.Outcome;
import potluck.sync.apply.World;
import potluck.sync.disk.Sight;
import potluck.sync.disk.Time;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.SyncState;
import potluck.sync.index.Changes;
import potluck.sync.index.Greeting;
import potluck.sync.index.Slot;
import potluck.sync.index.Told;
import potluck.sync.index.VersionWriter;
import potluck.sync.index.Versions;
import potluck.sync.mirror.SimulatedLink.Message;
import potluck.sync.mirror.SimulatedLink.Way;
import potluck.wire.PeerMessage.Change;

/// A device without threads: the real mirror over a disk and an index in memory, moved on by the test alone. It lives
/// as [MirrorFolder] and [MirrorRound] let a mirror live. Everything it tells another passes through the form it
/// has on the
/// wire.
final class Simulated {
    static final Path ROOT = Path.of("/simulated");
    private static final List<String> USERS =
            List.of("Ana", "Boris", "Clara", "Dimo", "Elena", "Filip", "Greta", "Hristo");
    private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");
    private static final int BATCH = 3;
    private static final long RETRY = Duration.ofSeconds(2).toNanos();

    private interface Doing {
        void run() throws IOException;
    }

    private final SimulatedNet net;
    private final LongSupplier ticks;
    private final Making making;
    private final FolderMode mode;
    private final Time time;
    private final Fuse fuse = new Fuse();
    private final Deque<Doing> inbox = new ArrayDeque<>();
    private final Deque<WireName> readings = new ArrayDeque<>();
    private final List<SimulatedFetch> fetches = new ArrayList<>();
    private final List<SimulatedLink> links = new ArrayList<>();
    private final List<SimulatedLink> past = new ArrayList<>();
    private Optional<Mirror> mirror = Optional.empty();
    Told told = new Told();
    private boolean on;
    private long reopenAt;
    private int indexes;
    final FileVersion.Editor self;
    final MemoryDisk disk;
    MemoryVersions store;
    private VersionWriter writer;
    /// What its clock shows beside the right time.
    Duration skew;
    /// How many contents were brought here, and how many changes were heard of.
    int fetched;
    /// How many files were read.
    int read;

    int heard;
    int cuts;
    int stops;
    /// How often it may have kept what others had deleted, because it was away for long.
    int forgets;

    Simulated(int number, SimulatedNet net, LongSupplier ticks, FolderMode mode, Making making) {
        this.net = net;
        this.ticks = ticks;
        this.making = making;
        this.mode = mode;
        this.skew = Duration.ZERO;
        this.self = new FileVersion.Editor("%016x".formatted(number + 1), USERS.get(number));
        this.time = new Time(this::now, ticks);
        this.disk = making.disk(fuse);
        this.store = making.store(fuse);
        this.writer = new VersionWriter(store, self, time);
        start();
    }

    String user() {
        return self.user();
    }

    /// Of a file by its path.
    static WireName name(Path file) {
        try {
            return WireName.of(List.of(ROOT.relativize(file).toString().split("/")));
        } catch (Failure why) {
            throw new IllegalArgumentException(file.toString(), why);
        }
    }

    /// What is known of its folder.
    Versions versions() {
        return writer.versions();
    }

    /// The number of the last change it may tell.
    long saved() {
        return writer.news().saved();
    }

    boolean isOn() {
        return on;
    }

    /// @throws java.util.NoSuchElementException when the folder is stopped
    Mirror mirror() {
        return mirror.orElseThrow();
    }

    Instant now() {
        return BEGIN.plusNanos(ticks.getAsLong()).plus(skew);
    }

    /// The program begins with what is on the disk and in the index.
    void start() {
        if (!on) {
            on = true;
            told = new Told();
            writer = new VersionWriter(store, self, time);
            open();
        }
    }

    /// The program ends at once.
    void kill() {
        on = false;
        fuse.light(0);
        net.drop(this);
        links.clear();
        past.clear();
        leave();
        inbox.clear();
        writer = new VersionWriter(store, self, time);
    }

    /// The program ends at once, and what was not forced may be lost.
    void cutPower(RandomGenerator dice) {
        kill();
        disk.lose(dice);
        cuts++;
    }

    /// The power goes off in the midst of what is done next.
    void cutPowerSoon(int steps) {
        fuse.light(steps);
    }

    /// The index is lost; the program must not run.
    void forget() {
        store = making.store(fuse);
        indexes++;
    }

    private void open() {
        attempt(() -> {
            disk.requireHere();
            World world = new World(
                    disk, readings::add, errands -> errands.forEach(this::begin), time, Log.silent(), this::ask);
            Mirror next = new Mirror(world, writer, store, told, mode);
            next.open(ROOT);
            next.look();
            mirror = Optional.of(next);
        });
    }

    /// All linked devices are to tell everything once more.
    private void ask() {
        for (SimulatedLink link : links) {
            told.patchy(link.endOf(this));
            net.send(link, this, new Message.Have(Known.NOTHING));
        }
    }

    private void begin(Errand errand) {
        fetches.add(new SimulatedFetch(errand, disk));
    }

    /// Does something as the folder's own thread. What fails there stops the folder for a while.
    private void attempt(Doing doing) {
        try {
            doing.run();
        } catch (PowerCut off) {
            dead();
        } catch (IOException why) {
            stop();
        }
    }

    private void stop() {
        reopenAt = ticks.getAsLong() + RETRY;
        try {
            land();
        } catch (PowerCut off) {
            dead();
        } catch (IOException again) {
            stops++;
        }
        leave();
    }

    private void land() throws IOException {
        if (mirror.isPresent()) {
            for (SimulatedFetch fetch : List.copyOf(fetches)) {
                mirror().returned(fetch.errand, fetch.end());
            }
            writer.flush();
        }
    }

    private void dead() {
        cutPower(new SplittableRandom(ticks.getAsLong()));
    }

    private void leave() {
        writer.close();
        mirror = Optional.empty();
        readings.clear();
        fetches.clear();
    }

    /// A link has opened: says what is known here of the other's index.
    void opened(SimulatedLink link) {
        attempt(() -> {
            links.add(link);
            Greeting greeting = writer.news().greet(link.endOf(this));
            if (greeting.past()) {
                past.add(link);
                forgets++;
            }
            net.send(link, this, new Message.Have(greeting.known()));
        });
    }

    void ended(SimulatedLink link) {
        links.remove(link);
        past.remove(link);
        told.ended(link.endOf(this));
        writer.news().part(link.endOf(this));
    }

    void receive(SimulatedLink link, Message message) {
        if (!links.contains(link)) {
            return;
        }
        switch (message) {
            case Message.Have(Known known) ->
                link.from(this).position = known.index().equals(index()) ? known.sequence() : 0;
            case Message.News news -> attempt(() -> hear(link, news));
        }
    }

    private void hear(SimulatedLink link, Message.News news) throws Failure {
        for (Change change : news.changes()) {
            heard++;
            Slot.Offer offer = Changes.offer(change);
            Optional<Slot.Offer> made =
                    making.hear(versions().version(offer.version().name()), offer);
            if (past.contains(link) && offer.version().isDeleted()) {
                told.missed(offer.version());
                forgets++;
            }
            if (made.isPresent()) {
                told.add(link.endOf(this), made.get().version(), made.get().manifest());
            }
        }
        if (news.last()) {
            past.remove(link);
        }
        if (!past.contains(link)) {
            told.heard(link.endOf(this), news.upTo().at(now()));
        }
    }

    private String index() {
        return user() + " " + indexes;
    }

    /// Tells one of those linked a few changes; false when there is nothing to tell.
    boolean tell(int which) {
        if (links.isEmpty() || writer.news().opening() == 0) {
            return false;
        }
        SimulatedLink link = links.get(which % links.size());
        Way way = link.from(this);
        long from = way.position;
        List<VersionRow> news = from < 0 ? List.of() : writer.news().since(from, BATCH);
        long upTo = news.size() < BATCH ? saved() : news.getLast().sequence();
        if (from < 0 || upTo <= from) {
            return false;
        }
        List<Change> changes = news.stream()
                .map(row -> Changes.change(row.version(), Optional.empty()))
                .toList();
        net.send(link, this, new Message.News(changes, new Known(index(), upTo, now()), news.size() < BATCH));
        way.position = upTo;
        return true;
    }

    /// Tells everybody everything; false when there is nothing to tell.
    boolean tellAll() {
        boolean any = false;
        for (int i = 0; i < links.size(); i++) {
            while (tell(i)) {
                any = true;
            }
        }
        return any;
    }

    /// Brings one content a step nearer; false when none is under way.
    boolean fetch(Optional<RandomGenerator> dice) {
        if (fetches.isEmpty()) {
            return false;
        }
        SimulatedFetch fetch =
                fetches.get(dice.map(random -> random.nextInt(fetches.size())).orElse(0));
        attempt(() -> {
            Optional<Outcome> outcome = fetch.next(dice);
            if (outcome.isPresent()) {
                fetched += outcome.get() instanceof Outcome.Placed ? 1 : 0;
                fetches.remove(fetch);
                inbox.add(() -> mirror().returned(fetch.errand, outcome.get()));
            }
        });
        return true;
    }

    /// Reads one file; false when none is to be read.
    boolean read() {
        WireName name = readings.poll();
        if (name == null) {
            return false;
        }
        read++;
        MemoryDisk.Text text = disk.files.get(name);
        if (text == null) {
            inbox.add(() -> mirror().handle(new Sight.Uncut(name, Failure.of(StoreFault.FILE_GONE, name))));
        } else {
            Sight.Cut cut = new Sight.Cut(name, disk.cut(name), text.executable());
            inbox.add(() -> mirror().handle(cut));
        }
        return true;
    }

    /// Looks at one thing that has happened; false when nothing has.
    boolean handle() {
        if (mirror.isEmpty() || inbox.isEmpty()) {
            return false;
        }
        attempt(inbox.remove());
        return true;
    }

    /// Something was done under the name, and the system says so.
    void touched(WireName name) {
        if (on) {
            inbox.add(() -> mirror().touched(name));
        }
    }

    void scan() {
        if (mirror.isPresent()) {
            attempt(mirror()::scan);
        }
    }

    /// The folder's own thread goes on; opens a folder that was stopped when it is time.
    boolean step() {
        if (mirror.isPresent()) {
            boolean[] news = {false};
            attempt(() -> news[0] = mirror().step());
            return news[0];
        }
        if (on && ticks.getAsLong() - reopenAt >= 0) {
            open();
        }
        return false;
    }

    /// Whether nothing is left to do here.
    boolean isDone() {
        return fetches.isEmpty()
                && readings.isEmpty()
                && inbox.isEmpty()
                && mirror.map(one -> one.status().state() instanceof SyncState.UpToDate)
                        .orElse(false);
    }

    /// Whether a person is asked.
    boolean isPaused() {
        return mirror.map(one -> one.status().state() instanceof SyncState.Paused)
                .orElse(false);
    }

    @Override
    public String toString() {
        String state = mirror.map(one -> one.status().toString()).orElse(on ? "stopped" : "off");
        List<String> open = told.slots().stream()
                .map(slot ->
                        slot.key() + ": " + slot.why().map(Failure::sentence).orElse("to be done"))
                .toList();
        List<String> known = versions().all().stream()
                .map(VersionRow::version)
                .map(version -> version.name().path()
                        + (version.isDeleted() ? " gone " : " ")
                        + version.vector().text())
                .toList();
        return user() + " " + state + " " + open + " " + disk.picture() + " trash " + disk.trashed() + " knows "
                + known;
    }
}
