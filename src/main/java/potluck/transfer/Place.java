package potluck.transfer;

import java.util.Comparator;

/// Where a download stands among those that wait: by priority, then in the order a person gave them.
///
/// @param order smaller goes first
public record Place(Priority priority, long order) implements Comparable<Place> {
    private static final Comparator<Place> FIRST =
            Comparator.comparing(Place::priority).thenComparing(Place::order);

    @Override
    public int compareTo(Place other) {
        return FIRST.compare(this, other);
    }

    Place with(Priority next) {
        return new Place(next, order);
    }

    Place at(long next) {
        return new Place(priority, next);
    }
}
