package potluck.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import potluck.node.ChatView;

class TranscriptTest {
    private static final Instant NOON = LocalDate.of(2026, 11, 20)
            .atTime(12, 0)
            .atZone(ZoneId.systemDefault())
            .toInstant();

    private final Transcript transcript = new Transcript();

    @Test
    void linesStandInTheOrderOfTheirTimeUnderTheirDay() {
        transcript.add(List.of(line("b", 86_400, "Boris", "tomorrow"), line("a", 0, "Ana", "today")));
        assertThat(shown()).containsExactly("2026-11-20", "Ana: today", "2026-11-21", "Boris: tomorrow");
    }

    @Test
    void whoGoesOnIsNotNamedAgain() {
        transcript.add(List.of(
                line("a", 0, "Ana", "one"),
                line("b", 10, "Ana", "two"),
                line("c", 20, "Boris", "three"),
                line("d", 30, "Ana", "four"),
                line("e", 1000, "Ana", "five")));
        assertThat(shown()).containsExactly("2026-11-20", "Ana: one", "two", "Boris: three", "Ana: four", "Ana: five");
    }

    @Test
    void aLineThatHasChangedReplacesItselfAndNothingElseMoves() {
        transcript.add(List.of(line("a", 0, "Ana", "one"), line("b", 10, "Ana", "two")));
        List<String> changes = new ArrayList<>();
        transcript.rows().addListener((ListChangeListener<ChatRow>) change -> {
            while (change.next()) {
                changes.add(change.getFrom() + "-" + change.getTo() + (change.wasReplaced() ? " replaced" : " added"));
            }
        });
        ChatView arrived = new ChatView("a", NOON, "Ana", "text", "", "one", "", List.of("Boris"), List.of());
        transcript.add(List.of(arrived));
        transcript.add(List.of(line("c", 20, "Ana", "three")));
        assertThat(changes).containsExactly("1-2 replaced", "3-4 added");
    }

    @Test
    void theMarkStandsBeforeTheFirstNewLine() {
        transcript.add(
                List.of(line("a", 0, "Ana", "seen"), line("b", 10, "Ana", "new"), line("c", 20, "Ana", "newer")));
        transcript.markUnread(Optional.of(NOON));
        assertThat(shown()).containsExactly("2026-11-20", "Ana: seen", "unread", "Ana: new", "newer");
        transcript.markUnread(Optional.empty());
        assertThat(shown()).containsExactly("2026-11-20", "Ana: seen", "new", "newer");
    }

    @Test
    void notesStandWhereTheyWereWrittenAndClearedLinesStayAway() {
        transcript.add(List.of(line("a", 0, "Ana", "one")));
        transcript.note("a note");
        transcript.add(List.of(line("b", 10, "Ana", "two")));
        assertThat(shown()).containsExactly("2026-11-20", "Ana: one", "note: a note", "Ana: two");
        transcript.clear();
        assertThat(shown()).isEmpty();
        transcript.note("still here");
        transcript.add(List.of(line("b", 10, "Ana", "two"), line("c", 20, "Ana", "three")));
        assertThat(shown()).containsExactly("note: still here", "2026-11-20", "Ana: three");
    }

    @Test
    void whatIsNewIsCountedWithoutOwnLinesAndComingsAndGoings() {
        transcript.add(List.of(
                line("a", 0, "Ana", "old"),
                line("b", 10, "Ana", "new"),
                line("c", 20, "Boris", "own"),
                new ChatView("d", NOON.plusSeconds(30), "Ana", "away", "", "", "", List.of(), List.of())));
        assertThat(transcript.after(NOON, "Boris")).isEqualTo(1);
        assertThat(transcript.after(Instant.EPOCH, "Boris")).isEqualTo(2);
    }

    @Test
    void onlySoManyLinesAreKept() {
        transcript.add(IntStream.range(0, 3000)
                .mapToObj(i -> line("id" + i, i, "Ana", "line " + i))
                .toList());
        assertThat(transcript.rows()).hasSize(Transcript.MOST + 1);
        assertThat(shown()).endsWith("line 2999").contains("Ana: line 1000").doesNotContain("line 999");
    }

    private List<String> shown() {
        return transcript.rows().stream()
                .map(row -> switch (row) {
                    case ChatRow.Day(LocalDate date) -> date.toString();
                    case ChatRow.Unread _ -> "unread";
                    case ChatRow.Note(String text) -> "note: " + text;
                    case ChatRow.Said(ChatView line, boolean named) ->
                        named ? line.user() + ": " + line.text() : line.text();
                })
                .toList();
    }

    private static ChatView line(String id, long seconds, String user, String text) {
        return new ChatView(id, NOON.plusSeconds(seconds), user, "text", "", text, "", List.of(), List.of());
    }
}
