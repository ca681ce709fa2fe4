package potluck.ui.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import potluck.node.ChatView;

/// The lines of the room with days, the mark of what is new, and notes between them. A refresh changes only the rows
/// that differ, so that the view stays where it is. Window's thread.
final class Transcript {
    static final int MOST = 2000;
    /// A user who goes on sooner is not named again.
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private static final Comparator<ChatView> BY_TIME =
            Comparator.comparing(ChatView::at).thenComparing(ChatView::id);

    /// @param after the newest line when it was written
    private record Placed(ChatRow.Note note, Instant after) {}

    private final ObservableList<ChatRow> rows = FXCollections.observableArrayList();
    private final Map<String, ChatView> lines = new HashMap<>();
    private final List<Placed> notes = new ArrayList<>();
    private Instant clearedAt = Instant.MIN;
    private Optional<Instant> unreadAfter = Optional.empty();

    ObservableList<ChatRow> rows() {
        return rows;
    }

    /// Takes in lines that are new or have changed.
    void add(List<ChatView> fresh) {
        fresh.forEach(line -> lines.put(line.id(), line));
        if (lines.size() > MOST) {
            sorted().subList(0, lines.size() - MOST).forEach(line -> lines.remove(line.id()));
        }
        refresh();
    }

    /// Words of this program, below everything that is there.
    void note(String text) {
        notes.add(new Placed(new ChatRow.Note(text), newest()));
        refresh();
    }

    /// Puts everything there is out of sight.
    void clear() {
        clearedAt = newest();
        notes.clear();
        refresh();
    }

    /// Marks others' lines after this time as new, if there are any; empty takes the mark away.
    void markUnread(Optional<Instant> after) {
        unreadAfter = after;
        refresh();
    }

    /// How many lines of others are newer.
    long after(Instant read, String self) {
        return lines.values().stream()
                .filter(line -> line.at().isAfter(read) && !line.user().equals(self) && !isPresence(line))
                .count();
    }

    Instant newest() {
        return lines.values().stream().map(ChatView::at).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /// Whether it only tells that somebody is away or back.
    static boolean isPresence(ChatView line) {
        return line.kind().equals("away") || line.kind().equals("back");
    }

    private List<ChatView> sorted() {
        return lines.values().stream().sorted(BY_TIME).toList();
    }

    private void refresh() {
        List<ChatRow> next = draw();
        int same = 0;
        while (same < Math.min(rows.size(), next.size())) {
            if (!rows.get(same).equals(next.get(same))) {
                rows.set(same, next.get(same));
            }
            same++;
        }
        if (rows.size() > same) {
            rows.remove(same, rows.size());
        }
        rows.addAll(next.subList(same, next.size()));
    }

    private List<ChatRow> draw() {
        List<ChatRow> drawn = new ArrayList<>();
        Drawing drawing = new Drawing(drawn);
        List<Placed> waiting = new ArrayList<>(notes);
        for (ChatView line : sorted()) {
            if (line.at().isAfter(clearedAt)) {
                drawing.notes(waiting, line.at());
                drawing.line(line);
            }
        }
        drawing.notes(waiting, Instant.MAX);
        return drawn;
    }

    /// One pass over the lines, the oldest first.
    private final class Drawing {
        private final List<ChatRow> drawn;
        private Optional<ChatView> before = Optional.empty();
        private boolean marked;
        private boolean named;

        Drawing(List<ChatRow> drawn) {
            this.drawn = drawn;
        }

        void notes(List<Placed> waiting, Instant until) {
            while (!waiting.isEmpty() && waiting.getFirst().after().isBefore(until)) {
                drawn.add(waiting.removeFirst().note());
                named = true;
            }
        }

        void line(ChatView line) {
            boolean sameDay = before.filter(last -> day(last).equals(day(line))).isPresent();
            if (!sameDay) {
                drawn.add(new ChatRow.Day(day(line)));
            }
            boolean isNew = !marked && unreadAfter.filter(line.at()::isAfter).isPresent();
            if (isNew) {
                drawn.add(new ChatRow.Unread());
                marked = true;
            }
            drawn.add(new ChatRow.Said(line, named || !sameDay || isNew || !goesOn(line)));
            named = false;
            before = Optional.of(line);
        }

        private boolean goesOn(ChatView line) {
            return before.filter(last -> last.user().equals(line.user())
                            && last.kind().equals("text")
                            && line.kind().equals("text")
                            && last.to().equals(line.to())
                            && last.via().equals(line.via())
                            && last.at().plus(PAUSE).isAfter(line.at()))
                    .isPresent();
        }

        private static LocalDate day(ChatView line) {
            return LocalDate.ofInstant(line.at(), ZoneId.systemDefault());
        }
    }
}
