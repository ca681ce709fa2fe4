package potluck.kit;

import java.util.Locale;

/// Words that came from elsewhere, made harmless for a log line, a terminal or a label.
public final class Text {
    private static final int LONGEST = 400;

    private Text() {}

    /// At most about 400 characters of `words`, with everything that could break a line, steer a terminal or turn the
    /// direction of writing as `\\uXXXX`.
    public static String safe(Object words) {
        return escape(String.valueOf(words), LONGEST);
    }

    /// As `safe`, but up to `longest` characters.
    public static String escape(String text, int longest) {
        StringBuilder safe = new StringBuilder(Math.min(text.length(), longest) + 8);
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (safe.length() >= longest) {
                return safe.append('…').toString();
            }
            append(safe, text.codePointAt(i));
        }
        return safe.toString();
    }

    private static void append(StringBuilder safe, int c) {
        if (isHarmful(c)) {
            safe.append(String.format(Locale.ROOT, "\\u%04X", c));
        } else {
            safe.appendCodePoint(c);
        }
    }

    /// FORMAT holds the invisible and direction-changing characters, SURROGATE halves without their other half.
    private static boolean isHarmful(int c) {
        return switch ((byte) Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
