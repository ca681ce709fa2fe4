package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.MemoryWorld;
import potluck.kit.Lifecycle;

/// Whatever files whichever devices have, whenever they are written and links break: in the end all folders are
/// equal and every content that was ever there when a folder had settled still is.
@Timeout(120)
class ConvergencePropertyTest {
    private static final long SEED = Long.getLong("potluck.seed", 4_711);
    private static final List<String> NAMES = List.of(
            "a.txt", "A.txt", "b", "b/c.txt", "b/C.txt", "d/e/f", "d/e", "наздраве.txt", "z (conflict 12345678)");

    @TempDir
    private Path home;

    private final MemoryWorld world = new MemoryWorld();
    private final Set<String> written = new TreeSet<>();

    @RepeatedTest(12)
    void allFoldersBecomeEqualAndNothingIsLost(RepetitionInfo round) throws IOException {
        Random random = new Random(SEED + round.getCurrentRepetition());
        try (Lifecycle opened = new Lifecycle()) {
            List<SyncDevice> all = new ArrayList<>();
            for (int i = 0; i < 2 + random.nextInt(3); i++) {
                SyncDevice device = opened.own(new SyncDevice(world, "user-" + i, home.resolve("user-" + i)));
                all.add(device);
                writeSome(device, random);
                device.start();
                joinSome(all, random);
            }
            disturb(all, random);
            SyncDevice[] devices = all.toArray(SyncDevice[]::new);
            Awaits.until(() -> join(all) && all.stream().allMatch(this::hasAll), devices);
            Awaits.equal(devices);
            assertThat(all.getFirst().files().values())
                    .as("seed %d", SEED + round.getCurrentRepetition())
                    .containsAll(written);
        }
    }

    private void writeSome(SyncDevice device, Random random) {
        for (int i = random.nextInt(5); i > 0; i--) {
            write(device, random);
        }
    }

    /// A new file with a content of its own; where the name cannot be used, nothing.
    private void write(SyncDevice device, Random random) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        String content = device.user() + " " + random.nextInt(1_000_000);
        try {
            if (!device.root.resolve(name).toFile().exists()) {
                device.write(name, content);
                written.add(content);
            }
        } catch (IOException taken) {
            assertThat(written).doesNotContain(content);
        }
    }

    private static void joinSome(List<SyncDevice> all, Random random) throws IOException {
        SyncDevice last = all.getLast();
        for (SyncDevice other : all) {
            if (other != last && random.nextBoolean()) {
                last.link(other);
            }
        }
    }

    private void disturb(List<SyncDevice> all, Random random) {
        for (int i = random.nextInt(6); i > 0; i--) {
            SyncDevice device = all.get(random.nextInt(all.size()));
            if (random.nextInt(3) == 0) {
                device.network.breakAll();
            } else {
                write(device, random);
            }
            Awaits.pass();
        }
    }

    /// A chain, so that everything has to be taken on by those in the middle; a link that breaks late is made anew.
    private static boolean join(List<SyncDevice> all) {
        try {
            for (int i = 1; i < all.size(); i++) {
                all.get(i).link(all.get(i - 1));
            }
            return true;
        } catch (IOException breaking) {
            return false;
        }
    }

    private boolean hasAll(SyncDevice device) {
        return device.files().values().containsAll(written);
    }
}
