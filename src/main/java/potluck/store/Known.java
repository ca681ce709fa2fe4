package potluck.store;

import java.time.Instant;

/// How much of another device's index is known here: that called `index`, up to `sequence`.
///
/// @param at when so much was known for the first time, or told again
public record Known(String index, long sequence, Instant at) {
    public static final Known NOTHING = new Known("", 0, Instant.EPOCH);

    /// This; but nothing for who was not linked since `then`, when what was deleted before may be forgotten, nor for
    /// who was linked later than `now`, when some clock was wrong.
    public Known between(Instant then, Instant now) {
        return at.isBefore(then) || at.isAfter(now) ? NOTHING : this;
    }

    public Known at(Instant now) {
        return new Known(index, sequence, now);
    }
}
