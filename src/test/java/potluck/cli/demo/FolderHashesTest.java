package potluck.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderHashesTest {
    @TempDir
    Path place;

    private List<Path> peers;
    private List<Path> folders;
    private List<PlacedFile> placed;

    @BeforeEach
    void placeSamples() throws IOException {
        peers = List.of(place.resolve("peer-1"), place.resolve("peer-2"));
        folders = peers.stream().map(peer -> peer.resolve("sync")).toList();
        placed = PlacedFile.spread(Samples.write(place.resolve("samples")), peers);
    }

    @Test
    void filesAreSpreadInTurn() {
        assertThat(placed).extracting(PlacedFile::device).containsExactly("peer-1", "peer-2", "peer-1");
        assertThat(placed).extracting(PlacedFile::sha256).doesNotHaveDuplicates();
    }

    @Test
    void foldersAreEqualOnceEachHasEverything() throws IOException {
        assertThat(FolderHashes.equal(folders, placed)).isFalse();
        copyAll();
        assertThat(FolderHashes.equal(folders, placed)).isTrue();
    }

    @Test
    void oneChangedByteMakesThemDiffer() throws IOException {
        copyAll();
        Files.writeString(folders.get(1).resolve("welcome.txt"), "everyone brings something to the table.\n");
        assertThat(FolderHashes.equal(folders, placed)).isFalse();
    }

    @Test
    void foldersThatLostAFileTogetherDoNotCountAsEqual() throws IOException {
        copyAll();
        for (Path folder : folders) {
            Files.delete(folder.resolve("welcome.txt"));
        }
        assertThat(FolderHashes.equal(folders, placed)).isFalse();
    }

    @Test
    void whatTheProgramKeepsForItselfDoesNotCount() throws IOException {
        copyAll();
        Files.createDirectories(folders.getFirst().resolve(".potluck"));
        Files.writeString(folders.getFirst().resolve(".potluck/state"), "x");
        assertThat(FolderHashes.equal(folders, placed)).isTrue();
    }

    private void copyAll() throws IOException {
        for (Path folder : folders) {
            PlacedFile.spread(Samples.write(place.resolve("samples")), List.of(folder.getParent()));
        }
    }
}
