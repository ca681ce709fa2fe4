package potluck.ui.log;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
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
import potluck.text.Words;
import potluck.ui.fx.Row;
import potluck.ui.fx.Tone;
import potluck.ui.fx.WordFilter;

/// The newest lines of the live log, filtered by level, category and words. While it is paused new lines wait.
public final class LogViewModel {
    static final int CAPACITY = 10_000;

    private final Words words;
    private final ObservableList<Row<LogLine>> lines = FXCollections.observableArrayList();
    private final FilteredList<Row<LogLine>> shown = new FilteredList<>(lines);
    private final ObservableList<String> categories = FXCollections.observableArrayList();
    private final List<LogLine> held = new ArrayList<>();
    private final BooleanProperty info = new SimpleBooleanProperty(true);
    private final BooleanProperty warn = new SimpleBooleanProperty(true);
    private final BooleanProperty error = new SimpleBooleanProperty(true);
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final StringProperty category = new SimpleStringProperty("");
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper none = new ReadOnlyIntegerWrapper();

    public LogViewModel(Words words) {
        this.words = words;
        ObjectBinding<Predicate<Row<LogLine>>> filter =
                Bindings.createObjectBinding(this::filter, info, warn, error, category, query);
        shown.predicateProperty().bind(filter);
        paused.subscribe(now -> {
            if (!now) {
                release();
            }
        });
    }

    /// Adds lines at the end; the oldest ones go first, so that listeners never see more than there is room for.
    public void add(List<LogLine> fresh) {
        if (paused.get()) {
            held.addAll(fresh);
            return;
        }
        List<LogLine> kept = fresh.subList(Math.max(0, fresh.size() - CAPACITY), fresh.size());
        int over = lines.size() + kept.size() - CAPACITY;
        if (over > 0) {
            lines.remove(0, over);
        }
        lines.addAll(kept.stream().map(Row::new).toList());
        kept.stream()
                .map(LogLine::category)
                .filter(name -> !categories.contains(name))
                .distinct()
                .forEach(categories::add);
    }

    /// The lines as text, one a line, for the clipboard.
    String text(List<LogLine> chosen) {
        return chosen.stream()
                .map(line -> String.join(
                        " ",
                        words.amounts().clock(line.at()),
                        line.level(),
                        line.category(),
                        line.member(),
                        line.text()))
                .collect(Collectors.joining("\n"));
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

    private void release() {
        List<LogLine> waiting = List.copyOf(held);
        held.clear();
        add(waiting);
    }

    private Predicate<Row<LogLine>> filter() {
        WordFilter accepts = WordFilter.of(query.get());
        String only = category.get();
        boolean infos = info.get();
        boolean warnings = warn.get();
        boolean errors = error.get();
        return row -> {
            LogLine line = row.get();
            boolean level = switch (line.level()) {
                case "ERROR" -> errors;
                case "WARN" -> warnings;
                default -> infos;
            };
            return level
                    && (only.isEmpty() || line.category().equals(only))
                    && accepts.test(line.member() + ' ' + line.text());
        };
    }

    ObservableList<Row<LogLine>> shown() {
        return shown;
    }

    ObservableList<String> categories() {
        return categories;
    }

    BooleanProperty info() {
        return info;
    }

    BooleanProperty warn() {
        return warn;
    }

    BooleanProperty error() {
        return error;
    }

    BooleanProperty paused() {
        return paused;
    }

    /// The only category shown; empty for all.
    StringProperty category() {
        return category;
    }

    StringProperty query() {
        return query;
    }

    /// The log asks for nobody's attention.
    ReadOnlyIntegerProperty counter() {
        return none.getReadOnlyProperty();
    }
}
