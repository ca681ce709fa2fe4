package potluck.ui.remotefiles;

import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import potluck.ui.fx.RowFilter;

/// What is looked for: words, a kind of file, and whether what is here already is left out. Window's thread.
final class Sieve {
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.ANY);
    private final BooleanProperty missing = new SimpleBooleanProperty();
    private final Change changed;
    private RowFilter<Entry> filter = RowFilter.all();

    /// Hears of every change.
    interface Change {
        /// @param narrower whether nothing passes now that did not pass before
        void to(RowFilter<Entry> filter, boolean narrower);
    }

    Sieve(Change changed) {
        this.changed = changed;
        query.addListener((property, before, now) -> change(SearchWords.of(now).narrows(SearchWords.of(before))));
        kind.subscribe(() -> change(false));
        missing.subscribe(() -> change(false));
    }

    private void change(boolean narrower) {
        Predicate<Entry> wanted = wanted(SearchWords.of(query.get()), kind.get(), missing.get());
        filter = narrower ? filter.narrowed(wanted) : RowFilter.of(wanted);
        changed.to(filter, narrower);
    }

    private static Predicate<Entry> wanted(SearchWords words, Kind kind, boolean missing) {
        Predicate<Entry> named = entry -> words.isIn(entry.text());
        return kind == Kind.ANY && !missing
                ? named
                : named.and(entry -> switch (entry) {
                    case Entry.Offer offer -> kind.holds(offer.path()) && !(missing && offer.isHere());
                    case Entry.Folder _ -> true;
                });
    }

    /// Lets everything pass.
    void clear() {
        query.set("");
        kind.set(Kind.ANY);
        missing.set(false);
    }

    boolean hasWords() {
        return !query.get().isBlank();
    }

    StringProperty query() {
        return query;
    }

    ObjectProperty<Kind> kind() {
        return kind;
    }

    /// Whether only what is not here yet passes.
    BooleanProperty missing() {
        return missing;
    }
}
