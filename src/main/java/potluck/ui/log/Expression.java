package potluck.ui.log;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Accepts a text in which a regular expression finds something, in any case. Some expressions take longer on some
/// texts than anybody waits, or go deeper into them than there is room for: such a text is not accepted.
record Expression(Pattern pattern) implements Predicate<String> {
    /// How often a text may be looked at; one of 4,096 characters two dozen times over.
    private static final int MOST = 100_000;

    /// @throws java.util.regex.PatternSyntaxException when it cannot be understood
    static Expression of(String expression) {
        return new Expression(Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    @Override
    public boolean test(String text) {
        try {
            return pattern.matcher(new Looked(text)).find();
        } catch (TooLongException | StackOverflowError e) {
            return false;
        }
    }

    private static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// A text that counts how often it is looked at.
    private static final class Looked implements CharSequence {
        private final String text;
        private int looks;

        Looked(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST) {
                throw new TooLongException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }
    }
}
