package potluck.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.sync.folder.FolderFile;
import potluck.sync.folder.SyncFault;

class FolderFilesTest {
    @TempDir
    private Path home;

    @Test
    void smallFilesThatComeTogetherAreComingThoughNoTransferIsSeen() throws IOException {
        Path coming = home.toRealPath().resolve("docs").resolve("a");
        FolderFiles files = new FolderFiles("Ana", List::of, () -> Set.of(coming));
        assertThat(files.views(home, List.of(waiting("docs", "a"), waiting("docs", "b"))))
                .extracting(SyncFileView::state)
                .containsExactly("DOWNLOADING", "WAITING");
    }

    private static FolderFile waiting(String... name) throws IOException {
        return new FolderFile(
                WireName.of(List.of(name)),
                FolderFile.Place.WAITING,
                new FolderFile.Facts(1, Instant.EPOCH, "Boris", Optional.empty()),
                Optional.of(Failure.of(SyncFault.IN_ITS_TURN)),
                List.of("Boris"));
    }
}
