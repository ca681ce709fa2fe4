package potluck.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// A session as it is kept: of its token only the SHA-256. Immutable.
///
/// @param key that hash, in hexadecimal
record OpenSession(String key, UserName user, Instant created, Instant used) {
    private static final int FIELDS = 5;

    /// What stands for a token in the file.
    static String key(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    OpenSession usedAt(Instant now) {
        return new OpenSession(key, user, created, now);
    }

    Instant expires(AccountRules rules) {
        Instant idle = used.plus(rules.idle());
        Instant longest = created.plus(rules.longest());
        return idle.isBefore(longest) ? idle : longest;
    }

    /// One line: `session`, key, created and used in seconds since 1970, name; parted by spaces.
    String line() {
        return String.join(" ", "session", key, "" + created.getEpochSecond(), "" + used.getEpochSecond(), user.text());
    }

    /// @throws IllegalArgumentException when it is no such line
    static OpenSession parse(String line) {
        String[] words = line.split(" ", FIELDS);
        if (words.length < FIELDS) {
            throw new IllegalArgumentException("session");
        }
        return new OpenSession(
                words[1],
                new UserName(words[4]),
                Instant.ofEpochSecond(Long.parseLong(words[2])),
                Instant.ofEpochSecond(Long.parseLong(words[3])));
    }
}
