package potluck.sync.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import potluck.catalogue.ConflictCopy;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.StoreFault;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.SyncFault;
import potluck.sync.folder.SyncState;
import potluck.sync.index.Versions;

/// Single cases on simulated devices: one thread, a clock that the test turns.
class MirrorTest {
    private final SimulatedNet net = new SimulatedNet();
    private long ticks;
    private final List<Simulated> all = new ArrayList<>();

    @Test
    void aMassOfDeletionsWaitsUntilAPersonAgrees() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        fill(ana, 40);
        net.link(ana, boris);
        run();
        ana.disk.files.clear();
        run();
        assertThat(boris.mirror().status().state())
                .isInstanceOfSatisfying(
                        SyncState.Paused.class,
                        paused -> assertThat(paused.why().is(SyncFault.MASS_DELETE))
                                .isTrue());
        assertThat(boris.disk.files).hasSize(40);
        boris.mirror().answer(true);
        run();
        assertThat(boris.disk.files).isEmpty();
        assertThat(boris.disk.trashed()).hasSize(40);
        assertThat(boris.mirror().status().state()).isInstanceOf(SyncState.UpToDate.class);
    }

    @Test
    void aMassOfDeletionsThatAPersonRefusesIsUndoneEverywhere() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        fill(ana, 40);
        net.link(ana, boris);
        run();
        ana.disk.files.clear();
        run();
        boris.mirror().answer(false);
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
        net.link(ana, boris);
        run();
        int fetched = boris.fetched;
        int read = ana.read;
        for (WireName name : List.copyOf(ana.disk.files.keySet())) {
            ana.disk.rename(name, name("moved", name.last()));
        }
        run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).hasSize(40);
        assertThat(boris.disk.trashed()).isEmpty();
        assertThat(boris.fetched).isEqualTo(fetched);
        assertThat(ana.read).as("what is known is not read again").isEqualTo(read);
    }

    @Test
    void aFileThatIsChangedAndRenamedIsReadAgain() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        write(ana, "a", "one");
        net.link(ana, boris);
        run();
        ana.disk.append(name("a"), "one more", ana.now());
        ana.disk.rename(name("a"), name("b"));
        run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).hasSize(1);
        assertThat(boris.disk.text(name("b")).content()).isEqualTo("one more");
    }

    @Test
    void anotherFileOfTheSameSizeAndTimeIsNotTakenForTheOneThatIsGone() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        Instant then = ana.now();
        assertThat(ana.disk.write(name("a"), "one", then, false)).isTrue();
        net.link(ana, boris);
        run();
        ana.disk.delete(name("a"));
        assertThat(ana.disk.write(name("b"), "two", then, false)).isTrue();
        run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).hasSize(1);
        assertThat(boris.disk.text(name("b")).content()).isEqualTo("two");
    }

    @Test
    void aFileThatIsRenamedThereAndBackIsStillThere() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        write(ana, "a", "one");
        net.link(ana, boris);
        run();
        ana.disk.rename(name("a"), name("b"));
        run();
        ana.disk.rename(name("b"), name("a"));
        run();
        assertThat(ana.disk.picture()).containsOnlyKeys("a");
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture());
        assertThat(boris.disk.trashed()).isEmpty();
    }

    @Test
    void aRootThatVanishedDeletesNothingAnywhere() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        fill(ana, 3);
        net.link(ana, boris);
        run();
        ana.disk.takeAway();
        assertThatThrownBy(ana.mirror()::scan)
                .isInstanceOfSatisfying(
                        Failure.class,
                        why -> assertThat(why.is(StoreFault.ROOT_VANISHED)).isTrue());
        boris.mirror().step();
        assertThat(boris.disk.files).hasSize(3);
    }

    @Test
    void whoOnlySendsTakesNothing() throws IOException {
        Simulated ana = device(FolderMode.SEND_ONLY);
        Simulated boris = device(FolderMode.TWO_WAY);
        write(ana, "a", "from Ana");
        net.link(ana, boris);
        run();
        assertThat(boris.disk.contains("from Ana")).isTrue();
        write(boris, "a", "changed by Boris");
        write(boris, "b", "new");
        run();
        assertThat(ana.disk.picture()).hasSize(1);
        assertThat(ana.disk.contains("from Ana")).isTrue();
        assertThat(ana.mirror().status().state()).isInstanceOf(SyncState.UpToDate.class);
    }

    @Test
    void whoOnlyReceivesTellsNothingAndGivesWay() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.RECEIVE_ONLY);
        write(ana, "a", "one");
        net.link(ana, boris);
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
        net.link(ana, boris);
        run();
        net.unlink(ana, boris);
        ana.disk.files.remove(name("a"));
        boris.disk.files.remove(name("b"));
        run();
        ticks += Versions.DELETIONS.plusDays(1).toNanos();
        run();
        net.link(ana, boris);
        run();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(2);
    }

    @Test
    void theReturnOfADeviceAfterALongTimeDeletesNothingAnywhere() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        Simulated clara = device(FolderMode.TWO_WAY);
        write(ana, "deleted there", "one");
        write(ana, "deleted here", "two");
        write(ana, "changed there", "three");
        net.link(ana, boris);
        net.link(boris, clara);
        run();
        net.unlink(boris, clara);
        ticks += Versions.DELETIONS.minusDays(10).toNanos();
        ana.disk.files.remove(name("deleted there"));
        write(ana, "changed there", "four");
        clara.disk.files.remove(name("deleted here"));
        run();
        assertThat(boris.disk.trashed()).contains("one");
        ticks += Duration.ofDays(11).toNanos();
        net.link(boris, clara);
        run();
        assertThat(ana.disk.picture())
                .isEqualTo(boris.disk.picture())
                .isEqualTo(clara.disk.picture())
                .containsOnlyKeys("deleted there", "deleted here", "changed there");
        assertThat(ana.disk.contains("four")).isTrue();
        assertThat(clara.disk.trashed()).containsExactly("three");
        ana.disk.files.remove(name("deleted there"));
        run();
        assertThat(clara.disk.trashed()).containsExactly("three", "one");
    }

    @Test
    void theReturnOfADeviceDeletesNothingThoughItEndsInBetween() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        write(ana, "a", "one");
        net.link(ana, boris);
        run();
        net.unlink(ana, boris);
        ticks += Versions.DELETIONS.minusDays(10).toNanos();
        ana.disk.files.remove(name("a"));
        run();
        ticks += Duration.ofDays(11).toNanos();
        net.link(ana, boris);
        boris.kill();
        net.deliverAll();
        boris.start();
        net.link(ana, boris);
        run();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(1);
        assertThat(boris.disk.trashed()).isEmpty();
    }

    @Test
    void whoIsLinkedAllTheTimeFollowsDeletionsHoweverQuietItIs() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        write(ana, "a", "one");
        net.link(ana, boris);
        run();
        for (int day = 0; day < 100; day++) {
            ticks += Duration.ofDays(1).toNanos();
            run();
        }
        net.unlink(ana, boris);
        run();
        ana.disk.files.remove(name("a"));
        run();
        net.link(ana, boris);
        run();
        assertThat(boris.disk.trashed()).containsExactly("one");
    }

    @Test
    void aDeletionReachesWhoWasAwayForAWhile() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        write(ana, "a", "one");
        net.link(ana, boris);
        run();
        net.unlink(ana, boris);
        ana.disk.files.remove(name("a"));
        run();
        ticks += Duration.ofDays(60).toNanos();
        net.link(ana, boris);
        run();
        assertThat(boris.disk.files).isEmpty();
        assertThat(boris.disk.trashed()).containsExactly("one");
    }

    @Test
    void onlyWhatHasChangedIsToldAgain() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        fill(ana, 30);
        net.link(ana, boris);
        run();
        boris.kill();
        boris.start();
        ana.kill();
        ana.start();
        write(ana, "one more", "new");
        int before = boris.heard;
        net.link(ana, boris);
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
        net.link(ana, boris);
        run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).hasSize(2);
        assertThat(boris.disk.files.keySet().stream().map(WireName::portableKey).distinct())
                .hasSize(2);
    }

    @Test
    void whoLostTheIndexAndHasAClockThatIsBehindLosesNothing() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        write(boris, "a", "from Boris");
        net.link(ana, boris);
        run();
        ana.disk.files.remove(name("a"));
        run();
        ana.kill();
        ana.forget();
        ana.skew = Duration.ofHours(-100);
        write(ana, "a", "new");
        ana.start();
        net.link(ana, boris);
        run();
        assertThat(boris.disk.contains("new")).isTrue();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(1);
    }

    @Test
    void aConflictCopyThatLosesItsOwnNameIsKept() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        write(ana, "a", "from Ana");
        write(boris, "a", "from Boris");
        net.link(ana, boris);
        run();
        WireName copy = ana.disk.files.keySet().stream()
                .filter(name -> ConflictCopy.original(name).isPresent())
                .findFirst()
                .orElseThrow();
        boris.kill();
        boris.forget();
        write(boris, copy.path(), "something else");
        boris.start();
        net.link(ana, boris);
        run();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(3);
        assertThat(ana.mirror().status().state()).isInstanceOf(SyncState.UpToDate.class);
        assertThat(ana.disk.contains("from Ana")
                        && ana.disk.contains("from Boris")
                        && ana.disk.contains("something else"))
                .isTrue();
    }

    @Test
    void aDeletionGetsPastADeviceWhoseClockIsFarAhead() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        Simulated clara = device(FolderMode.TWO_WAY);
        boris.skew = Duration.ofDays(1000);
        write(ana, "a", "one");
        net.link(ana, boris);
        net.link(boris, clara);
        run();
        ticks += Duration.ofHours(7).toNanos();
        clara.disk.files.remove(name("a"));
        run();
        assertThat(ana.disk.files).isEmpty();
        assertThat(ana.disk.trashed()).containsExactly("one");
    }

    @Test
    void whoHasForgottenADeletionIsToldAgain() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        Simulated clara = device(FolderMode.TWO_WAY);
        write(clara, "a", "one");
        net.link(ana, boris);
        net.link(boris, clara);
        run();
        net.unlink(boris, clara);
        ana.disk.files.remove(name("a"));
        run();
        boris.skew = Versions.DELETIONS.multipliedBy(2);
        ticks += Duration.ofHours(7).toNanos();
        run();
        net.link(boris, clara);
        run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).isEqualTo(clara.disk.picture());
    }

    @Test
    void whatWasHeardWhileTheIndexCouldNotBeSavedIsNotForgotten() throws IOException {
        Simulated ana = device(FolderMode.TWO_WAY);
        Simulated boris = device(FolderMode.TWO_WAY);
        net.link(ana, boris);
        run();
        write(boris, "a", "one");
        ana.store.full = true;
        run();
        ana.store.full = false;
        ana.disk.files.remove(name("a"));
        run();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(1);
    }

    private Simulated device(FolderMode mode) {
        Simulated device = new Simulated(all.size(), net, () -> ticks, mode, Making.SOUND);
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
            device.scan();
        }
        int quiet = 0;
        for (int rounds = 0; quiet < 10 && rounds < 100; rounds++) {
            quiet++;
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
