package potluck.catalogue;

import java.util.Optional;
import potluck.kit.Failure;

/// What a file is called, in two parts: a mark between them tells it from the file that keeps the name.
///
/// @param text all before the extension
/// @param extension with its dot; empty when there is none
record Stem(WireName name, String text, String extension) {
    private static final int LONGEST_EXTENSION = 16;

    static Stem of(WireName name) {
        String last = name.last();
        int dot = last.lastIndexOf('.');
        int end = dot > 0 && last.length() - dot <= LONGEST_EXTENSION ? dot : last.length();
        return new Stem(name, last.substring(0, end), last.substring(end));
    }

    /// The stem before `mark`; empty when it does not end with that.
    Optional<Stem> before(String mark) {
        return text.endsWith(mark)
                ? Optional.of(new Stem(name, text.substring(0, text.length() - mark.length()), extension))
                : Optional.empty();
    }

    /// The name with `mark` behind as much of the stem as there is room for. Empty when the folders before the name
    /// leave no room.
    Optional<WireName> marked(String mark) {
        for (String shorter = text; !shorter.isEmpty(); shorter = withoutLastCharacter(shorter)) {
            try {
                return Optional.of(name.withLast(shorter + mark + extension));
            } catch (Failure tooLong) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static String withoutLastCharacter(String text) {
        return text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }
}
