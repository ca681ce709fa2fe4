package potluck.store;

import java.time.Instant;

/// How much of another device's index is known here: that called `index`, up to `sequence`.
///
/// @param at when the two devices were linked last, as far as it was noted
public record Known(String index, long sequence, Instant at) {
    public static final Known NOTHING = new Known("", 0, Instant.EPOCH);

    /// This; but nothing for who was not linked since `then`: what was deleted before may be forgotten.
    public Known since(Instant then) {
        return at.isBefore(then) ? NOTHING : this;
    }

    public Known at(Instant now) {
        return new Known(index, sequence, now);
    }
}
