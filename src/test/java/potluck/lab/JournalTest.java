package potluck.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.Failures;

class JournalTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");

    @TempDir
    Path folder;

    private final List<String> screen = new ArrayList<>();
    private final List<String> trouble = new ArrayList<>();

    @Test
    void everyLineBeginsWithItsTime() throws IOException {
        try (Journal journal = new Journal(InstantSource.fixed(NOON)).to(screen::add)) {
            journal.note("the server starts");
        }
        String time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT)
                .withZone(ZoneId.systemDefault())
                .format(NOON);
        assertThat(screen).containsExactly(time + "  the server starts");
    }

    @Test
    void aLogFileIsNeverCleared() throws IOException {
        Path file = folder.resolve("server.log");
        for (String event : List.of("first", "second", "third")) {
            try (Journal journal = new Journal(InstantSource.system()).to(file, trouble::add)) {
                journal.note(event);
            }
        }
        assertThat(Files.readAllLines(file))
                .extracting(line -> line.substring(25))
                .containsExactly("first", "second", "third");
        assertThat(trouble).isEmpty();
    }

    @Test
    void screenAndFileSayTheSame() throws IOException {
        Path file = folder.resolve("server.log");
        try (Journal journal =
                new Journal(InstantSource.system()).to(screen::add).to(file, trouble::add)) {
            journal.note("Титов");
            assertThat(Files.readAllLines(file)).isEqualTo(screen);
        }
    }

    @Test
    void whatClientsSendCannotForgeALineNorSteerATerminal() throws IOException {
        try (Journal journal = new Journal(InstantSource.system()).to(screen::add)) {
            journal.note("received a\n2026-01-01 forged\u001b[2J");
        }
        assertThat(screen).singleElement().asString().endsWith("received a\\u000A2026-01-01 forged\\u001B[2J");
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedAtOnce() {
        Path nowhere = folder.resolve("missing/server.log");
        Failures.assertFails(LabFault.LOG_FILE, () -> new Journal(InstantSource.system()).to(nowhere, trouble::add));
    }

    @Test
    void aFileThatFailsLaterIsReportedAndTheRestGoesOn() throws IOException {
        Path file = folder.resolve("server.log");
        Journal journal =
                new Journal(InstantSource.system()).to(file, trouble::add).to(screen::add);
        journal.close();
        journal.note("still here");
        assertThat(trouble).singleElement().asString().contains(file.toString());
        assertThat(screen).singleElement().asString().endsWith("still here");
    }
}
