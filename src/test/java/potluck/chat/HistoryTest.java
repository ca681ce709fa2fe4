package potluck.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.Log;
import potluck.wire.ChatMessage.Line;
import potluck.wire.ChatMessage.Words;

class HistoryTest {
    private static final String SELF = "00".repeat(32);
    private static final String ANA = "aa".repeat(32);

    @TempDir
    Path folder;

    @Test
    void linesAndMarksSurviveARestart() throws IOException {
        try (History history = open()) {
            history.keep(line(SELF, 5, "mine"));
            history.keep(line(ANA, 7, "hers\nin two lines\t"));
            history.keep(line("bb".repeat(32), 3, "told"), "ana");
            history.told(ANA, "ana", 5);
            history.read(7);
            history.ignore("boris");
        }
        try (History history = open()) {
            assertThat(texts(history)).containsExactly("told", "mine", "hers\nin two lines\t");
            assertThat(history.after(0).lines().get(0).via()).isEqualTo("ana");
            assertThat(history.after(0).lines().get(1).arrived()).containsExactly("ana");
            assertThat(history.after(0).read()).isEqualTo(7);
            assertThat(history.heard(ANA)).isEqualTo(7);
            assertThat(history.heard("bb".repeat(32))).isZero();
            assertThat(history.ignores("boris")).isTrue();
            assertThat(history.nextNumber(2)).isEqualTo(6);
        }
    }

    @Test
    void anOwnNumberIsNeverGivenTwice() throws IOException {
        try (History history = open()) {
            assertThat(history.nextNumber(1000)).isEqualTo(1000);
            history.keep(line(SELF, 1000, "a"));
            assertThat(history.nextNumber(1000)).isEqualTo(1001);
            assertThat(history.nextNumber(10)).isEqualTo(1001);
        }
        Files.delete(file());
        try (History history = open()) {
            assertThat(history.nextNumber(1001)).isEqualTo(1001);
        }
    }

    @Test
    void whatTheAuthorSaysReplacesWhatOthersToldOfIt() throws IOException {
        try (History history = open()) {
            assertThat(history.keep(line(ANA, 7, "hers"), "boris")).isTrue();
            assertThat(history.keep(line(ANA, 7, "hers"), "carol")).isFalse();
            history.keep(line(ANA, 7, "hers"));
            assertThat(history.keep(line(ANA, 7, "forged"), "carol")).isFalse();
            assertThat(history.after(0).lines()).singleElement().satisfies(line -> {
                assertThat(line.via()).isEmpty();
                assertThat(line.line().words().text()).isEqualTo("hers");
            });
        }
    }

    @Test
    void whatOthersForgedIsNotKeptAsTheAuthorsWords() throws IOException {
        try (History history = open()) {
            history.keep(new Line(ANA, "x", new Words(7, 1, "text", "", "forged", List.of())), "mallory");
            history.keep(line(ANA, 7, "hers"));
            assertThat(history.after(0).lines()).singleElement().satisfies(line -> {
                assertThat(line.via()).isEmpty();
                assertThat(line.line()).isEqualTo(line(ANA, 7, "hers"));
            });
        }
        try (History history = open()) {
            assertThat(texts(history)).containsExactly("hers");
        }
    }

    @Test
    void whatOthersForgedMovesNothingThatTheAuthorSays() throws IOException {
        try (History history = open()) {
            history.keep(new Line(ANA, "x", new Words(1L << 53, 1, "text", "", "forged", List.of())), "mallory");
            history.keep(line(SELF, 6, "mine"));
            history.keep(line(ANA, 7, "hers"));
            assertThat(texts(history)).containsExactly("forged", "mine", "hers");
        }
    }

    @Test
    void onlyChangesAreShownAfterARevision() throws IOException {
        try (History history = open()) {
            history.keep(line(SELF, 1, "a"));
            history.keep(line(SELF, 2, "b"));
            long then = history.after(0).next();
            assertThat(history.after(then).lines()).isEmpty();
            history.told(ANA, "ana", 1);
            assertThat(history.after(then).lines())
                    .extracting(shown -> shown.line().words().text())
                    .containsExactly("a");
            history.told(ANA, "ana", 1);
            assertThat(history.after(then).next()).isEqualTo(then + 1);
        }
    }

    @Test
    void aPrivateLineGoesToItsReceiverAlone() throws IOException {
        try (History history = open()) {
            history.keep(line(SELF, 1, "for all"));
            history.keep(new Line(SELF, "me", new Words(2, 2, "text", "ana", "for ana", List.of())));
            assertThat(history.ownAfter(0, "boris", 10)).extracting(Words::text).containsExactly("for all");
            assertThat(history.ownAfter(0, "ana", 10)).extracting(Words::text).containsExactly("for all", "for ana");
            assertThat(history.ownAfter(1, "ana", 10)).extracting(Words::text).containsExactly("for ana");
            assertThat(history.past(10)).extracting(line -> line.words().text()).containsExactly("for all");
            history.told("bb".repeat(32), "boris", 2);
            assertThat(history.after(0).lines().get(1).arrived()).isEmpty();
        }
    }

    @Test
    void whatOthersTellOfUsIsNotSaidByUs() throws IOException {
        try (History history = open()) {
            history.keep(line(SELF, 1, "never said"), "mallory");
            assertThat(history.ownAfter(0, "ana", 10)).isEmpty();
        }
    }

    @Test
    void theHistoryAndItsFileAreBounded() throws IOException {
        try (History history = open()) {
            for (int number = 1; number <= 3 * History.MOST; number++) {
                history.keep(line(ANA, number, "line " + number));
            }
            assertThat(history.after(0).lines()).hasSizeLessThanOrEqualTo(History.MOST + 200);
            assertThat(Files.readAllLines(file())).hasSizeLessThan(3 * History.MOST + 10);
        }
        try (History history = open()) {
            assertThat(texts(history)).last().isEqualTo("line " + 3 * History.MOST);
            assertThat(history.heard(ANA)).isEqualTo(3L * History.MOST);
        }
    }

    @Test
    void thePastFitsOneMessage() throws IOException {
        try (History history = open()) {
            for (int number = 1; number <= 300; number++) {
                history.keep(line(ANA, number, "я".repeat(8000)));
            }
            List<Line> past = history.past(200);
            assertThat(past).hasSizeBetween(5, 20);
            assertThat(past.getLast().words().number()).isEqualTo(300);
        }
    }

    @Test
    void damagedRecordsAreLetPass() throws IOException {
        try (History history = open()) {
            history.keep(line(ANA, 1, "before"));
        }
        String damage =
                "line\t\t{\"op\":\"chat.lines\",\"lines\":[{}]}\nline\nheard\tx\ntold\ta\tb\tc\nread\t\n\n\t\t\nnews\tx\n";
        Files.write(file(), damage.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        try (History history = open()) {
            history.keep(line(ANA, 2, "after"));
            assertThat(texts(history)).containsExactly("before", "after");
        }
    }

    private History open() throws IOException {
        return History.open(file(), SELF, Log.silent());
    }

    private Path file() {
        return folder.resolve("chat.log");
    }

    private static List<String> texts(History history) {
        return history.after(0).lines().stream()
                .map(shown -> shown.line().words().text())
                .toList();
    }

    private static Line line(String device, long number, String text) {
        return new Line(device, "x", new Words(number, number, "text", "", text, List.of()));
    }
}
