package potluck.wire;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the records' constructors demand of values from the network. A text or list that is absent is null here.
final class Check {
    static final int LONGEST_TEXT = 4096;

    private Check() {}

    static String text(@Nullable String value, String field) {
        return text(value, field, LONGEST_TEXT);
    }

    static String text(@Nullable String value, String field, int longest) {
        if (value == null || value.length() > longest) {
            throw new IllegalArgumentException(field);
        }
        return value;
    }

    static String optional(@Nullable String value, String field) {
        return value == null ? "" : text(value, field);
    }

    /// A stable name: upper-case letters, digits and underscores.
    static String name(@Nullable String value, String field) {
        String name = text(value, field, 64);
        require(name.matches("[A-Z0-9_]+"), field);
        return name;
    }

    /// A SHA-256 in lower-case hexadecimal.
    static String hash(@Nullable String value, String field) {
        if (value == null || value.length() != 64) {
            throw new IllegalArgumentException(field);
        }
        for (int i = 0; i < 64; i++) {
            char c = value.charAt(i);
            require(c >= '0' && c <= '9' || c >= 'a' && c <= 'f', field);
        }
        return value;
    }

    static long atLeast(long least, long value, String field) {
        require(value >= least && value <= 1L << 53, field);
        return value;
    }

    static int port(int value, String field) {
        require(value >= 0 && value <= 65_535, field);
        return value;
    }

    static <T> List<T> list(@Nullable List<T> values, int most, String field) {
        if (values == null) {
            return List.of();
        }
        require(values.size() <= most && values.stream().allMatch(Objects::nonNull), field);
        return List.copyOf(values);
    }

    static List<String> texts(@Nullable List<String> values, int most, int longest, String field) {
        List<String> checked = list(values, most, field);
        checked.forEach(value -> text(value, field, longest));
        return checked;
    }

    static List<String> hashes(@Nullable List<String> values, int most, String field) {
        List<String> checked = list(values, most, field);
        checked.forEach(value -> hash(value, field));
        return checked;
    }

    /// A hash, or empty for one that is not known.
    static String optionalHash(@Nullable String value, String field) {
        return value == null || value.isEmpty() ? "" : hash(value, field);
    }

    static void present(@Nullable Object value, String field) {
        require(value != null, field);
    }

    static byte[] bytes(byte @Nullable [] value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field);
        }
        return value;
    }

    static void require(boolean holds, String field) {
        if (!holds) {
            throw new IllegalArgumentException(field);
        }
    }
}
