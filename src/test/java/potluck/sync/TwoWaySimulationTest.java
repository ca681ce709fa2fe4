package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// Many small worlds, each from a seed, on one thread: whatever people do on whichever devices, however links break,
/// programs crash and clocks differ, in the end all folders are equal, and nothing is gone that nobody deleted.
@Timeout(240)
class TwoWaySimulationTest {
    private static final long SEED = Long.getLong("potluck.seed", 20_261);
    private static final int WORLDS = Integer.getInteger("potluck.worlds", 500);
    private static final List<String> NAMES =
            List.of("a", "A", "b", "b/c", "b/C", "d/e/f", "d/e", "report.txt", "наздраве.txt");

    private Random random = new Random();
    private long ticks;
    private final List<Simulated> all = new ArrayList<>();
    /// What must still be in every folder in the end: nobody deleted or overwrote it.
    private final Set<String> saved = new HashSet<>();

    private int texts;

    @Test
    void allFoldersBecomeEqualAndNothingIsLost() throws IOException {
        for (int i = 0; i < WORLDS; i++) {
            long seed = SEED + i;
            try {
                begin(seed);
                for (int act = random.nextInt(60); act >= 0; act--) {
                    act();
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
        saved.clear();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            Duration skew = Duration.ofMinutes(random.nextInt(-3_000, 3_000));
            all.add(new Simulated(all.size(), () -> ticks, skew, FolderMode.TWO_WAY));
        }
    }

    private void act() throws IOException {
        Simulated one = pick();
        switch (random.nextInt(13)) {
            case 0, 1, 2 -> write(one);
            case 3 -> delete(one);
            case 4 -> move(one);
            case 5 -> dress(one);
            case 6, 7 -> link(one);
            case 8 -> one.unlink(pick());
            case 9 -> crash(one);
            default -> run(random.nextInt(40));
        }
    }

    private void link(Simulated one) throws IOException {
        Simulated other = pick();
        if (one != other) {
            one.link(other);
        }
    }

    private void crash(Simulated one) throws IOException {
        if (random.nextInt(6) == 0) {
            one.forget();
        } else {
            one.restart();
        }
    }

    private void write(Simulated one) throws IOException {
        WireName name = name();
        String content = "text " + texts++;
        String old = one.disk.files.containsKey(name) ? one.disk.files.get(name).content() : "";
        if (one.disk.write(name, content, one.now(), random.nextInt(5) == 0)) {
            saved.remove(old);
            saved.add(content);
            touched(one, name);
        }
    }

    private void delete(Simulated one) throws IOException {
        WireName name = existing(one);
        if (one.disk.files.containsKey(name)) {
            saved.remove(one.disk.files.remove(name).content());
            touched(one, name);
        }
    }

    private void move(Simulated one) throws IOException {
        WireName from = existing(one);
        WireName to = name();
        try {
            one.disk.rename(from, to);
            touched(one, from);
            touched(one, to);
        } catch (Failure taken) {
            touched(one, to);
        }
    }

    private void dress(Simulated one) throws IOException {
        WireName name = existing(one);
        if (one.disk.files.containsKey(name)) {
            one.disk.dress(name, random.nextBoolean() ? one.now() : one.now().minusSeconds(99), random.nextBoolean());
            touched(one, name);
        }
    }

    /// Sometimes nobody hears of it until the next scan.
    private void touched(Simulated one, WireName name) throws IOException {
        if (random.nextInt(4) > 0) {
            one.mirror.touched(name);
        }
    }

    private void run(int moves) throws IOException {
        for (int i = 0; i < moves; i++) {
            Simulated one = pick();
            ticks += random.nextLong(300_000_000L);
            switch (random.nextInt(5)) {
                case 0 -> one.fetch(random.nextInt(8) == 0);
                case 1 -> one.read();
                case 2 -> one.tell(random.nextInt(8));
                default -> one.mirror.step();
            }
        }
    }

    /// All are linked in a chain and left alone until nothing happens any more.
    private void settle() throws IOException {
        for (int i = 1; i < all.size(); i++) {
            all.get(i).link(all.get(i - 1));
        }
        for (Simulated one : all) {
            one.mirror.scan();
        }
        int quiet = 0;
        for (int i = 0; quiet < 40; i++) {
            ticks += 500_000_000L;
            boolean busy = false;
            for (Simulated one : all) {
                busy |= one.mirror.step();
                while (one.fetch(false) || one.read() || one.tell(0) || one.tell(1) || one.tell(2)) {
                    busy = true;
                }
                busy |= !(one.mirror.status().state() instanceof SyncState.UpToDate);
            }
            quiet = busy ? 0 : quiet + 1;
            if (i > 5_000) {
                throw new IllegalStateException("it does not settle");
            }
        }
    }

    private Simulated pick() {
        return all.get(random.nextInt(all.size()));
    }

    private WireName name() throws Failure {
        return WireName.of(List.of(NAMES.get(random.nextInt(NAMES.size())).split("/")));
    }

    private WireName existing(Simulated one) throws Failure {
        List<WireName> names = List.copyOf(one.disk.files.keySet());
        return names.isEmpty() ? name() : names.get(random.nextInt(names.size()));
    }
}
