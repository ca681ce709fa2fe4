package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// Masses of replaced files, and receive-only folders that are reverted, on simulated devices.
class GivingBackTest {
    private final SimulatedNet net = new SimulatedNet();
    private long ticks;
    private final List<Simulated> all = new ArrayList<>();

    @Test
    void aMassOfReplacedFilesWaitsUntilAPersonAgrees() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        scramble(ana, boris);
        assertThat(boris.mirror().status().state())
                .isInstanceOfSatisfying(
                        SyncState.Paused.class,
                        paused -> assertThat(paused.why().is(SyncFault.MASS_DELETE))
                                .isTrue());
        assertThat(boris.disk.contains("content 7")).isTrue();
        boris.mirror().answer(true);
        run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture());
        assertThat(boris.disk.trashed()).hasSize(60);
        write(ana, "file 3", "one more edit");
        write(ana, "file 4", "and another");
        run();
        assertThat(boris.mirror().status().state()).isInstanceOf(SyncState.UpToDate.class);
        assertThat(boris.disk.contains("and another")).isTrue();
    }

    @Test
    void replacedFilesThatAPersonRefusesComeBackEverywhere() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        scramble(ana, boris);
        boris.mirror().answer(false);
        run();
        assertThat(ana.mirror().status().state()).as("a mass for Ana, too").isInstanceOf(SyncState.Paused.class);
        ana.mirror().answer(true);
        run();
        assertThat(ana.disk.contains("content 7")).isTrue();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(60);
        assertThat(ana.disk.trashed()).contains("scrambled 7");
    }

    @Test
    void manyEditsOfAFewFilesAreNoMass() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        fill(ana, 60, "content ");
        net.link(ana, boris);
        run();
        for (int i = 0; i < 80; i++) {
            write(ana, "file 1", "edit " + i);
            run();
        }
        assertThat(boris.disk.contains("edit 79")).isTrue();
    }

    @Test
    void aReceiveOnlyFolderIsRevertedToWhatTheOthersHave() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.RECEIVE_ONLY);
        fill(ana, 4, "content ");
        net.link(ana, boris);
        run();
        write(boris, "file 1", "changed here");
        write(boris, "own", "made here");
        boris.disk.files.remove(name("file 2"));
        run();
        assertThat(boris.disk.contains("content 2")).isFalse();
        boris.mirror().revert();
        run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).hasSize(4);
        assertThat(boris.disk.trashed()).containsExactlyInAnyOrder("changed here", "made here");
        assertThat(boris.mirror().status().state()).isInstanceOf(SyncState.UpToDate.class);
    }

    @Test
    void whatIsIgnoredIsNotReverted() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.RECEIVE_ONLY);
        boris.disk.ignored = "*.log";
        net.link(ana, boris);
        run();
        write(boris, "a.log", "mine");
        boris.mirror().revert();
        run();
        assertThat(boris.disk.contains("mine")).isTrue();
    }

    /// Ana replaces all of 60 files that Boris has, too.
    private void scramble(Simulated ana, Simulated boris) throws IOException {
        fill(ana, 60, "content ");
        net.link(ana, boris);
        run();
        fill(ana, 60, "scrambled ");
        run();
    }

    private Simulated device(FolderMode mode) {
        Simulated device = new Simulated(all.size(), net, () -> ticks, mode, Making.SOUND);
        all.add(device);
        return device;
    }

    private static void fill(Simulated device, int files, String content) throws IOException {
        for (int i = 0; i < files; i++) {
            write(device, "file " + i, content + i);
        }
    }

    private static void write(Simulated device, String name, String content) throws IOException {
        assertThat(device.disk.write(name(name), content, device.now(), false)).isTrue();
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
