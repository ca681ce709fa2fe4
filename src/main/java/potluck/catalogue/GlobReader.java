package potluck.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import potluck.kit.Failure;

/// Reads one pattern. One thread, used once.
final class GlobReader {
    private static final String ESCAPABLE = "\\*?[]!#-^ ()";

    private final String pattern;
    private final int[] chars;
    private final boolean anyCase;
    private final List<Glob.Token> tokens = new ArrayList<>();
    private int at;

    GlobReader(String pattern, boolean anyCase) {
        this.pattern = pattern;
        this.chars = pattern.codePoints().toArray();
        this.anyCase = anyCase;
    }

    /// @throws Failure `IGNORE_CLASS`, `IGNORE_ESCAPE`
    List<Glob.Token> read() throws Failure {
        while (at < chars.length) {
            switch (chars[at]) {
                case '*' -> stars();
                case '?' -> one(c -> c != '/');
                case '[' -> characters();
                case '\\' -> literal(escaped());
                default -> literal(chars[at]);
            }
            at++;
        }
        return List.copyOf(tokens);
    }

    private void stars() {
        int first = at;
        while (at + 1 < chars.length && chars[at + 1] == '*') {
            at++;
        }
        boolean component = at - first == 1 && (first == 0 || chars[first - 1] == '/');
        if (component && at + 1 == chars.length) {
            tokens.add(new Glob.Token.Inside());
        } else if (component && chars[at + 1] == '/') {
            at++;
            tokens.add(new Glob.Token.Folders());
        } else {
            tokens.add(new Glob.Token.Run());
        }
    }

    private void characters() throws Failure {
        boolean negated = peek() == '!' || peek() == '^';
        at += negated ? 2 : 1;
        List<IntPredicate> ranges = new ArrayList<>();
        while (ranges.isEmpty() || at < chars.length && chars[at] != ']') {
            int from = member();
            int to = peek() == '-' && at + 2 < chars.length && chars[at + 2] != ']' ? to() : from;
            if (to < from) {
                throw Failure.of(CatalogueFault.IGNORE_CLASS, pattern);
            }
            ranges.add(c -> c >= from && c <= to);
            at++;
        }
        if (at >= chars.length) {
            throw Failure.of(CatalogueFault.IGNORE_CLASS, pattern);
        }
        IntPredicate any = c -> ranges.stream().anyMatch(range -> range.test(c));
        IntPredicate is = anyCase ? c -> any.test(c) || any.test(Character.toUpperCase(c)) : any;
        one(c -> c != '/' && is.test(c) != negated);
    }

    private int to() throws Failure {
        at += 2;
        return member();
    }

    private int member() throws Failure {
        if (at >= chars.length) {
            throw Failure.of(CatalogueFault.IGNORE_CLASS, pattern);
        }
        return chars[at] == '\\' ? escaped() : chars[at];
    }

    /// What follows a backslash; one before an ordinary character is taken for the separator of folders that it is
    /// elsewhere.
    private int escaped() throws Failure {
        at++;
        if (at >= chars.length || ESCAPABLE.indexOf(chars[at]) < 0) {
            throw Failure.of(CatalogueFault.IGNORE_ESCAPE, pattern);
        }
        return chars[at];
    }

    private int peek() {
        return at + 1 < chars.length ? chars[at + 1] : -1;
    }

    private void literal(int wanted) {
        int folded = anyCase ? Glob.fold(wanted) : wanted;
        one(c -> c == folded);
    }

    private void one(IntPredicate is) {
        tokens.add(new Glob.Token.One(is));
    }
}
