package potluck.text;

import java.util.List;
import java.util.Locale;

/// The form a counted word takes, by the rules for whole numbers of the Unicode CLDR ("Language Plural Rules").
enum Plural {
    ONE,
    FEW,
    MANY,
    OTHER;

    /// The ending of a message key: `files.one`, `files.few` …
    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    static Plural of(Locale locale, long count) {
        return locale.getLanguage().equals("ru") ? russian(Math.abs(count)) : count == 1 ? ONE : OTHER;
    }

    /// The forms a language needs.
    static List<Plural> formsOf(Locale locale) {
        return locale.getLanguage().equals("ru") ? List.of(ONE, FEW, MANY) : List.of(ONE, OTHER);
    }

    private static Plural russian(long count) {
        long tens = count % 100;
        long ones = count % 10;
        if (tens >= 11 && tens <= 14) {
            return MANY;
        }
        if (ones == 1) {
            return ONE;
        }
        return ones >= 2 && ones <= 4 ? FEW : MANY;
    }
}
