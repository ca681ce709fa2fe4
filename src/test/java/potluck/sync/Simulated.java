package potluck.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import potluck.catalogue.FileEntry;
import potluck.catalogue.FileVersion;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.store.Known;
import potluck.store.StoreFault;
import potluck.store.VersionRow;
import potluck.wire.PeerMessage.Change;

/// A device without threads: a mirror over a disk and an index in memory, moved on by the test alone. Everything it
/// tells another passes through the form it has on the wire.
final class Simulated {
    static final Path ROOT = Path.of("/simulated");
    private static final int BATCH = 3;

    /// The other end of a link, as this device sees it.
    record End(Simulated other, int number) implements Holder {
        @Override
        public String device() {
            return other.self.device();
        }

        @Override
        public String user() {
            return other.self.user();
        }
    }

    /// How far this device has told an end.
    private final Map<End, Long> telling = new LinkedHashMap<>();
    private final Deque<Errand> errands = new ArrayDeque<>();
    private final Deque<WireName> readings = new ArrayDeque<>();
    private final LongSupplier ticks;
    private final Duration skew;
    private final FolderMode mode;
    final FileVersion.Editor self;
    final MemoryDisk disk = new MemoryDisk();
    MemoryVersions store = new MemoryVersions();
    private int lives;
    /// How many contents were brought here, and how many changes were heard of.
    int fetched;

    int heard;
    Told told = new Told();
    Versions versions;
    Mirror mirror;

    Simulated(int number, LongSupplier ticks, Duration skew, FolderMode mode) throws IOException {
        this.ticks = ticks;
        this.skew = skew;
        this.mode = mode;
        this.self = new FileVersion.Editor("%016x".formatted(number + 1), "user-" + number);
        this.versions = new Versions(store, self);
        this.mirror = begin();
    }

    /// The program ends at once and begins anew; what is on the disk and in the index stays.
    void restart() throws IOException {
        for (End end : List.copyOf(telling.keySet())) {
            end.other().lose(this);
        }
        telling.clear();
        errands.clear();
        readings.clear();
        told = new Told();
        versions = new Versions(store, self);
        mirror = begin();
    }

    /// As [#restart()], but the index is lost.
    void forget() throws IOException {
        store = new MemoryVersions();
        restart();
    }

    private Mirror begin() throws IOException {
        lives++;
        World world = new World(disk, readings::add, errands::add, new Time(this::now, ticks), Log.silent(), this::ask);
        Mirror next = new Mirror(world, versions, store, told, mode);
        next.open(ROOT);
        return next;
    }

    Instant now() {
        return Instant.parse("2026-03-01T12:00:00Z")
                .plusNanos(ticks.getAsLong())
                .plus(skew);
    }

    void link(Simulated other) throws IOException {
        if (telling.keySet().stream().noneMatch(end -> end.other() == other)) {
            tellFrom(other);
            other.tellFrom(this);
        }
    }

    void unlink(Simulated other) {
        lose(other);
        other.lose(this);
    }

    private void lose(Simulated other) {
        for (End end : List.copyOf(telling.keySet())) {
            if (end.other() == other) {
                telling.remove(end);
                told.ended(end);
            }
        }
    }

    /// What `other` says it has of this device's index decides where to begin.
    private void tellFrom(Simulated other) throws IOException {
        Known known = Mirror.greet(other.store, new End(this, lives), other.now());
        telling.put(new End(other, lives), known.index().equals(index()) ? known.sequence() : 0);
    }

    /// All linked devices tell from the beginning.
    private void ask() {
        for (End end : telling.keySet()) {
            told.patchy(end);
            end.other().telling.keySet().stream()
                    .filter(back -> back.other() == this)
                    .toList()
                    .forEach(back -> end.other().telling.put(back, 0L));
        }
    }

    private String index() {
        return "index " + System.identityHashCode(store);
    }

    /// Tells one end a few changes; false when there is nothing to tell.
    boolean tell(int which) throws IOException {
        List<End> ends = List.copyOf(telling.keySet());
        if (ends.isEmpty()) {
            return false;
        }
        End end = ends.get(which % ends.size());
        long from = telling.getOrDefault(end, 0L);
        List<VersionRow> news = versions.since(from, BATCH);
        long upTo = news.size() < BATCH ? versions.saved() : news.getLast().sequence();
        if (upTo == from) {
            return false;
        }
        List<Change> changes = new ArrayList<>();
        for (VersionRow row : news) {
            changes.add(Changes.change(row.version(), Optional.empty()));
        }
        end.other().hear(this, changes, new Known(index(), upTo, now()));
        telling.put(end, upTo);
        return true;
    }

    private void hear(Simulated from, List<Change> changes, Known known) throws IOException {
        End end = telling.keySet().stream()
                .filter(one -> one.other() == from)
                .findFirst()
                .orElseThrow();
        for (Change change : changes) {
            Slot.Offer offer = Changes.offer(change);
            heard++;
            told.add(end, offer.version(), offer.manifest());
        }
        told.heard(end, known);
    }

    /// Brings one content, or fails to; false when nothing is to be brought.
    boolean fetch(boolean fails) throws IOException {
        Errand errand = errands.poll();
        if (errand == null) {
            return false;
        }
        mirror.handle(new Event.Returned(errand, fails ? lost(errand) : bring(errand)));
        return true;
    }

    private Outcome bring(Errand errand) throws IOException {
        FileEntry file = errand.target().file().orElseThrow();
        Optional<String> content = errand.holders().stream()
                .map(holder -> ((End) holder).other().disk)
                .flatMap(other -> other.files.values().stream())
                .map(MemoryDisk.Text::content)
                .filter(text -> BarePeer.manifest(text).id().equals(file.content()))
                .findFirst();
        if (content.isEmpty()) {
            return lost(errand);
        }
        try {
            errand.makeRoom(disk);
            fetched++;
            disk.place(file.name(), content.get(), file.modified(), file.executable());
            return new Outcome.Placed(Optional.of(disk.cut(file.name())));
        } catch (Failure why) {
            return new Outcome.Failed(why);
        }
    }

    private static Outcome lost(Errand errand) {
        return new Outcome.Failed(
                Failure.of(SyncFault.NOBODY_HOLDS, errand.target().name()));
    }

    /// Reads one file; false when none is to be read.
    boolean read() throws IOException {
        WireName name = readings.poll();
        if (name == null) {
            return false;
        }
        MemoryDisk.Text text = disk.files.get(name);
        if (text == null) {
            mirror.handle(new Event.Uncut(name, Failure.of(StoreFault.FILE_GONE, name)));
        } else {
            mirror.handle(new Event.Cut(name, disk.cut(name), text.executable()));
        }
        return true;
    }

    @Override
    public String toString() {
        return self.user() + " " + mirror.status() + " " + disk.picture() + " trash " + disk.trashed();
    }
}
