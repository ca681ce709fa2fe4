package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import potluck.sync.folder.FolderMode;

@Timeout(60)
class ExpiryTest {
    @TempDir
    private Path home;

    @AutoClose
    private final SyncWorld world = new SyncWorld(() -> home);

    @ParameterizedTest
    @EnumSource(names = {"UNION", "TWO_WAY"})
    void whatIsTooOldForTheTrashAndWhatNeverCameIsDeletedForGood(FolderMode mode) throws IOException {
        SyncDevice ana = world.device("Ana", mode);
        Path trashed = ana.write(".potluck/trash/20200101-000000-00000000/a.txt", "deleted long ago");
        Path left = ana.write(".potluck/staging/.potluck-0123.part", "half of what nobody has any more");
        Path fresh = ana.write(".potluck/staging/.potluck-4567.part", "half of what comes");
        Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        ana.start();
        Awaits.until(() -> Files.notExists(trashed) && Files.notExists(left), ana);
        assertThat(fresh).exists();
    }
}
