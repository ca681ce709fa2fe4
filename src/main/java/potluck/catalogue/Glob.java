package potluck.catalogue;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import potluck.kit.Failure;

/// A pattern over whole paths: `*` and `?` stay within a name, `**` as a whole component goes through folders, `[a-z]`
/// and `[!a-z]` are one character. Immutable.
///
/// All the ways to read a pattern are followed at once, one character after the other (Thompson, "Regular expression
/// search algorithm", CACM 1968), so that no pattern takes longer than its length times the path's.
final class Glob {
    /// What a part of the pattern stands for.
    sealed interface Token {
        /// One character.
        record One(IntPredicate is) implements Token {}

        /// `*`: any characters of one name.
        record Run() implements Token {}

        /// `**/`: any folders, or none.
        record Folders() implements Token {}

        /// `**` at the end: whatever lies inside.
        record Inside() implements Token {}
    }

    private final List<Token> tokens;
    private final boolean anyCase;

    private Glob(List<Token> tokens, boolean anyCase) {
        this.tokens = tokens;
        this.anyCase = anyCase;
    }

    /// @param pattern not empty
    /// @throws Failure `IGNORE_…`
    static Glob of(String pattern, boolean anyCase) throws Failure {
        return new Glob(new GlobReader(pattern, anyCase).read(), anyCase);
    }

    boolean matches(String path) {
        return mayMatch(path) && isMatch(path);
    }

    /// Whether it may match what begins so.
    boolean mayBegin(int first) {
        return mayMatch(tokens.getFirst(), first);
    }

    /// Most paths differ at one of the ends already.
    private boolean mayMatch(String path) {
        return mayBegin(path.codePointAt(0)) && mayMatch(tokens.getLast(), path.codePointBefore(path.length()));
    }

    private boolean mayMatch(Token token, int c) {
        return !(token instanceof Token.One(IntPredicate is)) || is.test(anyCase ? fold(c) : c);
    }

    private boolean isMatch(String path) {
        BitSet now = new BitSet();
        enter(now, 0);
        for (int i = 0; i < path.length() && !now.isEmpty(); ) {
            int c = path.codePointAt(i);
            BitSet next = new BitSet();
            for (int at = now.nextSetBit(0); at >= 0 && at < tokens.size(); at = now.nextSetBit(at + 1)) {
                step(at, anyCase ? fold(c) : c, next);
            }
            now = next;
            i += Character.charCount(c);
        }
        return now.get(tokens.size());
    }

    /// The same for characters that differ in case only.
    static int fold(int c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    private void step(int at, int c, BitSet next) {
        switch (tokens.get(at)) {
            case Token.One(IntPredicate is) -> {
                if (is.test(c)) {
                    enter(next, at + 1);
                }
            }
            case Token.Run() -> {
                if (c != '/') {
                    enter(next, at);
                }
            }
            case Token.Folders() -> {
                next.set(at);
                if (c == '/') {
                    enter(next, at + 1);
                }
            }
            case Token.Inside() -> {
                next.set(at);
                next.set(at + 1);
            }
        }
    }

    /// From here on token `at` is next, and what follows it where it can be empty.
    private void enter(BitSet set, int at) {
        set.set(at);
        if (at < tokens.size() && (tokens.get(at) instanceof Token.Run || tokens.get(at) instanceof Token.Folders)) {
            enter(set, at + 1);
        }
    }
}
