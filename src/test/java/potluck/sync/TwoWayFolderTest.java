package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.VersionVector;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.peer.Link;
import potluck.store.Index;
import potluck.sync.folder.FolderMode;
import potluck.sync.folder.PendingFile;
import potluck.sync.folder.SyncFault;
import potluck.sync.folder.SyncFolder;
import potluck.sync.folder.SyncState;
import potluck.wire.PeerMessage.Change;
import potluck.wire.PeerMessage.Item;
import potluck.wire.PeerMessage.SyncChanges;
import potluck.wire.PeerMessage.SyncHave;

/// Two-way sync with real threads, links and disks.
@Timeout(120)
class TwoWayFolderTest {
    @TempDir
    private Path home;

    @AutoClose
    private final SyncWorld world = new SyncWorld(() -> home);

    @Test
    void editsAndDeletionsReachTheOther() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start().link(ana);
        ana.write("sub/a.txt", "first");
        ana.write("b.txt", "stays");
        Awaits.until(() -> boris.files().size() == 2, ana, boris);
        boris.write("sub/a.txt", "second, longer");
        Awaits.until(() -> ana.files().containsValue("second, longer"), ana, boris);
        Files.delete(ana.root.resolve("sub/a.txt"));
        Awaits.until(() -> boris.files().equals(Map.of("b.txt", "stays")), ana, boris);
        assertThat(boris.root.resolve("sub")).doesNotExist();
        assertThat(trash(boris)).containsExactly("second, longer");
        assertThat(trash(ana)).containsExactly("first");
    }

    @Test
    void bothSidesOfAConflictAreKeptUnderTheSameNamesEverywhere() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start();
        ana.write("plan.txt", "from Ana");
        boris.write("plan.txt", "from Boris!");
        Awaits.upToDate(ana, boris);
        boris.link(ana);
        Awaits.until(() -> ana.files().size() == 2, ana, boris);
        Awaits.equal(ana, boris);
        assertThat(ana.files().values()).containsExactlyInAnyOrder("from Ana", "from Boris!");
        assertThat(ana.files().keySet())
                .anyMatch(name -> name.matches("plan \\(conflict (Ana|Boris) \\d{4}-.* [0-9a-f]{4}\\)\\.txt"));
        assertThat(ana.folder().status().conflicts()).isEqualTo(1);
    }

    @Test
    void aFileThatIsDeletedInTheMomentOfItsArrivalStaysDeleted() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start().link(ana);
        ana.write("stays", "text");
        for (int i = 0; i < 5; i++) {
            Path arriving = boris.root.resolve("file " + i);
            ana.write("file " + i, "text " + i);
            Awaits.until(() -> arriving.toFile().delete(), ana, boris);
        }
        Awaits.until(() -> ana.files().equals(Map.of("stays", "text")), ana, boris);
        Awaits.equal(ana, boris);
        assertThat(trash(ana)).hasSize(5);
    }

    @Test
    void manySmallFilesComeTogether() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start();
        for (int i = 0; i < 150; i++) {
            ana.write("folder " + i % 3 + "/file " + i, "text " + i);
        }
        boris.write("folder 0/file 0", "something else");
        boris.write("folder 1/file 1", "text 1");
        Awaits.upToDate(ana, boris);
        boris.link(ana);
        Awaits.until(() -> boris.files().size() == 151, ana, boris);
        Awaits.equal(ana, boris);
        for (int i = 0; i < 20; i++) {
            ana.write("folder 2/file " + (3 * i + 2), "edited");
        }
        Awaits.until(() -> Collections.frequency(boris.files().values(), "edited") == 20, ana, boris);
        assertThat(trash(boris)).hasSize(20).allMatch(text -> text.startsWith("text "));
        assertThat(boris.log()).anyMatch(line -> line.matches(".*\\d+ of \\d+ small files came together"));
    }

    @Test
    void whatWaitsForAnAnswerIsListed() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start().link(ana);
        for (int i = 0; i < 30; i++) {
            ana.write("file " + i, "text " + i);
        }
        Awaits.until(() -> boris.files().size() == 30, ana, boris);
        Awaits.equal(ana, boris);
        for (int i = 0; i < 30; i++) {
            Files.delete(ana.root.resolve("file " + i));
        }
        Awaits.until(() -> boris.state() instanceof SyncState.Paused, ana, boris);
        assertThat(boris.folder().pending())
                .isNotEmpty()
                .allMatch(PendingFile::deletion)
                .allMatch(file -> file.delay().why().is(SyncFault.MASS_DELETE))
                .noneMatch(file -> file.delay().failed());
        boris.folder().answer(true);
        Awaits.until(() -> boris.files().isEmpty() && boris.folder().pending().isEmpty(), ana, boris);
    }

    @Test
    void theExecutableBitAndTheTimeTravelAlone() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start().link(ana);
        Path file = ana.write("run.sh", "#!/bin/sh");
        Awaits.until(() -> boris.files().size() == 1, ana, boris);
        Awaits.equal(ana, boris);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
        Path there = boris.root.resolve("run.sh");
        Awaits.until(() -> Files.isExecutable(there), ana, boris);
        FileTime time = FileTime.from(Instant.parse("2020-02-02T02:02:02.002Z"));
        Files.setLastModifiedTime(file, time);
        Awaits.until(() -> time.equals(modified(there)), ana, boris);
        assertThat(Files.isExecutable(there)).isTrue();
        assertThat(trash(boris)).isEmpty();
    }

    @Test
    void whatHappenedWhileADeviceWasAwayIsDoneWhenItIsBack() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start().link(ana);
        ana.write("gone.txt", "to be deleted");
        ana.write("edited.txt", "old");
        Awaits.until(() -> boris.files().size() == 2, ana, boris);
        Awaits.equal(ana, boris);
        boris.close();
        Files.delete(ana.root.resolve("gone.txt"));
        ana.write("edited.txt", "new text");
        Files.writeString(boris.root.resolve("offline.txt"), "made while away");
        Awaits.until(() -> ana.folder().status().files() == 1, ana);
        SyncDevice again = world.again(boris);
        again.start().link(ana);
        Map<String, String> all = Map.of("edited.txt", "new text", "offline.txt", "made while away");
        Awaits.until(() -> again.files().equals(all) && ana.files().equals(all), ana, again);
    }

    @Test
    void aFolderWhoseNameChangesInCaseAloneLeavesNoEmptyOneBehind() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start().link(ana);
        ana.write("Photos/Sea/a.jpg", "sea");
        Awaits.until(() -> boris.files().size() == 1, ana, boris);
        Awaits.equal(ana, boris);
        Files.move(ana.root.resolve("Photos"), ana.root.resolve("photos"));
        Awaits.until(() -> boris.files().containsKey("photos/Sea/a.jpg"), ana, boris);
        Awaits.equal(ana, boris);
        assertThat(boris.root.resolve("Photos")).doesNotExist();
        assertThat(trash(boris)).isEmpty();
    }

    @Test
    void vectorsThatAMemberMadeUpStopNobody() throws Exception {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start().link(ana);
        Link mallory = world.bare("Mallory").link(ana);
        String self = ana.network.credentials().device().hex().substring(0, VersionVector.DIGITS);
        String crowd = IntStream.range(0, 862).mapToObj("%016x:1"::formatted).collect(Collectors.joining(","));
        mallory.tell(new SyncHave("sync", FolderMode.TWO_WAY.word(), "made up", "", 0));
        mallory.tell(new SyncChanges(
                "sync",
                "made up",
                List.of(deletion("last", self + ":" + (1L << 53)), deletion("crowded", crowd)),
                1,
                true));
        Awaits.until(() -> ana.folder().history(9).size() == 2, ana, boris);
        ana.write("last", "one");
        ana.write("crowded", "two");
        ana.write("other", "three");
        Awaits.until(() -> boris.files().size() == 3, ana, boris);
        Awaits.equal(ana, boris);
    }

    private static Change deletion(String name, String vector) {
        Item item = new Item(List.of(name), 0, "0".repeat(64), 0, false, new byte[0]);
        return new Change(item, true, vector, "0".repeat(VersionVector.DIGITS), "Mallory", 0, 1L << 53);
    }

    @Test
    void aRenameAndACopyCostNoTransfer() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start().link(ana);
        byte[] large = new byte[3_000_000];
        new Random(5).nextBytes(large);
        ana.write("large.bin", large);
        Awaits.until(() -> boris.files().size() == 1, ana, boris);
        Awaits.equal(ana, boris);
        Files.copy(ana.root.resolve("large.bin"), ana.root.resolve("copy.bin"));
        Files.move(ana.root.resolve("large.bin"), ana.root.resolve("renamed.bin"));
        Awaits.until(() -> boris.files().keySet().equals(ana.files().keySet()), ana, boris);
        Awaits.equal(ana, boris);
        assertThat(ana.served()).isEqualTo(large.length);
    }

    @Test
    void aFolderInAnotherPlaceStopsAndDeletesNothing() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start().link(ana);
        ana.write("a.txt", "A");
        Awaits.until(() -> boris.files().size() == 1, ana, boris);
        boris.close();
        Files.move(boris.root, home.resolve("elsewhere"));
        Files.createDirectories(boris.root);
        SyncDevice again = world.again(boris);
        again.start().link(ana);
        Awaits.until(() -> again.state() instanceof SyncState.Stopped, again);
        assertThat(((SyncState.Stopped) again.state()).why().code()).isEqualTo("ROOT_VANISHED");
        Files.createDirectories(boris.root.resolve(".potluck"));
        Files.writeString(boris.root.resolve(".potluck/folder.id"), "somebody else's");
        Awaits.until(() -> ((SyncState.Stopped) again.state()).why().code().equals("FOREIGN_ROOT"), again);
        assertThat(ana.read("a.txt")).isEqualTo("A");
    }

    @Test
    void whatTheIndexLostInACrashIsReadAgainAndServed() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        Path file = ana.write("a.txt", "served again");
        Awaits.until(() -> ana.folder().status().files() == 1, ana);
        Awaits.upToDate(ana);
        ana.close();
        try (Index index = Index.open(home.resolve("Ana/index.db"), Log.silent())) {
            index.forget(file.toRealPath());
        }
        SyncDevice again = world.again(ana);
        again.start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start().link(again);
        Awaits.until(() -> boris.files().containsValue("served again"), again, boris);
    }

    @Test
    void aReceiveOnlyFolderIsReverted() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.RECEIVE_ONLY);
        boris.start().link(ana);
        ana.write("a.txt", "from Ana");
        Awaits.until(() -> boris.files().size() == 1, ana, boris);
        Awaits.equal(ana, boris);
        boris.write("a.txt", "changed by Boris");
        boris.write("own.txt", "made by Boris");
        boris.folder().revert();
        Awaits.until(() -> boris.files().equals(Map.of("a.txt", "from Ana")), ana, boris);
        assertThat(trash(boris)).containsExactlyInAnyOrder("changed by Boris", "made by Boris");
        assertThatThrownBy(() -> ana.folder().revert())
                .isInstanceOfSatisfying(
                        Failure.class, why -> assertThat(why.code()).isEqualTo("NOT_RECEIVE_ONLY"));
    }

    @Test
    void severalFoldersHaveTheirOwnModesAndMayBeAddedLater() throws IOException {
        SyncDevice ana = world.device("Ana", FolderMode.TWO_WAY).start();
        SyncDevice boris = world.device("Boris", FolderMode.TWO_WAY).start().link(ana);
        Path photos = Files.createDirectories(home.resolve("ana-photos"));
        Files.writeString(photos.resolve("sea.jpg"), "blue");
        ana.folders.add("photos", photos, FolderMode.UNION);
        Path theirs = home.resolve("boris-photos");
        boris.folders.add("photos", theirs, FolderMode.UNION);
        Awaits.until(() -> Files.exists(theirs.resolve("sea.jpg")), ana, boris);
        ana.folders.remove("photos");
        assertThat(photos.resolve("sea.jpg")).hasContent("blue");
        assertThat(ana.folders.list()).extracting(SyncFolder::name).containsExactly("sync");
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static List<String> trash(SyncDevice device) throws IOException {
        try (Stream<Path> kept = Files.walk(device.root.resolve(".potluck/trash"))) {
            List<Path> files = kept.filter(Files::isRegularFile).toList();
            List<String> texts = new ArrayList<>();
            for (Path file : files) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
