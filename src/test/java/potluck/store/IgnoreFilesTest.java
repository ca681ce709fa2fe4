package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.IgnoreList;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

class IgnoreFilesTest {
    @TempDir
    Path folder;

    private SafeRoot root;

    @BeforeEach
    void open() throws IOException {
        root = SafeRoot.open(folder);
    }

    @Test
    void allListsOfTheRootAreReadAndNoOthers() throws IOException {
        Files.writeString(folder.resolve(".potluckignore"), "\uFEFFa\n");
        Files.writeString(folder.resolve("group.potluckignore"), "b");
        Files.writeString(folder.resolve("potluckignore"), "c");
        Files.createDirectories(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/x.potluckignore"), "d");
        Files.createDirectories(folder.resolve("dir.potluckignore"));
        Files.createSymbolicLink(folder.resolve("link.potluckignore"), folder.resolve("potluckignore"));
        assertThat(IgnoreFiles.read(root))
                .containsExactlyInAnyOrder(
                        new IgnoreList(".potluckignore", "a\n", true),
                        new IgnoreList("group.potluckignore", "b", true));
    }

    @Test
    void thePersonalListIsReplacedAndRemoved() throws IOException {
        IgnoreFiles.write(root, new IgnoreList(IgnoreList.PERSONAL, "*.iso\n", true));
        assertThat(IgnoreFiles.read(root)).containsExactly(new IgnoreList(".potluckignore", "*.iso\n", true));
        IgnoreFiles.write(root, new IgnoreList(IgnoreList.PERSONAL, " \n", true));
        assertThat(IgnoreFiles.read(root)).isEmpty();
        assertThat(folder.resolve(".potluckignore")).doesNotExist();
    }

    @Test
    void ofAListThatIsTooLongOnlyTheBeginningIsRead() throws IOException {
        Files.writeString(folder.resolve("long.potluckignore"), "line\n".repeat(100_000));
        IgnoreList list = IgnoreFiles.read(root).getFirst();
        assertThat(list.whole()).isFalse();
        assertThat(list.text()).hasSize(256 * 1024);
    }

    @Test
    void aListThatCannotBeReadIsAFailure() throws IOException {
        Path list = Files.writeString(folder.resolve(".potluckignore"), "secret");
        Files.setPosixFilePermissions(list, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(list)).as("not as root").isFalse();
        assertThatThrownBy(() -> IgnoreFiles.read(root)).isInstanceOf(IOException.class);
    }

    @Test
    void aScanPassesOverFoldersThatTheVisitorDoesNotEnter() throws IOException {
        Files.createDirectories(folder.resolve("skip/deep"));
        Files.writeString(folder.resolve("skip/deep/a"), "a");
        Files.writeString(folder.resolve("b"), "b");
        List<String> seen = new ArrayList<>();
        root.scan(new ScanVisitor() {
            @Override
            public boolean enters(WireName name) {
                return !name.last().equals("skip");
            }

            @Override
            public void file(WireName name, FileStamp stamp, boolean executable) {
                seen.add(name.path());
            }

            @Override
            public void skipped(String path, Failure reason) {
                seen.add("skipped " + path);
            }
        });
        assertThat(seen).containsExactly("b");
    }
}
