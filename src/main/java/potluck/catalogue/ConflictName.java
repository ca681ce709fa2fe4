package potluck.catalogue;

import java.util.Optional;

/// The name a file takes when another content keeps its own: `stem (conflict 1a2b3c4d).ext`, with the first digits of
/// its content id. The same on every member, so that nobody makes copies of copies.
final class ConflictName {
    private static final int DIGITS = 8;

    private ConflictName() {}

    /// The name for `content` after it lost `name`. Where `name` already carries its eight digits (two contents
    /// can share them), all 64 are used. Empty when the folders before the name leave no room.
    static Optional<WireName> of(WireName name, ContentId content) {
        Stem stem = Stem.of(name);
        String mark = mark(content.hex().substring(0, DIGITS));
        return stem.before(mark).map(bare -> bare.marked(mark(content.hex()))).orElseGet(() -> stem.marked(mark));
    }

    private static String mark(String digits) {
        return " (conflict " + digits + ")";
    }
}
