package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import potluck.catalogue.Selection;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// Folders of which only some parts are wanted, on simulated devices.
class SelectingTest {
    private final SimulatedNet net = new SimulatedNet();
    private long ticks;
    private final List<Simulated> all = new ArrayList<>();
    private Simulated ana;
    private Simulated boris;

    @BeforeEach
    void link() throws IOException {
        ana = device();
        boris = device();
        net.link(ana, boris);
        write(ana, "films/a", "a film");
        write(ana, "photos/b", "a photo");
        write(ana, "c", "at the top");
        run();
    }

    @Test
    void whatIsWantedNoLongerGoesToTheTrashHereAndStaysAtOthers() throws IOException {
        select(boris, "films", false);
        run();
        assertThat(boris.disk.files).containsOnlyKeys(name("c"), name("photos", "b"));
        assertThat(boris.disk.trashed()).containsExactly("a film");
        assertThat(ana.disk.files).hasSize(3);
        assertThat(boris.mirror().status().state()).isInstanceOf(SyncState.UpToDate.class);
        assertThat(boris.mirror().status().files()).isEqualTo(2);
    }

    @Test
    void whatComesInAPartThatIsNotWantedIsNotFetchedUntilItIs() throws IOException {
        select(boris, "films", false);
        run();
        write(ana, "films/new", "another film");
        write(ana, "films/a", "a better film");
        run();
        assertThat(boris.disk.files).hasSize(2);
        boris.kill();
        boris.start();
        net.link(ana, boris);
        run();
        assertThat(boris.disk.files).hasSize(2);
        select(boris, "films", true);
        run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).hasSize(4);
        assertThat(ana.disk.trashed()).isEmpty();
    }

    @Test
    void whatNobodyElseHoldsStays() throws IOException {
        boris.mirror().select(Selection.ALL.with(name("films"), false), (_, _) -> false);
        run();
        assertThat(boris.disk.contains("a film")).isTrue();
        boris.disk.files.remove(name("films", "a"));
        run();
        assertThat(ana.disk.contains("a film")).isTrue();
    }

    @Test
    void whatWasChangedHereAndNotReadYetStays() throws IOException {
        write(boris, "films/a", "cut by Boris");
        select(boris, "films", false);
        run();
        assertThat(boris.disk.contains("cut by Boris")).isTrue();
        assertThat(ana.disk.contains("cut by Boris")).isFalse();
        select(boris, "films", true);
        run();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture());
        assertThat(ana.disk.contains("cut by Boris")).isTrue();
    }

    @Test
    void whatIsIgnoredAsWellStays() throws IOException {
        boris.disk.ignored = "films/";
        run();
        select(boris, "films", false);
        run();
        assertThat(boris.disk.contains("a film")).isTrue();
    }

    @Test
    void aCrashRightAfterTheChoiceDeletesNothingAtOthers() throws IOException {
        select(boris, "films", false);
        boris.kill();
        boris.start();
        net.link(ana, boris);
        run();
        assertThat(ana.disk.files).hasSize(3);
        select(boris, "films", true);
        boris.kill();
        boris.start();
        net.link(ana, boris);
        run();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(3);
    }

    @Test
    void onlyOneFolderOfAllMayBeWanted() throws IOException {
        Simulated vera = device();
        vera.store.select(Selection.ofAll(false).with(name("photos"), true).text());
        vera.kill();
        vera.start();
        net.link(vera, ana);
        run();
        assertThat(vera.disk.files).containsOnlyKeys(name("photos", "b"));
        write(vera, "mine", "outside");
        write(vera, "photos/mine", "inside");
        run();
        assertThat(ana.disk.contains("outside")).isFalse();
        assertThat(ana.disk.contains("inside")).isTrue();
    }

    private static void select(Simulated device, String folder, boolean wanted) throws IOException {
        Selection next = Selection.parse(device.store.selection()).with(name(folder), wanted);
        device.store.select(next.text());
        device.mirror().select(next, (_, _) -> true);
    }

    private Simulated device() {
        Simulated device = new Simulated(all.size(), net, () -> ticks, FolderMode.TWO_WAY, Making.SOUND);
        all.add(device);
        return device;
    }

    private static void write(Simulated device, String name, String content) throws IOException {
        assertThat(device.disk.write(name(name.split("/")), content, device.now(), false))
                .isTrue();
    }

    /// Scans everywhere and lets everything happen that there is to happen.
    private void run() throws IOException {
        for (Simulated device : all) {
            device.scan();
        }
        for (int quiet = 0; quiet < 10; quiet++) {
            ticks += 500_000_000L;
            for (Simulated device : all) {
                device.step();
                while (device.handle()
                        || device.read()
                        || device.fetch(Optional.empty())
                        || device.tellAll()
                        || net.deliverAll()) {
                    quiet = 0;
                }
            }
        }
    }

    private static WireName name(String... path) throws Failure {
        return WireName.of(List.of(path));
    }
}
