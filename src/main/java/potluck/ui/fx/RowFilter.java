package potluck.ui.fx;

import java.util.Optional;
import java.util.function.Predicate;

/// A filter for a long list: every row remembers whether it passes, so that it is looked at once, and a filter that
/// only narrows the one before passes over all rows that did not pass that. Window's thread.
public final class RowFilter<V> {
    private final Predicate<V> accepts;
    private final Optional<RowFilter<V>> wider;

    private RowFilter(Predicate<V> accepts, Optional<RowFilter<V>> wider) {
        this.accepts = accepts;
        this.wider = wider;
    }

    /// Lets everything pass.
    public static <V> RowFilter<V> all() {
        return of(value -> true);
    }

    public static <V> RowFilter<V> of(Predicate<V> accepts) {
        return new RowFilter<>(accepts, Optional.empty());
    }

    /// One that comes after this one, and lets nothing pass that this one does not.
    public RowFilter<V> narrowed(Predicate<V> narrower) {
        return new RowFilter<>(narrower, Optional.of(this));
    }

    boolean accepts(V value) {
        return accepts.test(value);
    }

    /// Whether it narrows `other`.
    boolean narrows(RowFilter<V> other) {
        return wider.isPresent() && wider.get() == other;
    }
}
