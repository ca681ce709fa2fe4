package potluck.ui.log;

import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import potluck.kit.LogLine;
import potluck.ui.fx.WordFilter;

/// Which lines of the log are shown: by level, category, member, and words or an expression. Window's thread.
final class LogSieve {
    private final BooleanProperty info = new SimpleBooleanProperty(true);
    private final BooleanProperty warn = new SimpleBooleanProperty(true);
    private final BooleanProperty error = new SimpleBooleanProperty(true);
    private final StringProperty category = new SimpleStringProperty("");
    private final StringProperty member = new SimpleStringProperty("");
    private final StringProperty query = new SimpleStringProperty("");
    private final BooleanProperty regex = new SimpleBooleanProperty();
    private final IntegerProperty broken = new SimpleIntegerProperty();
    private final ObjectProperty<Predicate<String>> said = new SimpleObjectProperty<>(text -> true);
    private final ObservableValue<Predicate<LogLine>> accepts =
            Bindings.createObjectBinding(this::sift, info, warn, error, category, member, said);

    LogSieve() {
        query.addListener((property, before, now) -> read());
        regex.addListener((property, before, now) -> read());
    }

    /// What cannot be understood leaves the list as it is.
    private void read() {
        try {
            said.set(regex.get() ? Expression.of(query.get()) : WordFilter.of(query.get()));
            broken.set(0);
        } catch (PatternSyntaxException e) {
            broken.set(Math.max(1, e.getIndex() + 1));
        }
    }

    private Predicate<LogLine> sift() {
        String onlyCategory = category.get();
        String onlyMember = member.get();
        boolean infos = info.get();
        boolean warnings = warn.get();
        boolean errors = error.get();
        Predicate<String> wanted = said.get();
        return line -> {
            boolean level = switch (line.level()) {
                case "ERROR" -> errors;
                case "WARN" -> warnings;
                default -> infos;
            };
            return level
                    && (onlyCategory.isEmpty() || line.category().equals(onlyCategory))
                    && (onlyMember.isEmpty() || line.member().equals(onlyMember))
                    && wanted.test(line.member() + ' ' + line.text());
        };
    }

    ObservableValue<Predicate<LogLine>> accepts() {
        return accepts;
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

    /// The only category shown; empty for all.
    StringProperty category() {
        return category;
    }

    /// The only member whose lines are shown; empty for all.
    StringProperty member() {
        return member;
    }

    StringProperty query() {
        return query;
    }

    /// Whether the query is a regular expression.
    BooleanProperty regex() {
        return regex;
    }

    /// At which character, from 1 on, the expression cannot be understood; 0 when it can.
    IntegerProperty broken() {
        return broken;
    }
}
