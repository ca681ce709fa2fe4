package potluck.catalogue;

import java.util.Optional;
import potluck.kit.Failure;

/// The name a file takes when another content keeps its own: `stem (conflict 1a2b3c4d).ext`, with the first digits of
/// its content id. The same on every member, so that nobody makes copies of copies.
final class ConflictName {
    private static final int DIGITS = 8;
    private static final int LONGEST_EXTENSION = 16;

    private ConflictName() {}

    /// The name for `content` after it lost `name`. Where `name` already carries its eight digits (two contents
    /// can share them), all 64 are used. Empty when the folders before the name leave no room.
    static Optional<WireName> of(WireName name, ContentId content) {
        String last = name.last();
        int dot = last.lastIndexOf('.');
        boolean extended = dot > 0 && last.length() - dot <= LONGEST_EXTENSION;
        String stem = extended ? last.substring(0, dot) : last;
        String extension = extended ? last.substring(dot) : "";
        String mark = mark(content.hex().substring(0, DIGITS));
        if (stem.endsWith(mark)) {
            stem = stem.substring(0, stem.length() - mark.length());
            mark = mark(content.hex());
        }
        return longestThatFits(name, stem, mark + extension);
    }

    private static String mark(String digits) {
        return " (conflict " + digits + ")";
    }

    private static Optional<WireName> longestThatFits(WireName name, String stem, String ending) {
        for (String shorter = stem; !shorter.isEmpty(); shorter = withoutLastCharacter(shorter)) {
            try {
                return Optional.of(name.withLast(shorter + ending));
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
