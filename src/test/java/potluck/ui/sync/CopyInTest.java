package potluck.ui.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.Failure;
import potluck.store.StoreFault;

class CopyInTest {
    @TempDir
    private Path home;

    private Path folder;

    @BeforeEach
    void open() throws IOException {
        folder = Files.createDirectory(home.resolve("synced"));
    }

    @Test
    void filesAndFoldersAreCopiedWithAllInThem() throws IOException {
        Path photos = Files.createDirectories(home.resolve("photos/2026"));
        Files.writeString(photos.resolve("sea.jpg"), "blue");
        Path plan = Files.writeString(home.resolve("plan.txt"), "plan");
        new CopyIn(folder).copy(List.of(photos.getParent(), plan));
        assertThat(folder.resolve("photos/2026/sea.jpg")).hasContent("blue");
        assertThat(folder.resolve("plan.txt")).hasContent("plan");
        assertThat(plan).exists();
    }

    @Test
    void whatIsThereIsNeverReplacedAndNothingElseIsCopied() throws IOException {
        Files.writeString(folder.resolve("plan.txt"), "older");
        Path first = Files.writeString(home.resolve("first.txt"), "first");
        Path plan = Files.writeString(home.resolve("plan.txt"), "newer");
        refused(StoreFault.NAME_TAKEN, first, plan);
        assertThat(folder.resolve("plan.txt")).hasContent("older");
        assertThat(folder.resolve("first.txt")).doesNotExist();
    }

    @Test
    void theFolderIsNotCopiedIntoItself() throws IOException {
        refused(StoreFault.NOT_A_FILE, home);
        refused(StoreFault.NOT_A_FILE, folder);
    }

    @Test
    void linksStayBehind() throws IOException {
        Path links = Files.createDirectory(home.resolve("links"));
        Files.createSymbolicLink(links.resolve("secret"), home.resolve("elsewhere"));
        new CopyIn(folder).copy(List.of(links));
        assertThat(folder.resolve("links")).isEmptyDirectory();
    }

    private void refused(StoreFault fault, Path... files) {
        assertThatThrownBy(() -> new CopyIn(folder).copy(List.of(files)))
                .isInstanceOfSatisfying(
                        Failure.class, why -> assertThat(why.is(fault)).isTrue());
    }
}
