package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static potluck.store.Samples.assertFails;
import static potluck.store.Samples.name;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.LocalNames;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

class SafeRootTest {
    private static final Instant MODIFIED = Instant.parse("2026-01-02T03:04:05.678Z");

    @TempDir
    Path temp;

    private Path folder;
    private SafeRoot root;

    @BeforeEach
    void open() throws IOException {
        folder = temp.resolve("shared");
        root = SafeRoot.open(folder);
    }

    @Test
    void aCommittedFileLiesUnderItsNameWithItsTimeAndMode() throws IOException {
        commit("a/b/c.sh", "echo", true);

        Path file = folder.resolve("a/b/c.sh");
        assertThat(file).hasContent("echo");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.from(MODIFIED));
        assertThat(Files.isExecutable(file)).isTrue();
        assertThat(read("a/b/c.sh")).isEqualTo("echo");
        assertThat(root.stamp(name("a/b/c.sh"))).contains(FileStamp.of(file));
        assertThat(root.stagingFolder()).isEmptyDirectory();
    }

    @Test
    void nothingIsEverOverwritten() throws IOException {
        commit("a", "first", false);

        assertFails(StoreFault.NAME_TAKEN, () -> commit("a", "second", false));
        assertFails(StoreFault.NAME_TAKEN, () -> commit("a/b", "below a file", false));
        Files.createDirectories(folder.resolve("d/below"));
        assertFails(StoreFault.NAME_TAKEN, () -> commit("d", "on a folder", false));
        assertThat(folder.resolve("a")).hasContent("first");
    }

    @Test
    void whatIsThereAlreadyIsKept() throws IOException {
        commit("a", "same", false);
        FileStamp stamp = FileStamp.of(folder.resolve("a"));
        commit("a", "same", false);

        assertThat(FileStamp.of(folder.resolve("a"))).isEqualTo(stamp);
        assertThat(root.stagingFolder()).isEmptyDirectory();
    }

    @Test
    void aStagingFileStaysUsableWhenItsNameIsTaken() throws IOException {
        commit("a", "first", false);
        byte[] data = Samples.bytes(1, 2_000_000);
        try (StagingFile staging = StagingFile.open(root.stagingFolder(), Samples.manifest(data))) {
            Samples.writeAll(staging, data);
            staging.finish(MODIFIED, false);
            assertFails(StoreFault.NAME_TAKEN, () -> staging.commitTo(root, name("a"), Room.FREE));
            staging.commitTo(root, name("b"), Room.FREE);
        }

        assertThat(folder.resolve("b")).hasBinaryContent(data);
    }

    @Test
    void renamingMakesFoldersAndNeverOverwrites() throws IOException {
        commit("a", "1", false);
        commit("b", "2", false);
        root.rename(name("a"), name("x/y/a"));

        assertThat(folder.resolve("x/y/a")).hasContent("1");
        assertThat(folder.resolve("a")).doesNotExist();
        assertFails(StoreFault.NAME_TAKEN, () -> root.rename(name("b"), name("x/y/a")));
        assertFails(StoreFault.NAME_MISSING, () -> root.rename(name("none"), name("c")));
        assertFails(StoreFault.NAME_MISSING, () -> root.rename(name("no/ne"), name("c")));
        assertFails(StoreFault.NOT_A_FILE, () -> root.rename(name("x"), name("c")));
    }

    @Test
    void whatIsPutAsideFreesItsNameAtOnceAndIsForcedLater() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        Flush toTrash = root.putAside(name("a"), Instant.now());
        assertThat(folder.resolve("a")).doesNotExist();
        Files.writeString(folder.resolve("a"), "new");
        toTrash.run();
        root.putAside(name("a"), name("kept/a")).run();
        assertThat(folder.resolve("kept/a")).hasContent("new");
        assertThat(root.trashed()).extracting(TrashedFile::name).containsExactly(name("a"));
        assertFails(StoreFault.NAME_MISSING, () -> root.putAside(name("a"), Instant.now()));
        assertFails(StoreFault.NAME_MISSING, () -> root.putAside(name("a"), name("b")));
        Files.writeString(folder.resolve("a"), "third");
        assertFails(StoreFault.NAME_TAKEN, () -> root.putAside(name("a"), name("kept/a")));
    }

    @Test
    void whatIsPutAsideMayBeThrownAwayBeforeItIsForced() throws IOException {
        Files.writeString(folder.resolve("a"), "old");
        Flush toTrash = root.putAside(name("a"), Instant.now());
        assertThat(root.expireTrash(Instant.now().plusSeconds(5))).isEqualTo(1);
        toTrash.run();
        Files.writeString(folder.resolve("a"), "new");
        Flush toFolder = root.putAside(name("a"), name("kept/a"));
        Files.delete(folder.resolve("kept/a"));
        Files.delete(folder.resolve("kept"));
        toFolder.run();
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void trashKeepsWhatItTakes() throws IOException {
        commit("a/b", "precious", false);
        root.trash(name("a/b"));

        assertThat(folder.resolve("a/b")).doesNotExist();
        try (Stream<Path> kept = Files.walk(folder.resolve(".potluck/trash"))) {
            assertThat(kept.filter(Files::isRegularFile)).singleElement().satisfies(file -> {
                assertThat(file).hasContent("precious").hasFileName("b");
            });
        }
        assertFails(StoreFault.NAME_MISSING, () -> root.trash(name("a/b")));
    }

    @Test
    void aScanSeesFilesAndSaysWhatIsNotShared() throws IOException {
        commit("a/b.txt", "1", false);
        commit("run", "2", true);
        Files.createDirectories(folder.resolve("empty/inside"));
        Files.createSymbolicLink(folder.resolve("link"), temp.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("a/dangling"), Path.of("nowhere"));
        Files.writeString(folder.resolve("CON.txt"), "");
        Files.writeString(folder.resolve("e\u0301"), "");
        Files.writeString(folder.resolve(".potluck-x.part"), "");
        Files.createDirectory(folder.resolve("bad."));
        Files.writeString(folder.resolve("bad./inside"), "");
        Seen seen = new Seen();
        SafeRoot.open(folder, LocalNames.WINDOWS).scan(seen);

        assertThat(seen.files).containsOnlyKeys("a/b.txt", "run");
        assertThat(seen.files.get("a/b.txt")).isEqualTo(FileStamp.of(folder.resolve("a/b.txt")) + " false");
        assertThat(seen.files.get("run")).endsWith(" true");
        assertThat(seen.skipped)
                .containsEntry("link", "SYMLINK")
                .containsEntry("a/dangling", "SYMLINK")
                .containsEntry("CON.txt", "NAME_RESERVED")
                .containsEntry("e\u0301", "NAME_FORM")
                .containsEntry("bad.", "NAME_TRAILING")
                .hasSize(5);
    }

    @Test
    void namesThatWindowsCannotHoldAreStoredAsTheyAreWhereTheyCanBe() throws IOException {
        SafeRoot linux = SafeRoot.open(folder, LocalNames.LINUX);
        WireName name = LocalNames.LINUX.name(List.of("why?", "CON", "a:b."));
        SafeRoot windows = SafeRoot.open(temp.resolve("windows"), LocalNames.WINDOWS);
        for (SafeRoot one : List.of(linux, windows)) {
            Path file = one.path(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
            Seen seen = new Seen();
            one.scan(seen);
            assertThat(seen.files).containsOnlyKeys(name.path());
            assertThat(one.name(file)).isEqualTo(name);
            one.dress(name, Instant.EPOCH, false);
            assertThat(one.stamp(name).orElseThrow().modifiedNanos()).isZero();
            TrashedFile trashed = one.trash(name, Instant.now());
            assertThat(one.trashed()).extracting(TrashedFile::name).containsExactly(name);
            one.prune(name);
            assertThat(one.path().resolve(LocalNames.LINUX.local("why?"))).doesNotExist();
            one.restore(trashed, name);
            assertThat(file).hasContent("x");
            one.rename(name, name("plain"));
            assertThat(one.path().resolve("plain")).hasContent("x");
        }
        assertThat(folder.resolve("why?/CON")).isDirectory();
        assertThat(temp.resolve("windows/why\uF03F/\uF043ON")).isDirectory();
    }

    @Test
    void anEmptyFolderGivesUpItsNameAndAUsedOneDoesNot() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Files.createDirectories(folder.resolve("used/below"));
        commit("empty", "x", false);

        assertThat(folder.resolve("empty")).hasContent("x");
        assertFails(StoreFault.NAME_TAKEN, () -> root.rename(name("empty"), name("used")));
        assertThat(folder.resolve("used/below")).isDirectory();
    }

    @Test
    void pipesAreSkippedAndNeverOpened() throws Exception {
        Process made = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start();
        assertThat(made.waitFor()).isZero();
        Seen seen = new Seen();
        root.scan(seen);

        assertThat(seen.skipped).containsOnly(Map.entry("pipe", "SPECIAL_FILE"));
        assertFails(StoreFault.NOT_A_FILE, () -> root.openRead(name("pipe")).close());
    }

    @Test
    void aVanishedRootIsNeverAnEmptyFolder() throws IOException {
        commit("a", "1", false);
        Files.move(folder, temp.resolve("elsewhere"));
        assertVanished();

        Files.createDirectory(folder);
        assertVanished();

        Files.delete(folder);
        Files.createSymbolicLink(folder, temp.resolve("other"));
        Files.createDirectories(temp.resolve("other/.potluck"));
        assertVanished();
        assertThat(temp.resolve("other")).isDirectoryNotContaining(file -> !file.endsWith(".potluck"));
    }

    @Test
    void gitLeavesItsFolderAlone() {
        assertThat(root.path().resolve(".potluck/.gitignore")).hasContent("*");
    }

    @Test
    void aRootWithoutItsMarkerIsNotBelieved() throws IOException {
        Files.delete(folder.resolve(".potluck/folder.id"));

        assertVanished();
    }

    @Test
    void linksAreFollowedNeitherForReadingNorForWriting() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.writeString(outside.resolve("secret"), "secret");
        Files.createSymbolicLink(folder.resolve("dir"), outside);
        Files.createSymbolicLink(folder.resolve("file"), outside.resolve("secret"));

        assertFails(StoreFault.NAME_TAKEN, () -> commit("dir/new", "x", false));
        assertFails(StoreFault.NAME_TAKEN, () -> commit("dir/a/b", "x", false));
        assertFails(StoreFault.NAME_TAKEN, () -> commit("file", "x", false));
        assertFails(StoreFault.NAME_TAKEN, () -> root.openRead(name("dir/secret")));
        assertFails(StoreFault.NOT_A_FILE, () -> root.openRead(name("file")));
        assertFails(StoreFault.NOT_A_FILE, () -> root.stamp(name("file")));
        assertFails(StoreFault.NAME_TAKEN, () -> root.rename(name("dir/secret"), name("mine")));
        assertFails(StoreFault.NAME_TAKEN, () -> root.trash(name("dir/secret")));
        assertThat(outside.resolve("secret")).hasContent("secret");
        assertThat(outside).isDirectoryContaining(file -> file.endsWith("secret"));
    }

    @Test
    void lookingBelowAFileCostsNoDescriptors() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors));
        Files.writeString(folder.resolve("file"), "no folder");

        long before = count(descriptors);
        for (int i = 0; i < 500; i++) {
            assertFails(StoreFault.NAME_TAKEN, () -> root.stamp(name("file/below")));
        }
        assertThat(count(descriptors)).isLessThan(before + 250);
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count();
        }
    }

    @Test
    void openingSaysWhatIsWrongWithTheFolder() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        assertFails(StoreFault.NOT_A_FOLDER, () -> SafeRoot.open(file));
        assertFails(StoreFault.NOT_A_FOLDER, () -> SafeRoot.open(file.resolve("below")));

        Path trapped = Files.createDirectory(temp.resolve("trapped"));
        Files.createSymbolicLink(trapped.resolve(".potluck"), temp);
        assertFails(StoreFault.NOT_A_FOLDER, () -> SafeRoot.open(trapped));
    }

    @Test
    void anotherOpeningFindsTheSameFolder() throws IOException {
        commit("a", "1", false);
        byte[] marker = Files.readAllBytes(folder.resolve(".potluck/folder.id"));
        SafeRoot again = SafeRoot.open(folder);

        assertThat(again.stamp(name("a"))).isEqualTo(root.stamp(name("a")));
        assertThat(folder.resolve(".potluck/folder.id")).hasBinaryContent(marker);
        assertThat(root.stamp(name("none"))).isEmpty();
        assertThat(root.stamp(name("no/ne"))).isEmpty();
    }

    private void assertVanished() {
        assertFails(StoreFault.ROOT_VANISHED, () -> root.scan(new Seen()));
        assertFails(StoreFault.ROOT_VANISHED, () -> root.stamp(name("a")));
        assertFails(StoreFault.ROOT_VANISHED, () -> root.rename(name("a"), name("b")));
    }

    private void commit(String path, String text, boolean executable) throws IOException {
        byte[] data = text.getBytes(StandardCharsets.UTF_8);
        try (StagingFile staging = StagingFile.open(root.stagingFolder(), Samples.manifest(data))) {
            Samples.writeAll(staging, data);
            staging.finish(MODIFIED, executable);
            staging.commitTo(root, name(path), Room.FREE);
        }
    }

    private String read(String path) throws IOException {
        try (FileChannel channel = root.openRead(name(path))) {
            ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
            channel.read(bytes);
            return new String(bytes.array(), StandardCharsets.UTF_8);
        }
    }

    /// Writes down what it hears.
    static final class Seen implements ScanVisitor {
        final Map<String, String> files = new TreeMap<>();
        final Map<String, String> skipped = new TreeMap<>();

        @Override
        public void file(WireName name, FileStamp stamp, boolean executable) {
            files.put(name.path(), stamp + " " + executable);
        }

        @Override
        public void skipped(String path, Failure reason) {
            skipped.put(path, reason.code());
        }
    }
}
