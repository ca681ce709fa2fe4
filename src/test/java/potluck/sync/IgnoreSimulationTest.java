package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// Small worlds in which people change their ignore lists all the time: what is ignored is never touched, and once
/// nothing is ignored any more all folders become equal and nothing is gone that nobody deleted.
@Timeout(120)
class IgnoreSimulationTest {
    private static final long SEED = Long.getLong("potluck.seed", 9_000);
    private static final int WORLDS = Integer.getInteger("potluck.worlds", 300);
    private static final List<String> NAMES = List.of("a", "A", "b/c", "b/d/e", "x.log", "b/y.log", "b");
    private static final List<String> LISTS = List.of("", "*.log", "b/", "a\nb/d/", "*\n!a", "**", "b/*\n!b/c", "b");

    private Random random = new Random();
    private SimulatedNet net = new SimulatedNet();
    private long ticks;
    private int texts;
    private final List<Simulated> all = new ArrayList<>();
    /// What must still be in every folder in the end: nobody deleted or overwrote it.
    private final Set<String> saved = new HashSet<>();

    @Test
    void whatIsIgnoredIsNeverTouchedAndComesTogetherInTheEnd() throws IOException {
        for (int i = 0; i < WORLDS; i++) {
            long seed = SEED + i;
            try {
                begin(seed);
                for (int act = random.nextInt(70); act >= 0; act--) {
                    act(all.get(random.nextInt(all.size())));
                }
                settle();
            } catch (RuntimeException | Failure e) {
                throw new AssertionError("seed " + seed + ": " + all, e);
            }
            assertThat(all.stream().map(one -> one.disk.picture()).distinct())
                    .as("seed %d: %s", seed, all)
                    .hasSize(1);
            assertThat(all.getFirst().disk.files.values().stream().map(MemoryDisk.Text::content))
                    .as("seed %d: %s", seed, all)
                    .containsAll(saved);
        }
    }

    private void begin(long seed) throws IOException {
        random = new Random(seed);
        ticks = 0;
        texts = 0;
        all.clear();
        net = new SimulatedNet();
        saved.clear();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            Duration skew = Duration.ofMinutes(random.nextInt(-3_000, 3_000));
            Simulated next = new Simulated(all.size(), net, () -> ticks, FolderMode.TWO_WAY, Making.SOUND);
            next.skew = skew;
            all.add(next);
        }
    }

    private void act(Simulated one) throws IOException {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> write(one);
            case 3 -> delete(one);
            case 4, 5 -> one.disk.ignored = LISTS.get(random.nextInt(LISTS.size()));
            case 6, 7 -> net.link(one, all.get(random.nextInt(all.size())));
            case 8 -> net.unlink(one, all.get(random.nextInt(all.size())));
            case 9 -> {
                one.kill();
                one.start();
            }
            default -> run(random.nextInt(50));
        }
    }

    private void write(Simulated one) throws IOException {
        WireName name = name();
        String content = "text " + texts++;
        String old = one.disk.files.containsKey(name) ? one.disk.files.get(name).content() : "";
        if (one.disk.write(name, content, one.now(), false)) {
            saved.remove(old);
            saved.add(content);
            touched(one, name);
        }
    }

    private void delete(Simulated one) throws IOException {
        List<WireName> names = List.copyOf(one.disk.files.keySet());
        WireName name = names.isEmpty() ? name() : names.get(random.nextInt(names.size()));
        if (one.disk.files.containsKey(name)) {
            saved.remove(one.disk.files.get(name).content());
            one.disk.files.remove(name);
            touched(one, name);
        }
    }

    private WireName name() throws Failure {
        return WireName.of(List.of(NAMES.get(random.nextInt(NAMES.size())).split("/")));
    }

    private void touched(Simulated one, WireName name) throws IOException {
        if (random.nextInt(4) > 0) {
            one.touched(name);
        }
    }

    private void run(int moves) throws IOException {
        for (int i = 0; i < moves; i++) {
            Simulated one = all.get(random.nextInt(all.size()));
            ticks += random.nextLong(300_000_000L);
            switch (random.nextInt(10)) {
                case 0, 1 -> one.fetch(Optional.of(random));
                case 2 -> one.read();
                case 3 -> one.tell(random.nextInt(8));
                case 4 -> one.scan();
                case 5 -> one.handle();
                case 6, 7 -> net.move(random);
                default -> step(one);
            }
        }
    }

    private static void step(Simulated one) throws IOException {
        Map<WireName, MemoryDisk.Text> before = ignored(one, one.versions.scope());
        Scope scope = one.versions.scope();
        one.step();
        if (one.versions.scope().equals(scope)) {
            assertThat(ignored(one, scope)).isEqualTo(before);
        }
    }

    private static Map<WireName, MemoryDisk.Text> ignored(Simulated one, Scope scope) {
        Map<WireName, MemoryDisk.Text> ignored = new TreeMap<>(one.disk.files);
        ignored.keySet().removeIf(scope::covers);
        return ignored;
    }

    /// Nothing is ignored any more; all are linked anew, in a chain, and left alone until nothing happens. Anew,
    /// because who deletes a file while ignoring it does not take back what was told of it on the same link.
    private void settle() throws IOException {
        net.dropAll();
        net.deliverAll();
        for (Simulated one : all) {
            one.disk.ignored = "";
            one.scan();
            for (int i = 0; i < 5; i++) {
                ticks += 500_000_000L;
                one.step();
            }
        }
        for (int i = 1; i < all.size(); i++) {
            net.link(all.get(i), all.get(i - 1));
        }
        int quiet = 0;
        for (int i = 0; quiet < 40; i++) {
            ticks += 500_000_000L;
            boolean busy = false;
            for (Simulated one : all) {
                busy |= one.step();
                while (one.handle() || one.read() || one.fetch(Optional.empty()) || one.tellAll() || net.deliverAll()) {
                    busy = true;
                }
                busy |= !one.isDone();
            }
            quiet = busy ? 0 : quiet + 1;
            if (i > 5_000) {
                throw new IllegalStateException("it does not settle");
            }
        }
    }
}
