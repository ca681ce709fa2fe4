package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path folder;

    @Test
    void linesAreThereAgainInOrder() throws IOException {
        try (Journal journal = Journal.open(file())) {
            assertThat(journal.lines()).isEmpty();
            journal.append("one");
            journal.append("два");
            journal.force();
            assertThat(journal.lines()).containsExactly("one", "два");
        }
        try (Journal journal = Journal.open(file())) {
            journal.append("three");
            assertThat(journal.lines()).containsExactly("one", "два", "three");
        }
    }

    @Test
    void aTornLineIsDroppedAndTheNextOneStandsAlone() throws IOException {
        try (Journal journal = Journal.open(file())) {
            journal.append("whole");
        }
        Files.write(file(), "torn in the mid".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        try (Journal journal = Journal.open(file())) {
            assertThat(journal.lines()).containsExactly("whole");
            journal.append("next");
            assertThat(journal.lines()).containsExactly("whole", "next");
        }
    }

    @Test
    void allLinesAreReplacedAtOnceAndMoreCanBeAdded() throws IOException {
        try (Journal journal = Journal.open(file())) {
            journal.append("old");
            journal.replace(List.of("new", "newer"));
            journal.append("newest");
            assertThat(journal.lines()).containsExactly("new", "newer", "newest");
        }
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file());
        }
    }

    @Test
    void nobodyElseMayReadIt() throws IOException {
        Journal.open(file()).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void bytesThatAreNoTextDoNoHarm() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xC3, 0x28, '\n', 'a', '\n'});
        try (Journal journal = Journal.open(file())) {
            assertThat(journal.lines()).hasSize(2).last().isEqualTo("a");
        }
    }

    @Test
    void afterClosingNothingIsAdded() throws IOException {
        Journal journal = Journal.open(file());
        journal.close();
        journal.force();
        assertThatThrownBy(() -> journal.append("late")).isInstanceOf(IOException.class);
    }

    private Path file() {
        return folder.resolve("journal");
    }
}
