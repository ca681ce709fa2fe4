package potluck.catalogue;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import potluck.kit.Failure;

/// One line of an ignore list. As in `.gitignore`: a pattern without a slash in it means names at any depth, any other
/// one a path from the folder's root; a slash at its end means folders alone; `!` takes back what earlier lines
/// ignore; `(?i)` makes case not matter.
///
/// @param source the line as it was written
/// @param whole whether the pattern means the whole path, not just the last name
record IgnorePattern(String source, Glob glob, boolean negated, boolean folders, boolean whole) {
    static final int LONGEST = 255;
    private static final String ANY_CASE = "(?i)";
    private static final String OPTION = "(?";

    /// Empty for a blank line and a comment.
    ///
    /// @throws Failure `IGNORE_…`
    static Optional<IgnorePattern> parse(String line) throws Failure {
        String source = stripped(line);
        if (source.isEmpty() || source.startsWith("#") && !isInclude(source)) {
            return Optional.empty();
        }
        if (source.length() > LONGEST) {
            throw Failure.of(CatalogueFault.IGNORE_LONG, source.substring(0, LONGEST / 8), LONGEST);
        }
        return Optional.of(pattern(source));
    }

    /// @param path of the name, with its characters as they were
    /// @param last the same of its last component
    boolean matches(String path, String last, boolean isFolder) {
        return (isFolder || !folders) && glob.matches(whole ? path : last);
    }

    /// Whether it may fit a name whose last component begins so.
    boolean mayBegin(int first) {
        return whole || glob.mayBegin(first);
    }

    private static IgnorePattern pattern(String source) throws Failure {
        String rest = Normalizer.normalize(source, Normalizer.Form.NFC);
        boolean negated = false;
        boolean anyCase = false;
        while (rest.startsWith("!") && !negated || rest.startsWith(ANY_CASE)) {
            negated |= rest.startsWith("!");
            anyCase |= rest.startsWith(ANY_CASE);
            rest = rest.substring(rest.startsWith("!") ? 1 : ANY_CASE.length());
        }
        if (rest.startsWith(OPTION) || isInclude(rest)) {
            throw Failure.of(CatalogueFault.IGNORE_OPTION, source);
        }
        boolean folders = rest.endsWith("/");
        String path = folders ? rest.substring(0, rest.length() - 1) : rest;
        boolean whole = path.contains("/");
        String pattern = path.startsWith("/") ? path.substring(1) : path;
        requirePath(pattern, source);
        return new IgnorePattern(source, Glob.of(pattern, anyCase), negated, folders, whole);
    }

    private static void requirePath(String pattern, String source) throws Failure {
        boolean possible = Arrays.stream(pattern.split("/", -1))
                .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        if (!possible) {
            throw Failure.of(CatalogueFault.IGNORE_PATH, source);
        }
    }

    private static boolean isInclude(String line) {
        return line.toLowerCase(Locale.ROOT).startsWith("#include");
    }

    /// Without the blanks at its end, unless a backslash keeps the first of them.
    private static String stripped(String line) {
        String text = line.stripTrailing();
        return text.endsWith("\\") && text.length() < line.length() ? text + " " : text;
    }
}
