package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

class FolderPathTest {
    @TempDir
    private Path temp;

    @Test
    void foldersAreMadeAndTheFileIsNot() throws IOException {
        Path path = FolderPath.make(temp, WireName.of(List.of("a", "b", "c.txt")));
        assertThat(path).isEqualTo(temp.resolve("a/b/c.txt")).doesNotExist();
        assertThat(path.getParent()).isDirectory();
        assertThat(FolderPath.make(temp, WireName.of(List.of("a", "b", "d.txt"))))
                .isEqualTo(temp.resolve("a/b/d.txt"));
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Path top = Files.createDirectory(temp.resolve("top"));
        Files.createSymbolicLink(top.resolve("a"), outside);
        assertThatThrownBy(() -> FolderPath.make(top, WireName.of(List.of("a", "b", "c.txt"))))
                .isInstanceOfSatisfying(
                        Failure.class,
                        e -> assertThat(e.is(StoreFault.NOT_A_FOLDER)).isTrue());
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Files.writeString(temp.resolve("a"), "mine");
        assertThatThrownBy(() -> FolderPath.make(temp, WireName.of(List.of("a", "c.txt"))))
                .hasMessageContaining(temp.resolve("a").toString());
        assertThat(temp.resolve("a")).hasContent("mine");
    }
}
