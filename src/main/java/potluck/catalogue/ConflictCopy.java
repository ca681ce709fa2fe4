package potluck.catalogue;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import potluck.kit.Failure;

/// The name that the loser of a conflict takes in two-way sync: `stem (conflict Ana 2026-11-21 15-04-05 1a2b).ext`:
/// who edited it and when (UTC), and the first digits of its content id. The same on every member, so that nobody makes
/// copies of copies.
public final class ConflictCopy {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH-mm-ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern COPY = Pattern.compile(
            "(?<stem>.+) \\(conflict (?<who>[^()]+ \\d{4}-\\d\\d-\\d\\d \\d\\d-\\d\\d-\\d\\d) [0-9a-f]{4,64}\\)"
                    + "(?<end>\\.[^.]{1,15})?");
    /// In union mode it only says what it holds.
    private static final Pattern ANY = Pattern.compile(
            "(?<stem>.+) \\(conflict (?:[^()]+ \\d{4}-\\d\\d-\\d\\d \\d\\d-\\d\\d-\\d\\d )?[0-9a-f]{4,64}\\)"
                    + "(?<end>\\.[^.]{1,15})?");
    private static final int DIGITS = 4;
    private static final int MOST_DIGITS = 64;
    private static final String NONE = "0".repeat(MOST_DIGITS);

    private ConflictCopy() {}

    /// The name for `loser`. Empty when the folders before its name leave no room. It begins the history of one content
    /// only: the numbers in vectors are times, so those of unrelated histories would compare by chance.
    public static Optional<WireName> of(FileVersion loser) {
        return names(loser).stream().findFirst();
    }

    /// The name for `loser`, and others with more digits for when that is taken by a file with another history. The
    /// name that it loses is never among them.
    public static List<WireName> names(FileVersion loser) {
        return Stream.iterate(DIGITS, digits -> digits <= MOST_DIGITS, digits -> 2 * digits)
                .flatMap(digits -> of(loser, digits).stream())
                .filter(copy -> !copy.portableKey().equals(loser.name().portableKey()))
                .toList();
    }

    private static Optional<WireName> of(FileVersion loser, int digits) {
        WireName name = original(loser.name()).orElse(loser.name());
        String content = loser.content().map(ContentId::hex).orElse(NONE).substring(0, digits);
        Edit edit = loser.edit();
        String mark = " (conflict " + who(edit) + " " + TIME.format(edit.at()) + " " + content + ")";
        return Stem.of(name).marked(mark);
    }

    /// Whether a file of this name, with or without the folders before it, is the loser of a conflict, in any mode.
    public static boolean isOne(String name) {
        return ANY.matcher(name).matches();
    }

    /// The name that a conflict copy lost; empty when `name` is none.
    public static Optional<WireName> original(WireName name) {
        return renamed(name, COPY, copy -> copy.group("stem") + ending(copy));
    }

    /// As [#original(WireName)], in any mode.
    public static Optional<WireName> lost(WireName name) {
        return renamed(name, ANY, copy -> copy.group("stem") + ending(copy));
    }

    /// The name of a conflict copy once it is kept for good: without the word, `stem (Ana 2026-11-21 15-04-05).ext`.
    public static Optional<WireName> kept(WireName name) {
        return renamed(name, COPY, copy -> copy.group("stem") + " (" + copy.group("who") + ")" + ending(copy));
    }

    /// A member may call itself anything; what cannot stand in a name gives way to the device.
    private static String who(Edit edit) {
        try {
            String user = edit.user();
            WireName.of(List.of(user));
            return user.matches("[^()]{1,60}") ? user : edit.device();
        } catch (Failure e) {
            return edit.device();
        }
    }

    private static Optional<WireName> renamed(WireName name, Pattern pattern, Naming naming) {
        Matcher copy = pattern.matcher(name.last());
        try {
            return copy.matches() ? Optional.of(name.withLast(naming.of(copy))) : Optional.empty();
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    private static String ending(Matcher copy) {
        return copy.group("end") == null ? "" : copy.group("end");
    }

    private interface Naming {
        String of(Matcher copy);
    }
}
