package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampTest {
    private static final FileTime THEN = FileTime.fromMillis(1_000_000);

    @TempDir
    Path folder;

    @BeforeEach
    void needsBirths() throws IOException {
        assumeThat(stamp(made("probe")).isUnique())
                .as("this file system knows when a file was made")
                .isTrue();
    }

    @Test
    void aFileKeepsItsStampUnderAnotherName() throws IOException {
        Path file = made("old");
        FileStamp before = stamp(file);
        Path renamed = Files.move(file, folder.resolve("new"));
        assertThat(stamp(renamed)).isEqualTo(before);
    }

    @Test
    void aFileOfTheSameSizeAndTimeNeverHasTheStampOfADeletedOne() throws IOException {
        List<FileStamp> stamps = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Path file = made("again");
            stamps.add(stamp(file));
            Files.delete(file);
        }
        assertThat(stamps).doesNotHaveDuplicates();
    }

    @Test
    void whatWasWrittenOnceAndNeverTouchedCannotBeToldFromASystemWithoutBirths() {
        assertThat(new FileStamp(1, 1, "(dev=1,ino=2)").isUnique()).isFalse();
        assertThat(new FileStamp(1, 1, "").isUnique()).isFalse();
    }

    private Path made(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "text");
        return Files.setLastModifiedTime(file, THEN);
    }

    private static FileStamp stamp(Path file) throws IOException {
        return FileStamp.of(file);
    }
}
