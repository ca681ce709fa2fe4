package potluck.wire;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the records' constructors demand of values from the network.
final class Check {
    private static final int LONGEST_TEXT = 4096;

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
