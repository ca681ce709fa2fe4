package potluck.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.LogLine;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Row;
import potluck.ui.fx.Tone;

class LogViewModelTest {
    @TempDir
    private Path folder;

    private final LogViewModel model = model(Locale.ENGLISH);

    @Test
    void linesAreFilteredByLevelCategoryAndWords() {
        model.add(List.of(
                line("INFO", "tracker", "Ana joined"),
                line("WARN", "peer", "Boris is slow"),
                line("ERROR", "peer", "Boris is away")));
        model.sieve().info().set(false);
        assertThat(shown()).containsExactly("Boris is slow", "Boris is away");
        model.sieve().query().set("AWAY");
        assertThat(shown()).containsExactly("Boris is away");
        model.sieve().query().set("");
        model.sieve().info().set(true);
        model.sieve().category().set("tracker");
        assertThat(shown()).containsExactly("Ana joined");
        assertThat(model.categories()).containsExactly("tracker", "peer");
    }

    @Test
    void linesAreFilteredByWhoTheyConcern() {
        model.add(List.of(line("INFO", "peer", "linked"), of("Boris", "peer", "linked, too"), of("", "ui", "drawn")));
        assertThat(model.members()).containsExactly("Ana", "Boris");
        model.sieve().member().set("Boris");
        assertThat(shown()).containsExactly("linked, too");
    }

    @Test
    void anExpressionFindsWhatWordsCannot() {
        model.add(List.of(line("INFO", "ui", "piece 17"), line("INFO", "ui", "Piece x"), line("INFO", "ui", "a+b")));
        model.sieve().query().set("piece \\d+$");
        assertThat(shown()).isEmpty();
        model.sieve().regex().set(true);
        assertThat(shown()).containsExactly("piece 17");
        model.sieve().query().set("^ana piece");
        assertThat(shown()).containsExactly("piece 17", "Piece x");
    }

    @Test
    void aBrokenExpressionLeavesTheListAsItIs() {
        model.add(List.of(line("INFO", "ui", "x+y"), line("WARN", "ui", "x"), line("INFO", "ui", "y")));
        model.sieve().regex().set(true);
        model.sieve().query().set("x");
        model.sieve().query().set("x(");
        assertThat(model.sieve().broken().get()).isPositive();
        assertThat(shown()).containsExactly("x+y", "x");
        model.sieve().warn().set(false);
        assertThat(shown()).containsExactly("x+y");
        model.sieve().regex().set(false);
        assertThat(model.sieve().broken().get()).isZero();
        assertThat(shown()).isEmpty();
    }

    @Test
    void anExpressionThatTakesTooLongFindsNothing() {
        Expression slow = Expression.of(".*a.*a.*a.*b");
        assertThat(slow.test("a".repeat(4_000))).isFalse();
        assertThat(slow.test("aaab")).isTrue();
    }

    @Test
    void anExpressionThatGoesTooDeepFindsNothing() {
        Expression deep = Expression.of("(a|aa|b)*c");
        assertThat(deep.test("a".repeat(1_000_000))).isFalse();
        assertThat(deep.test("aac")).isTrue();
    }

    @Test
    void whilePausedNewLinesWait() {
        model.add(List.of(line("INFO", "ui", "1")));
        model.paused().set(true);
        model.add(List.of(line("INFO", "ui", "2")));
        model.add(List.of(line("INFO", "ui", "3")));
        assertThat(shown()).containsExactly("1");
        model.paused().set(false);
        assertThat(shown()).containsExactly("1", "2", "3");
    }

    @Test
    void noMoreLinesWaitThanThereIsRoomFor() {
        model.paused().set(true);
        model.add(lines(0, LogViewModel.CAPACITY));
        model.add(lines(LogViewModel.CAPACITY, LogViewModel.CAPACITY + 7));
        model.paused().set(false);
        assertThat(shown()).hasSize(LogViewModel.CAPACITY).startsWith("7");
    }

    @Test
    void aClearedViewShowsWhatComesAfterwards() {
        model.add(List.of(line("INFO", "ui", "1")));
        model.paused().set(true);
        model.add(List.of(line("INFO", "ui", "2")));
        model.clear();
        model.paused().set(false);
        model.add(List.of(line("INFO", "ui", "3")));
        assertThat(shown()).containsExactly("3");
    }

    @Test
    void linesAreSavedToAFile() throws IOException {
        Path file = folder.resolve("log.txt");
        model.save(List.of(line("INFO", "peer", "linked"), line("WARN", "sync", "waits")), file);
        assertThat(Files.readAllLines(file))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("19").endsWith("INFO peer Ana linked"),
                        second -> assertThat(second).endsWith("WARN sync Ana waits"));
        assertThat(model.notice().get()).isEmpty();
    }

    @Test
    void whatCannotBeSavedIsSaid() {
        model.save(
                List.of(line("INFO", "peer", "linked")),
                folder.resolve("missing").resolve("log.txt"));
        assertThat(model.notice().get()).isNotEmpty();
    }

    @Test
    void theOldestLinesGoFirstAndListenersNeverSeeTooMany() {
        List<Integer> sizes = new ArrayList<>();
        model.shown().addListener((ListChangeListener<Row<LogLine>>)
                change -> sizes.add(change.getList().size()));
        model.add(lines(0, LogViewModel.CAPACITY));
        model.add(lines(LogViewModel.CAPACITY, LogViewModel.CAPACITY + 5));
        assertThat(model.shown()).hasSize(LogViewModel.CAPACITY);
        assertThat(shown().getFirst()).isEqualTo("5");
        assertThat(sizes).allMatch(size -> size <= LogViewModel.CAPACITY);
        model.add(lines(0, 3 * LogViewModel.CAPACITY));
        assertThat(shown().getFirst()).isEqualTo(String.valueOf(2 * LogViewModel.CAPACITY));
    }

    @Test
    void copiedLinesAreOneALine() {
        String text = model.text(List.of(line("INFO", "peer", "linked"), line("WARN", "sync", "waits")));
        assertThat(text.lines()).hasSize(2);
        assertThat(text).contains("INFO peer Ana linked", "WARN sync Ana waits");
    }

    @Test
    void levelsAndCategoriesAreCalledAsTheReaderDoes() {
        LogViewModel russian = model(Locale.forLanguageTag("ru"));
        assertThat(russian.level(line("ERROR", "", ""))).isEqualTo("Ошибка");
        assertThat(russian.category("chat")).isEqualTo("Чат");
        assertThat(russian.category("none of ours")).isEqualTo("none of ours");
    }

    @Test
    void aLevelHasATone() {
        assertThat(LogViewModel.tone(line("ERROR", "", ""))).isEqualTo(Tone.BAD);
        assertThat(LogViewModel.tone(line("WARN", "", ""))).isEqualTo(Tone.WARN);
        assertThat(LogViewModel.tone(line("INFO", "", ""))).isEqualTo(Tone.QUIET);
    }

    private static LogViewModel model(Locale language) {
        Words words = Words.of(language);
        return new LogViewModel(new Commands(Runnable::run, Runnable::run, words), words, Path.of(""));
    }

    private List<String> shown() {
        return model.shown().stream().map(row -> row.get().text()).toList();
    }

    private static List<LogLine> lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> line("INFO", "ui", String.valueOf(i)))
                .toList();
    }

    private static LogLine of(String member, String category, String text) {
        return new LogLine(Instant.EPOCH, "INFO", category, member, text);
    }

    private static LogLine line(String level, String category, String text) {
        return new LogLine(Instant.EPOCH, level, category, "Ana", text);
    }
}
