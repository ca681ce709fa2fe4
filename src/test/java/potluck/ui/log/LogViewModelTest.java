package potluck.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import potluck.kit.LogLine;
import potluck.text.Words;
import potluck.ui.fx.Row;
import potluck.ui.fx.Tone;

class LogViewModelTest {
    private final LogViewModel model = new LogViewModel(Words.of(Locale.ENGLISH));

    @Test
    void linesAreFilteredByLevelCategoryAndWords() {
        model.add(List.of(
                line("INFO", "tracker", "Ana joined"),
                line("WARN", "peer", "Boris is slow"),
                line("ERROR", "peer", "Boris is away")));
        model.info().set(false);
        assertThat(shown()).containsExactly("Boris is slow", "Boris is away");
        model.query().set("AWAY");
        assertThat(shown()).containsExactly("Boris is away");
        model.query().set("");
        model.info().set(true);
        model.category().set("tracker");
        assertThat(shown()).containsExactly("Ana joined");
        assertThat(model.categories()).containsExactly("tracker", "peer");
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
        LogViewModel russian = new LogViewModel(Words.of(Locale.forLanguageTag("ru")));
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

    private List<String> shown() {
        return model.shown().stream().map(row -> row.get().text()).toList();
    }

    private static List<LogLine> lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> line("INFO", "ui", String.valueOf(i)))
                .toList();
    }

    private static LogLine line(String level, String category, String text) {
        return new LogLine(Instant.EPOCH, level, category, "Ana", text);
    }
}
