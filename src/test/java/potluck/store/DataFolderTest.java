package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static potluck.store.Samples.assertFails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path temp;

    @Test
    void everyPlatformHasItsUsualPlace() {
        assertThat(place("Linux", Map.of())).isEqualTo("/home/a/.local/share/potluck");
        assertThat(place("Linux", Map.of("XDG_DATA_HOME", "/data"))).isEqualTo("/data/potluck");
        assertThat(place("Linux", Map.of("XDG_DATA_HOME", "relative"))).isEqualTo("/home/a/.local/share/potluck");
        assertThat(place("Mac OS X", Map.of())).isEqualTo("/home/a/Library/Application Support/Potluck");
        assertThat(place("Windows 11", Map.of("APPDATA", "/AppData"))).isEqualTo("/AppData/Potluck");
    }

    @Test
    void itIsMadeForItsOwnerAlone() throws IOException {
        DataFolder folder = new DataFolder(temp.resolve("a/b"));
        folder.create();
        folder.group("G-1").create();

        assertThat(permissions(folder.path())).isEqualTo("rwx------");
        assertThat(permissions(folder.group("G-1").path())).isEqualTo("rwx------");
    }

    @Test
    void onlyOneProcessUsesIt() throws IOException {
        DataFolder folder = new DataFolder(temp);
        try (DataFolder.Lock first = folder.lock()) {
            assertThat(first).isNotNull();
            assertFails(StoreFault.ALREADY_RUNNING, folder::lock);
        }
        folder.lock().close();
    }

    @Test
    void everythingHasItsPlace() {
        DataFolder folder = new DataFolder(temp);

        assertThat(folder.config()).isEqualTo(temp.resolve("config.json"));
        assertThat(folder.identity()).isEqualTo(temp.resolve("identity.p12"));
        assertThat(folder.socket()).isEqualTo(temp.resolve("node.sock"));
        assertThat(folder.log()).isEqualTo(temp.resolve("potluck.log"));
        assertThat(folder.group("x").description()).isEqualTo(temp.resolve("groups/x/group.json"));
        assertThat(folder.group("x").members()).isEqualTo(temp.resolve("groups/x/members.txt"));
        assertThat(folder.group("x").index()).isEqualTo(temp.resolve("groups/x/index.db"));
    }

    @Test
    void aGroupsIdIsNoPath() {
        DataFolder folder = new DataFolder(temp);

        for (String id : new String[] {"", "..", "a/b", "a\\b", "/etc", "a b", "x".repeat(65)}) {
            assertThatThrownBy(() -> folder.group(id)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aFileInItsPlaceIsSaidClearly() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");

        assertFails(StoreFault.NOT_A_FOLDER, () -> new DataFolder(file).create());
    }

    @Test
    void anAtomicFileIsReplacedAsAWholeAndLeavesNoTrace() throws IOException {
        Path file = temp.resolve("f");
        AtomicFile.write(file, new byte[] {1, 2, 3});
        AtomicFile.write(file, new byte[] {4});

        assertThat(file).hasBinaryContent(new byte[] {4});
        assertThat(permissions(file)).isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void anAtomicFileThatCannotBeWrittenLeavesTheOldOne() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("f"));
        Files.writeString(folder.resolve("inside"), "");

        assertThatThrownBy(() -> AtomicFile.write(folder, new byte[] {1})).isInstanceOf(IOException.class);
        try (Stream<Path> files = Files.list(temp)) {
            assertThat(files).containsExactly(folder);
        }
    }

    @Test
    void roomIsAskedForBeforeItIsNeeded() throws IOException {
        DiskSpace.require(temp, 1);
        DiskSpace.require(temp, 0);

        assertFails(StoreFault.DISK_FULL, () -> DiskSpace.require(temp, Long.MAX_VALUE / 2));
    }

    private static String place(String system, Map<String, String> environment) {
        return DataFolder.usual(system, "/home/a", environment).path().toString();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
