package potluck.sync.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.catalogue.Selection;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.sync.folder.FolderMode;
import potluck.sync.scope.Scope;

/// Small worlds in which people change their ignore lists and what they want all the time: what is ignored is never
/// touched, and once everything is wanted again all folders become equal and nothing is gone that nobody deleted.
@Timeout(120)
class IgnoreSimulationTest {
    private static final long SEED = Long.getLong("potluck.seed", 9_000);
    private static final int WORLDS = Integer.getInteger("potluck.worlds", 300);
    private static final List<String> NAMES = List.of("a", "A", "b/c", "b/d/e", "x.log", "b/y.log", "b");
    private static final List<String> FOLDERS = List.of("b", "b/d", "a");
    private static final List<String> LISTS = List.of("", "*.log", "b/", "a\nb/d/", "*\n!a", "**", "b/*\n!b/c", "b");
    private static final int LONGEST = 5_000;

    private Random random = new Random();
    private SmallGroup group = new SmallGroup();
    /// What must still be in every folder in the end: nobody deleted or overwrote it.
    private final Set<String> saved = new HashSet<>();

    /// Devices, and names that they did not want at some time.
    private final Set<String> left = new HashSet<>();

    private int texts;

    @Test
    void whatIsLeftOutIsNeverTouchedAndComesTogetherInTheEnd() throws IOException {
        for (int i = 0; i < WORLDS; i++) {
            long seed = SEED + i;
            try {
                begin(seed);
                for (int act = random.nextInt(70); act >= 0; act--) {
                    act(any());
                }
                settle();
            } catch (RuntimeException | Failure e) {
                throw new AssertionError("seed " + seed + ": " + group.all, e);
            }
            assertThat(group.all.stream().map(one -> one.disk.picture()).distinct())
                    .as("seed %d: %s", seed, group.all)
                    .hasSize(1);
            assertThat(group.all.getFirst().disk.files.values().stream().map(MemoryDisk.Text::content))
                    .as("seed %d: %s", seed, group.all)
                    .containsAll(saved);
        }
    }

    private void begin(long seed) throws IOException {
        random = new Random(seed);
        group = new SmallGroup();
        texts = 0;
        saved.clear();
        left.clear();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            group.device(FolderMode.TWO_WAY, Duration.ofMinutes(random.nextInt(-3_000, 3_000)));
        }
    }

    private Simulated any() {
        return group.all.get(random.nextInt(group.all.size()));
    }

    private void act(Simulated one) throws IOException {
        switch (random.nextInt(13)) {
            case 0, 1, 2 -> write(one);
            case 3 -> delete(one);
            case 4, 5 -> one.disk.ignored = LISTS.get(random.nextInt(LISTS.size()));
            case 6, 7 -> group.link(one, any());
            case 8 -> group.unlink(one, any());
            case 9 -> group.restart(one);
            case 10 -> select(one);
            default -> run(random.nextInt(50));
        }
    }

    private void select(Simulated one) throws IOException {
        WireName folder = SmallGroup.name(FOLDERS.get(random.nextInt(FOLDERS.size())));
        Selection selection = group.selection(one).with(folder, random.nextBoolean());
        for (String path : NAMES) {
            if (!selection.covers(SmallGroup.name(path))) {
                left.add(key(one, SmallGroup.name(path)));
            }
        }
        group.select(one, selection, (name, content) -> group.isElsewhere(one, name, content));
    }

    /// Not where something was put away: under its name a new file of its last author is an edit of it.
    private void write(Simulated one) throws IOException {
        WireName name = name();
        if (left.contains(key(one, name))) {
            return;
        }
        String content = "text " + texts++;
        String old = one.disk.files.containsKey(name) ? one.disk.files.get(name).content() : "";
        if (one.disk.write(name, content, one.now(), false)) {
            saved.remove(old);
            saved.add(content);
            touched(one, name);
        }
    }

    private String key(Simulated one, WireName name) {
        return group.all.indexOf(one) + " " + name.portableKey();
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
        return SmallGroup.name(NAMES.get(random.nextInt(NAMES.size())));
    }

    private void touched(Simulated one, WireName name) throws IOException {
        if (random.nextInt(4) > 0) {
            one.touched(name);
        }
    }

    private void run(int moves) throws IOException {
        for (int i = 0; i < moves; i++) {
            Simulated one = any();
            Scope scope = group.scope(one);
            Map<WireName, MemoryDisk.Text> before = group.outside(one, scope);
            boolean fetched = group.move(one, random);
            if (!fetched && group.scope(one).equals(scope)) {
                assertThat(group.outside(one, scope)).containsAllEntriesOf(before);
            }
        }
    }

    /// Everything is wanted; all are linked anew, in a chain, and left alone until nothing happens. Anew, because who
    /// deletes a file while ignoring it does not take back what was told of it on the same link.
    private void settle() throws IOException {
        group.unlinkAll();
        for (Simulated one : group.all) {
            one.disk.ignored = "";
            group.select(one, Selection.ALL, (_, _) -> false);
            for (int i = 0; i < 10; i++) {
                group.scanAlone(one);
            }
        }
        for (int i = 1; i < group.all.size(); i++) {
            group.link(group.all.get(i), group.all.get(i - 1));
        }
        int quiet = 0;
        for (int i = 0; quiet < 40; i++) {
            boolean busy = false;
            for (Simulated one : group.all) {
                busy |= group.step(one) || !group.isUpToDate(one);
            }
            quiet = busy ? 0 : quiet + 1;
            if (i > LONGEST) {
                throw new IllegalStateException("it does not settle");
            }
        }
    }
}
