package potluck.kit;

import java.util.Locale;

/// Words that came from elsewhere, made harmless for a log line, a terminal or a label.
public final class Text {
    private static final int LONGEST = 400;

    private Text() {}

    /// Control, direction-changing and line-breaking characters as `\\uXXXX`, at most 400 characters.
    public static String safe(Object words) {
        String text = String.valueOf(words);
        StringBuilder safe = new StringBuilder(Math.min(text.length(), LONGEST) + 8);
        for (int i = 0; i < text.length(); i++) {
            if (i == LONGEST) {
                return safe.append('…').toString();
            }
            append(safe, text.charAt(i));
        }
        return safe.toString();
    }

    private static void append(StringBuilder safe, char c) {
        if (isHarmful(c)) {
            safe.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
        } else {
            safe.append(c);
        }
    }

    private static boolean isHarmful(char c) {
        return Character.isISOControl(c)
                || c == '\u061C'
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u2028' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2069'
                || c == '\uFEFF';
    }
}
