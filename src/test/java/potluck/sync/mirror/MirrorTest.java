package potluck.sync.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static potluck.sync.mirror.SmallGroup.delete;
import static potluck.sync.mirror.SmallGroup.fill;
import static potluck.sync.mirror.SmallGroup.name;
import static potluck.sync.mirror.SmallGroup.write;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import potluck.catalogue.ConflictCopy;
import potluck.catalogue.Selection;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.StoreFault;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.SyncFault;
import potluck.sync.folder.SyncState;
import potluck.sync.index.Slot;
import potluck.sync.index.Versions;

/// Single cases on simulated devices: one thread, a clock that the test turns.
class MirrorTest {
    private final SmallGroup group = new SmallGroup();
    private Simulated ana;
    private Simulated boris;

    @BeforeEach
    void open() {
        ana = group.device(FolderMode.TWO_WAY);
        boris = group.device(FolderMode.TWO_WAY);
    }

    @Test
    void aMassOfDeletionsWaitsUntilAPersonAgrees() throws IOException {
        fill(ana, 40, "content ");
        group.link(ana, boris);
        group.run();
        ana.disk.files.clear();
        group.run();
        assertThat(group.state(boris))
                .isInstanceOfSatisfying(
                        SyncState.Paused.class,
                        paused -> assertThat(paused.why().is(SyncFault.MASS_DELETE))
                                .isTrue());
        assertThat(boris.disk.files).hasSize(40);
        boris.mirror().answer(true);
        group.run();
        assertThat(boris.disk.files).isEmpty();
        assertThat(boris.disk.trashed()).hasSize(40);
        assertThat(group.state(boris)).isInstanceOf(SyncState.UpToDate.class);
    }

    @Test
    void aMassOfDeletionsThatAPersonRefusesIsUndoneEverywhere() throws IOException {
        fill(ana, 40, "content ");
        group.link(ana, boris);
        group.run();
        ana.disk.files.clear();
        group.run();
        boris.mirror().answer(false);
        group.run();
        assertThat(ana.disk.files).hasSize(40);
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture());
        assertThat(boris.disk.trashed()).isEmpty();
    }

    @Test
    void aFolderThatIsRenamedIsNoMassOfDeletionsAndMovesNoBytes() throws IOException {
        fill(ana, 40, "content ");
        group.link(ana, boris);
        group.run();
        int fetched = boris.fetched;
        int read = ana.read;
        for (WireName name : List.copyOf(ana.disk.files.keySet())) {
            ana.disk.rename(name, name("moved/" + name.last()));
        }
        group.run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).hasSize(40);
        assertThat(boris.disk.trashed()).isEmpty();
        assertThat(boris.fetched).isEqualTo(fetched);
        assertThat(ana.read).as("what is known is not read again").isEqualTo(read);
    }

    @Test
    void aFileThatIsDeletedRightAfterItGotItsNewNameStaysDeleted() throws IOException {
        write(ana, "a", "one");
        group.link(ana, boris);
        group.run();
        WireName renamed = name("b");
        boris.disk.afterRename = () -> boris.disk.delete(renamed);
        ana.disk.rename(name("a"), renamed);
        group.run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).isEmpty();
        assertThat(ana.disk.trashed()).hasSize(1);
    }

    @Test
    void aFileThatIsEditedRightAfterItGotItsNewNameIsSent() throws IOException {
        write(ana, "a", "one");
        group.link(ana, boris);
        group.run();
        WireName renamed = name("b");
        boris.disk.afterRename = () -> boris.disk.append(renamed, "one more", boris.now());
        ana.disk.rename(name("a"), renamed);
        group.run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).hasSize(1);
        assertThat(ana.disk.text(renamed).content()).isEqualTo("one more");
    }

    @Test
    void aFileThatIsChangedAndRenamedIsReadAgain() throws IOException {
        write(ana, "a", "one");
        group.link(ana, boris);
        group.run();
        ana.disk.append(name("a"), "one more", ana.now());
        ana.disk.rename(name("a"), name("b"));
        group.run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).hasSize(1);
        assertThat(boris.disk.text(name("b")).content()).isEqualTo("one more");
    }

    @Test
    void anotherFileOfTheSameSizeAndTimeIsNotTakenForTheOneThatIsGone() throws IOException {
        Instant then = ana.now();
        assertThat(ana.disk.write(name("a"), "one", then, false)).isTrue();
        group.link(ana, boris);
        group.run();
        ana.disk.delete(name("a"));
        assertThat(ana.disk.write(name("b"), "two", then, false)).isTrue();
        group.run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).hasSize(1);
        assertThat(boris.disk.text(name("b")).content()).isEqualTo("two");
    }

    @Test
    void aFileThatIsRenamedThereAndBackIsStillThere() throws IOException {
        write(ana, "a", "one");
        group.link(ana, boris);
        group.run();
        ana.disk.rename(name("a"), name("b"));
        group.run();
        ana.disk.rename(name("b"), name("a"));
        group.run();
        assertThat(ana.disk.picture()).containsOnlyKeys("a");
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture());
        assertThat(boris.disk.trashed()).isEmpty();
    }

    @Test
    void aRootThatVanishedDeletesNothingAnywhere() throws IOException {
        fill(ana, 3, "content ");
        group.link(ana, boris);
        group.run();
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
        ana = group.device(FolderMode.SEND_ONLY);
        write(ana, "a", "from Ana");
        group.link(ana, boris);
        group.run();
        assertThat(boris.disk.contains("from Ana")).isTrue();
        write(boris, "a", "changed by Boris");
        write(boris, "b", "new");
        group.run();
        assertThat(ana.disk.picture()).hasSize(1);
        assertThat(ana.disk.contains("from Ana")).isTrue();
        assertThat(group.state(ana)).isInstanceOf(SyncState.UpToDate.class);
    }

    @Test
    void whoOnlyReceivesTellsNothingAndGivesWay() throws IOException {
        boris = group.device(FolderMode.RECEIVE_ONLY);
        write(ana, "a", "one");
        group.link(ana, boris);
        group.run();
        write(boris, "a", "changed here");
        write(boris, "own", "mine alone");
        delete(boris, "c");
        group.run();
        assertThat(ana.disk.contains("changed here")).isFalse();
        assertThat(ana.disk.contains("mine alone")).isFalse();
        write(ana, "a", "two");
        group.run();
        assertThat(boris.disk.contains("two")).isTrue();
        assertThat(boris.disk.contains("mine alone")).isTrue();
        assertThat(boris.disk.trashed()).containsExactly("changed here");
    }

    @Test
    void whoWasAwayForLongerThanDeletionsAreRememberedLosesNothing() throws IOException {
        write(ana, "a", "one");
        write(ana, "b", "two");
        group.link(ana, boris);
        group.run();
        group.unlink(ana, boris);
        delete(ana, "a");
        delete(boris, "b");
        group.run();
        group.pass(Versions.DELETIONS.plusDays(1));
        group.run();
        group.link(ana, boris);
        group.run();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(2);
    }

    @Test
    void theReturnOfADeviceAfterALongTimeDeletesNothingAnywhere() throws IOException {
        Simulated clara = group.device(FolderMode.TWO_WAY);
        write(ana, "deleted there", "one");
        write(ana, "deleted here", "two");
        write(ana, "changed there", "three");
        group.link(ana, boris);
        group.link(boris, clara);
        group.run();
        group.unlink(boris, clara);
        group.pass(Versions.DELETIONS.minusDays(10));
        delete(ana, "deleted there");
        write(ana, "changed there", "four");
        delete(clara, "deleted here");
        group.run();
        assertThat(boris.disk.trashed()).contains("one");
        group.pass(Duration.ofDays(11));
        group.link(boris, clara);
        group.run();
        assertThat(ana.disk.picture())
                .isEqualTo(boris.disk.picture())
                .isEqualTo(clara.disk.picture())
                .containsOnlyKeys("deleted there", "deleted here", "changed there");
        assertThat(ana.disk.contains("four")).isTrue();
        assertThat(clara.disk.trashed()).containsExactly("three");
        delete(ana, "deleted there");
        group.run();
        assertThat(clara.disk.trashed()).containsExactly("three", "one");
    }

    @Test
    void theReturnOfADeviceDeletesNothingThoughItEndsInBetween() throws IOException {
        write(ana, "a", "one");
        group.link(ana, boris);
        group.run();
        group.unlink(ana, boris);
        group.pass(Versions.DELETIONS.minusDays(10));
        delete(ana, "a");
        group.run();
        group.pass(Duration.ofDays(11));
        group.link(ana, boris);
        group.restart(boris);
        group.link(ana, boris);
        group.run();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(1);
        assertThat(boris.disk.trashed()).isEmpty();
    }

    @Test
    void whoIsLinkedAllTheTimeFollowsDeletionsHoweverQuietItIs() throws IOException {
        write(ana, "a", "one");
        group.link(ana, boris);
        group.run();
        for (int day = 0; day < 100; day++) {
            group.pass(Duration.ofDays(1));
            group.run();
        }
        group.unlink(ana, boris);
        group.run();
        delete(ana, "a");
        group.run();
        group.link(ana, boris);
        group.run();
        assertThat(boris.disk.trashed()).containsExactly("one");
    }

    @Test
    void aDeletionReachesWhoWasAwayForAWhile() throws IOException {
        write(ana, "a", "one");
        group.link(ana, boris);
        group.run();
        group.unlink(ana, boris);
        delete(ana, "a");
        group.run();
        group.pass(Duration.ofDays(60));
        group.link(ana, boris);
        group.run();
        assertThat(boris.disk.files).isEmpty();
        assertThat(boris.disk.trashed()).containsExactly("one");
    }

    @Test
    void onlyWhatHasChangedIsToldAgain() throws IOException {
        fill(ana, 30, "content ");
        group.link(ana, boris);
        group.run();
        group.restart(boris);
        group.restart(ana);
        write(ana, "one more", "new");
        int before = boris.heard;
        group.link(ana, boris);
        group.run();
        assertThat(boris.heard - before).isEqualTo(1);
        assertThat(boris.disk.files).hasSize(31);
    }

    @Test
    void twoSpellingsOfOneNameAreBothKept() throws IOException {
        write(ana, "photo.jpg", "sea");
        write(ana, "Photo.JPG", "hills");
        group.link(ana, boris);
        group.run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).hasSize(2);
        assertThat(boris.disk.files.keySet().stream().map(WireName::portableKey).distinct())
                .hasSize(2);
    }

    @Test
    void whoLostTheIndexAndHasAClockThatIsBehindLosesNothing() throws IOException {
        write(boris, "a", "from Boris");
        group.link(ana, boris);
        group.run();
        delete(ana, "a");
        group.run();
        ana.kill();
        ana.forget();
        ana.skew = Duration.ofHours(-100);
        write(ana, "a", "new");
        ana.start();
        group.link(ana, boris);
        group.run();
        assertThat(boris.disk.contains("new")).isTrue();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(1);
    }

    @Test
    void aConflictCopyThatLosesItsOwnNameIsKept() throws IOException {
        write(ana, "a", "from Ana");
        write(boris, "a", "from Boris");
        group.link(ana, boris);
        group.run();
        WireName copy = ana.disk.files.keySet().stream()
                .filter(name -> ConflictCopy.original(name).isPresent())
                .findFirst()
                .orElseThrow();
        boris.kill();
        boris.forget();
        write(boris, copy.path(), "something else");
        boris.start();
        group.link(ana, boris);
        group.run();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(3);
        assertThat(group.state(ana)).isInstanceOf(SyncState.UpToDate.class);
        assertThat(ana.disk.contains("from Ana")
                        && ana.disk.contains("from Boris")
                        && ana.disk.contains("something else"))
                .isTrue();
    }

    @Test
    void aDeletionGetsPastADeviceWhoseClockIsFarAhead() throws IOException {
        Simulated clara = group.device(FolderMode.TWO_WAY);
        boris.skew = Duration.ofDays(1000);
        write(ana, "a", "one");
        group.link(ana, boris);
        group.link(boris, clara);
        group.run();
        group.pass(Duration.ofHours(7));
        delete(clara, "a");
        group.run();
        assertThat(ana.disk.files).isEmpty();
        assertThat(ana.disk.trashed()).containsExactly("one");
    }

    @Test
    void whoHasForgottenADeletionIsToldAgain() throws IOException {
        Simulated clara = group.device(FolderMode.TWO_WAY);
        write(clara, "a", "one");
        group.link(ana, boris);
        group.link(boris, clara);
        group.run();
        group.unlink(boris, clara);
        delete(ana, "a");
        group.run();
        boris.skew = Versions.DELETIONS.multipliedBy(2);
        group.pass(Duration.ofHours(7));
        group.run();
        group.link(boris, clara);
        group.run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).isEqualTo(clara.disk.picture());
    }

    @Test
    void whatWasHeardWhileTheIndexCouldNotBeSavedIsNotForgotten() throws IOException {
        group.link(ana, boris);
        group.run();
        write(boris, "a", "one");
        ana.store.full = true;
        group.run();
        ana.store.full = false;
        delete(ana, "a");
        group.run();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture()).hasSize(1);
    }

    @Test
    void aFileThatAnotherProgramHoldsKeepsNothingElseBack() throws IOException {
        write(ana, "deleted", "one");
        write(ana, "renamed", "two");
        group.link(ana, boris);
        group.run();
        boris.disk.held.addAll(List.of(name("deleted"), name("renamed")));
        delete(ana, "deleted");
        ana.disk.rename(name("renamed"), name("other"));
        write(ana, "new", "three");
        group.run();
        assertThat(boris.disk.contains("three")).isTrue();
        assertThat(boris.told.slot(name("deleted")).flatMap(Slot::why))
                .hasValueSatisfying(
                        why -> assertThat(why.is(SyncFault.LOCKED_HERE)).isTrue());
        boris.disk.held.clear();
        group.pass(Duration.ofHours(1));
        group.run();
        assertThat(boris.disk.picture()).isEqualTo(ana.disk.picture()).containsOnlyKeys("other", "new");
        assertThat(boris.disk.trashed()).contains("one");
    }

    @Test
    void whatLiesInAFolderThatMayNotBeLookedIntoIsNotDeletedAndKeepsNothingElseBack() throws IOException {
        write(ana, "closed/a", "one");
        group.link(ana, boris);
        group.run();
        ana.disk.closed = "closed";
        write(ana, "b", "two");
        group.run();
        assertThat(boris.disk.picture()).containsOnlyKeys("closed/a", "b");
        assertThat(group.state(ana)).isInstanceOf(SyncState.UpToDate.class);
        write(boris, "closed/a", "edited");
        group.run();
        assertThat(ana.disk.contains("one")).isTrue();
        assertThat(ana.told.slot(name("closed/a")).flatMap(Slot::why))
                .hasValueSatisfying(
                        why -> assertThat(why.is(SyncFault.LOCKED_HERE)).isTrue());
        ana.disk.closed = "";
        group.pass(Duration.ofHours(1));
        group.run();
        assertThat(ana.disk.picture()).isEqualTo(boris.disk.picture());
        assertThat(ana.disk.contains("edited")).isTrue();
    }

    @Test
    void whatIsUntickedLeavesThoughAnotherProgramHoldsOneOfTheFiles() throws IOException {
        fill(ana, 3, "content ");
        group.link(ana, boris);
        group.run();
        boris.disk.held.add(name("file 1"));
        group.select(boris, Selection.ofAll(false), (_, _) -> true);
        group.run();
        assertThat(boris.disk.picture()).containsOnlyKeys("file 1");
        assertThat(ana.disk.files).hasSize(3);
    }
}
