package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.StoreFault;

/// Single cases on simulated devices: one thread, a clock that the test turns.
class MirrorTest {
    private long ticks;
    private final List<Simulated> all = new ArrayList<>();

    @Test
    void aMassOfDeletionsWaitsUntilAPersonAgrees() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        fill(ana, 40);
        ana.link(boris);
        run();
        ana.disk.files.clear();
        run();
        assertThat(boris.mirror.status().state())
                .isInstanceOfSatisfying(
                        SyncState.Paused.class,
                        paused -> assertThat(paused.why().is(SyncFault.MASS_DELETE))
                                .isTrue());
        assertThat(boris.disk.files).hasSize(40);
        boris.mirror.answer(true);
        run();
        assertThat(boris.disk.files).isEmpty();
        assertThat(boris.disk.trashed()).hasSize(40);
        assertThat(boris.mirror.status().state()).isInstanceOf(SyncState.UpToDate.class);
    }

    @Test
    void aMassOfDeletionsThatAPersonRefusesIsUndoneEverywhere() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        fill(ana, 40);
        ana.link(boris);
        run();
        ana.disk.files.clear();
        run();
        boris.mirror.answer(false);
        run();
        assertThat(ana.disk.files).hasSize(40);
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture());
        assertThat(boris.disk.trashed()).isEmpty();
    }

    @Test
    void aFolderThatIsRenamedIsNoMassOfDeletionsAndMovesNoBytes() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        fill(ana, 40);
        ana.link(boris);
        run();
        int fetched = boris.fetched;
        for (WireName name : List.copyOf(ana.disk.files.keySet())) {
            ana.disk.rename(name, name("moved", name.last()));
        }
        run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).hasSize(40);
        assertThat(boris.disk.trashed()).isEmpty();
        assertThat(boris.fetched).isEqualTo(fetched);
    }

    @Test
    void aRootThatVanishedDeletesNothingAnywhere() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        fill(ana, 3);
        ana.link(boris);
        run();
        ana.disk.vanished = true;
        assertThatThrownBy(ana.mirror::scan)
                .isInstanceOfSatisfying(
                        Failure.class,
                        why -> assertThat(why.is(StoreFault.ROOT_VANISHED)).isTrue());
        boris.mirror.step();
        assertThat(boris.disk.files).hasSize(3);
    }

    @Test
    void whoOnlySendsTakesNothing() throws IOException {
        Simulated ana = device(FolderMode.SEND_ONLY);
        Simulated boris = device(FolderMode.TWO_WAY);
        write(ana, "a", "from Ana");
        ana.link(boris);
        run();
        assertThat(boris.disk.contains("from Ana")).isTrue();
        write(boris, "a", "changed by Boris");
        write(boris, "b", "new");
        run();
        assertThat(ana.disk.picture()).hasSize(1);
        assertThat(ana.disk.contains("from Ana")).isTrue();
        assertThat(ana.mirror.status().state()).isInstanceOf(SyncState.UpToDate.class);
    }

    @Test
    void whoOnlyReceivesTellsNothingAndGivesWay() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.RECEIVE_ONLY);
        write(ana, "a", "one");
        ana.link(boris);
        run();
        write(boris, "a", "changed here");
        write(boris, "own", "mine alone");
        boris.disk.files.remove(name("c"));
        run();
        assertThat(ana.disk.contains("changed here")).isFalse();
        assertThat(ana.disk.contains("mine alone")).isFalse();
        write(ana, "a", "two");
        run();
        assertThat(boris.disk.contains("two")).isTrue();
        assertThat(boris.disk.contains("mine alone")).isTrue();
        assertThat(boris.disk.trashed()).containsExactly("changed here");
    }

    @Test
    void whoWasAwayForLongerThanDeletionsAreRememberedLosesNothing() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        write(ana, "a", "one");
        write(ana, "b", "two");
        ana.link(boris);
        run();
        ana.unlink(boris);
        ana.disk.files.remove(name("a"));
        boris.disk.files.remove(name("b"));
        run();
        ticks += Mirror.DELETIONS.plusDays(1).toNanos();
        run();
        ana.link(boris);
        run();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(2);
    }

    @Test
    void aDeletionReachesWhoWasAwayForAWhile() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        write(ana, "a", "one");
        ana.link(boris);
        run();
        ana.unlink(boris);
        ana.disk.files.remove(name("a"));
        run();
        ticks += Duration.ofDays(60).toNanos();
        ana.link(boris);
        run();
        assertThat(boris.disk.files).isEmpty();
        assertThat(boris.disk.trashed()).containsExactly("one");
    }

    @Test
    void onlyWhatHasChangedIsToldAgain() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        fill(ana, 30);
        ana.link(boris);
        run();
        boris.restart();
        ana.restart();
        write(ana, "one more", "new");
        int before = boris.heard;
        ana.link(boris);
        run();
        assertThat(boris.heard - before).isEqualTo(1);
        assertThat(boris.disk.files).hasSize(31);
    }

    @Test
    void twoSpellingsOfOneNameAreBothKept() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        write(ana, "photo.jpg", "sea");
        write(ana, "Photo.JPG", "hills");
        ana.link(boris);
        run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).hasSize(2);
        assertThat(boris.disk.files.keySet().stream().map(WireName::portableKey).distinct())
                .hasSize(2);
    }

    private Simulated device(FolderMode mode) throws IOException {
        Simulated device = new Simulated(all.size(), () -> ticks, Duration.ZERO, mode);
        all.add(device);
        return device;
    }

    private static void fill(Simulated device, int files) throws IOException {
        for (int i = 0; i < files; i++) {
            write(device, "file " + i, "content " + i);
        }
    }

    private static void write(Simulated device, String name, String content) throws IOException {
        assertThat(device.disk.write(name(name), content, device.now(), false)).isTrue();
    }

    /// Scans everywhere and lets everything happen that there is to happen.
    private void run() throws IOException {
        for (Simulated device : all) {
            device.mirror.scan();
        }
        for (int quiet = 0; quiet < 10; quiet++) {
            ticks += 500_000_000L;
            for (Simulated device : all) {
                device.mirror.step();
                while (device.read() || device.fetch(false) || device.tell(0)) {
                    quiet = 0;
                }
            }
        }
    }

    private static WireName name(String... path) throws Failure {
        return WireName.of(List.of(path));
    }
}
