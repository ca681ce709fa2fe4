package potluck.sync.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import potluck.catalogue.ContentId;
import potluck.catalogue.Selection;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.sync.folder.Elsewhere;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.SyncState;
import potluck.sync.scope.Scope;

/// Simulated devices whose clock the test turns, and what tests do with them in one line. One thread.
final class SmallGroup {
    private static final long HALF_A_SECOND = 500_000_000L;
    private static final int MOST_ROUNDS = 1000;

    final List<Simulated> all = new ArrayList<>();
    private final SimulatedNet net = new SimulatedNet();
    private long ticks;

    Simulated device(FolderMode mode) {
        return device(mode, Duration.ZERO);
    }

    Simulated device(FolderMode mode, Duration skew) {
        Simulated device = new Simulated(all.size(), net, () -> ticks, mode, Making.SOUND);
        device.skew = skew;
        all.add(device);
        return device;
    }

    void link(Simulated one, Simulated other) {
        net.link(one, other);
    }

    void unlink(Simulated one, Simulated other) {
        net.unlink(one, other);
    }

    void unlinkAll() {
        net.dropAll();
        net.deliverAll();
    }

    /// The program ends at once and begins anew, linked with nobody.
    void restart(Simulated one) {
        one.kill();
        one.start();
    }

    Mirror mirror(Simulated one) {
        return one.mirror();
    }

    SyncState state(Simulated one) {
        return mirror(one).status().state();
    }

    Scope scope(Simulated one) {
        return one.versions().scope();
    }

    void select(Simulated one, Selection selection, Elsewhere elsewhere) throws IOException {
        one.store.select(selection.text());
        mirror(one).select(selection, elsewhere);
    }

    /// Whether another device than `one` has this content under this name and keeps it equal.
    boolean isElsewhere(Simulated one, WireName name, ContentId content) {
        return all.stream()
                .filter(other -> other != one && scope(other).covers(name) && other.disk.files.containsKey(name))
                .map(other -> other.disk.cut(name).manifest().id())
                .anyMatch(content::equals);
    }

    Selection selection(Simulated one) throws IOException {
        return Selection.parse(one.store.selection());
    }

    /// What is on the disk of a device and lies outside `scope`.
    Map<WireName, MemoryDisk.Text> outside(Simulated one, Scope scope) {
        Map<WireName, MemoryDisk.Text> outside = new TreeMap<>(one.disk.files);
        outside.keySet().removeIf(scope::covers);
        return outside;
    }

    static void write(Simulated device, String name, String content) throws IOException {
        assertThat(device.disk.write(name(name), content, device.now(), false)).isTrue();
    }

    static void fill(Simulated device, int files, String content) throws IOException {
        for (int i = 0; i < files; i++) {
            write(device, "file " + i, content + i);
        }
    }

    static void delete(Simulated device, String name) throws IOException {
        device.disk.files.remove(name(name));
    }

    static WireName name(String path) throws Failure {
        return WireName.of(List.of(path.split("/")));
    }

    /// Nothing happens for so long.
    void pass(Duration time) {
        ticks += time.toNanos();
    }

    /// Scans everywhere and lets everything happen that there is to happen; who cannot save what it heard never rests.
    void run() {
        all.forEach(Simulated::scan);
        int quiet = 0;
        for (int rounds = 0; quiet < 10 && rounds < MOST_ROUNDS; rounds++) {
            quiet++;
            for (Simulated device : all) {
                if (step(device)) {
                    quiet = 0;
                }
            }
        }
    }

    /// A part of half a second passes, in which one device does what it can; true when it did something.
    boolean step(Simulated device) {
        ticks += HALF_A_SECOND / all.size();
        boolean busy = device.step();
        while (device.handle()
                || device.read()
                || device.fetch(Optional.empty())
                || device.tellAll()
                || net.deliverAll()) {
            busy = true;
        }
        return busy;
    }

    /// Half a second passes, in which one device scans and hears and tells nothing.
    void scanAlone(Simulated device) {
        ticks += HALF_A_SECOND;
        device.scan();
        device.step();
    }

    /// One device does one thing; true when a content may have come.
    boolean move(Simulated device, Random random) {
        ticks += random.nextLong(300_000_000L);
        int what = random.nextInt(10);
        switch (what) {
            case 0, 1 -> device.fetch(Optional.of(random));
            case 2 -> device.read();
            case 3 -> device.tell(random.nextInt(8));
            case 4 -> device.scan();
            case 5 -> device.handle();
            case 6, 7 -> net.move(random);
            default -> device.step();
        }
        return what < 2;
    }

    boolean isUpToDate(Simulated device) {
        return state(device) instanceof SyncState.UpToDate;
    }
}
