package potluck.ui.log;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import potluck.kit.LogLine;
import potluck.node.MemberView;
import potluck.node.Snapshot;
import potluck.node.TransferView;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Row;
import potluck.ui.fx.Tone;

/// The newest lines of the live log, as far as its sieve lets them through. While it is paused new lines wait.
public final class LogViewModel {
    static final int CAPACITY = 10_000;

    private final Commands commands;
    private final Words words;
    private final Path folder;
    private final LogSieve sieve = new LogSieve();
    private final ObservableList<Row<LogLine>> lines = FXCollections.observableArrayList();
    private final FilteredList<Row<LogLine>> shown = new FilteredList<>(lines);
    private final ObservableList<String> categories = FXCollections.observableArrayList();
    private final ObservableList<String> members = FXCollections.observableArrayList();
    private final BooleanProperty wrapped = new SimpleBooleanProperty();
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final StringProperty notice = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper none = new ReadOnlyIntegerWrapper();
    private List<LogLine> held = List.of();
    private List<TransferView> transfers = List.of();
    /// All who were here since the window was opened.
    private final Set<String> users = new HashSet<>();

    /// @param folder where the log's files are
    public LogViewModel(Commands commands, Words words, Path folder) {
        this.commands = commands;
        this.words = words;
        this.folder = folder;
        sieve.accepts().subscribe(accepts -> shown.setPredicate(row -> accepts.test(row.get())));
        paused.subscribe(now -> {
            if (!now) {
                release();
            }
        });
    }

    /// Learns what lines can speak of.
    void show(Snapshot snapshot) {
        transfers = snapshot.transfers();
        snapshot.members().stream().map(MemberView::user).forEach(users::add);
    }

    /// Adds lines at the end; the oldest ones go first, so that listeners never see more than there is room for.
    public void add(List<LogLine> fresh) {
        if (paused.get()) {
            held = newest(Stream.concat(held.stream(), fresh.stream()).toList());
            return;
        }
        List<LogLine> kept = newest(fresh);
        int over = lines.size() + kept.size() - CAPACITY;
        if (over > 0) {
            lines.remove(0, over);
        }
        lines.addAll(kept.stream().map(Row::new).toList());
        learn(categories, kept, LogLine::category);
        learn(members, kept, LogLine::member);
    }

    private static List<LogLine> newest(List<LogLine> some) {
        return some.subList(Math.max(0, some.size() - CAPACITY), some.size());
    }

    private static void learn(ObservableList<String> names, List<LogLine> some, Function<LogLine, String> name) {
        some.stream()
                .map(name)
                .filter(each -> !each.isEmpty() && !names.contains(each))
                .distinct()
                .forEach(names::add);
    }

    private void release() {
        List<LogLine> waiting = held;
        held = List.of();
        add(waiting);
    }

    /// Empties the view; the log's file keeps everything.
    void clear() {
        lines.clear();
        held = List.of();
    }

    /// What a line speaks of, the most particular first; empty when nothing of it is known.
    List<Subject> subjects(LogLine line) {
        return Subject.of(line, transfers, users);
    }

    void openFolder() {
        commands.run(() -> Desktop.open(folder), notice::set);
    }

    void save(List<LogLine> chosen, Path file) {
        String text = text(chosen);
        commands.run(() -> Files.writeString(file, text + '\n'), notice::set);
    }

    /// The lines as text, one a line, for the clipboard or a file.
    String text(List<LogLine> chosen) {
        return chosen.stream()
                .map(line ->
                        String.join(" ", moment(line.at()), line.level(), line.category(), line.member(), line.text()))
                .collect(Collectors.joining("\n"));
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS)
                .atZone(ZoneId.systemDefault())
                .toOffsetDateTime()
                .toString();
    }

    static Tone tone(LogLine line) {
        return switch (line.level()) {
            case "ERROR" -> Tone.BAD;
            case "WARN" -> Tone.WARN;
            default -> Tone.QUIET;
        };
    }

    /// How serious a line is, in the user's language.
    String level(LogLine line) {
        return words.name("log.level", line.level());
    }

    /// What a category is called in the user's language.
    String category(String name) {
        return words.name("log.category", name);
    }

    LogSieve sieve() {
        return sieve;
    }

    ObservableList<Row<LogLine>> shown() {
        return shown;
    }

    ObservableList<String> categories() {
        return categories;
    }

    /// Whose lines there are.
    ObservableList<String> members() {
        return members;
    }

    /// Whether long messages take as many lines as they need.
    public BooleanProperty wrapped() {
        return wrapped;
    }

    BooleanProperty paused() {
        return paused;
    }

    StringProperty notice() {
        return notice;
    }

    /// The log asks for nobody's attention.
    ReadOnlyIntegerProperty counter() {
        return none.getReadOnlyProperty();
    }
}
