package potluck.store;

import java.time.Instant;

/// When a device was among the others.
///
/// @param linked when it was linked with anybody last
/// @param back since when it is back, if it was away for long once
public record Presence(Instant linked, Instant back) {
    public static final Presence NEVER = new Presence(Instant.EPOCH, Instant.EPOCH);

    /// As it is saved: milliseconds since 1970.
    String text() {
        return linked.toEpochMilli() + " " + back.toEpochMilli();
    }

    /// @param text empty: never
    static Presence parse(String text) {
        if (text.isEmpty()) {
            return NEVER;
        }
        String[] parts = text.split(" ", 2);
        return new Presence(
                Instant.ofEpochMilli(Long.parseLong(parts[0])), Instant.ofEpochMilli(Long.parseLong(parts[1])));
    }
}
