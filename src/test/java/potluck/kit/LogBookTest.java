package potluck.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogBookTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d)";

    @TempDir
    Path folder;

    @Test
    void oneEventIsOneLineWithTimeLevelCategoryMemberAndText() throws Exception {
        assertThat(write(log -> log.category("transfer").info("ana", "saved {} of {} bytes", "notes.txt", 5)))
                .singleElement()
                .asString()
                .matches(TIME + " INFO  transfer  ana  saved notes.txt of 5 bytes");
    }

    @Test
    void aDashStandsForNoMember() throws Exception {
        assertThat(write(log -> log.category("tracker").warn("", "started")))
                .singleElement()
                .asString()
                .matches(TIME + " WARN  tracker   -  started");
    }

    @Test
    void nobodyCanForgeALineOrSteerTheTerminal() throws Exception {
        String evil = "x\r\n2026-01-01T00:00:00.000Z INFO  security  -  all is well\u001b[2J\u202E";
        List<String> lines = write(log -> log.category("chat").info(evil, "said {}", evil));
        assertThat(lines).singleElement().asString().contains("\\u000D\\u000A").contains("\\u001B[2J\\u202E");
        assertThat(lines.getFirst().codePoints()).noneMatch(Character::isISOControl);
    }

    @Test
    void aStackTraceStaysOnItsLine() throws Exception {
        IOException cause = new IOException("outer\nwords\u001b", new IllegalStateException("inner\r\nwords"));
        List<String> lines = write(log -> log.error("ana", "failed", cause));
        assertThat(lines)
                .singleElement()
                .asString()
                .contains(
                        "ERROR", "failed: outer\\u000Awords\\u001B | java.io.IOException: outer", " | at potluck.kit.")
                .contains("Caused by: java.lang.IllegalStateException: inner")
                .doesNotContain("\u001b");
    }

    @Test
    void anEarlierLogIsContinued() throws Exception {
        write(log -> log.info("", "first"));
        assertThat(write(log -> log.info("", "second"))).hasSize(2);
    }

    @Test
    void whoFollowsTheRingGoesOnWhereTheLastPageEnded() throws Exception {
        try (LogBook book = LogBook.open(folder.resolve("log"))) {
            book.log().category("sync").info("ana", "one {}", 1);
            LogRing.Page first = book.ring().after(0, Duration.ZERO);
            book.log().error("bob", "two", new IOException("broken"));
            LogRing.Page second = book.ring().after(first.next(), Duration.ofSeconds(5));
            assertThat(first.lines()).singleElement().satisfies(line -> {
                assertThat(line.level()).isEqualTo("INFO");
                assertThat(line.category()).isEqualTo("sync");
                assertThat(line.member()).isEqualTo("ana");
                assertThat(line.text()).isEqualTo("one 1");
            });
            assertThat(second.lines()).extracting(LogLine::text).containsExactly("two: broken");
            assertThat(book.ring().after(second.next(), Duration.ofMillis(1)).lines())
                    .isEmpty();
        }
    }

    @Test
    void twoBooksDoNotMix() throws Exception {
        try (LogBook one = LogBook.open(folder.resolve("one"));
                LogBook two = LogBook.open(folder.resolve("two"))) {
            one.log().category("tracker").info("", "for one");
            two.log().category("tracker").info("", "for two");
            assertThat(one.ring().lines()).extracting(LogLine::text).containsExactly("for one");
        }
        assertThat(Files.readString(folder.resolve("two"))).contains("for two").doesNotContain("for one");
    }

    @Test
    void theRingForgetsTheOldest() {
        LogRing ring = new LogRing();
        for (int i = 0; i < 10_001; i++) {
            LogLine line = new LogLine(java.time.Instant.EPOCH, "INFO", "c", "", "line " + i);
            ring.add(new LogEvent(line, "line {}", java.util.List.of(String.valueOf(i))));
        }
        assertThat(ring.lines()).hasSize(10_000);
        assertThat(ring.lines().getFirst().text()).isEqualTo("line 1");
        assertThat(ring.lines().getLast().text()).isEqualTo("line 10000");
    }

    private List<String> write(java.util.function.Consumer<Log> work) throws IOException {
        Path file = folder.resolve("potluck.log");
        try (LogBook book = LogBook.open(file)) {
            work.accept(book.log());
        }
        return Files.readAllLines(file);
    }
}
