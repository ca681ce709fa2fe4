package potluck.identity;

import java.security.SecureRandom;
import java.util.Locale;
import potluck.kit.Failure;

/// An invite that a person can type: eight letters and digits, shown as `K7Q2-M4XP`.
///
/// The first tells codes of one tracker apart and is no secret, the next six are (30 bits), the last one is a check:
/// the sum of the others, each times its place from 1, modulo 31. The alphabet is Crockford's base 32; small letters,
/// O for 0, I and L for 1, and Cyrillic letters that look like Latin ones are understood.
public record ShortCode(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String LOOK_ALIKE = "OILАВСЕНКМРТХУО";
    private static final String MEANT = "011ABCEHKMPTXY0";
    private static final int LENGTH = 8;
    private static final int CHECKED = LENGTH - 1;

    public ShortCode {
        if (text.length() != LENGTH || text.charAt(CHECKED) != check(text)) {
            throw new IllegalArgumentException("short code");
        }
    }

    static ShortCode random(SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < CHECKED; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ShortCode(text.toString() + check(text));
    }

    /// What somebody typed; spaces and dashes do not count.
    ///
    /// @throws Failure `CODE_MALFORMED` when it is incomplete or mistyped
    public static ShortCode parse(String typed) throws Failure {
        StringBuilder text = new StringBuilder();
        for (char c :
                typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "").toCharArray()) {
            int alike = LOOK_ALIKE.indexOf(c);
            char meant = alike < 0 ? c : MEANT.charAt(alike);
            if (ALPHABET.indexOf(meant) < 0) {
                throw Failure.of(IdentityFault.CODE_MALFORMED);
            }
            text.append(meant);
        }
        if (text.length() != LENGTH || text.charAt(CHECKED) != check(text)) {
            throw Failure.of(IdentityFault.CODE_MALFORMED);
        }
        return new ShortCode(text.toString());
    }

    private static char check(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < CHECKED; i++) {
            sum += (i + 1) * ALPHABET.indexOf(text.charAt(i));
        }
        return ALPHABET.charAt(Math.floorMod(sum, 31));
    }

    /// Which of a tracker's codes this is; no secret.
    public String plate() {
        return text.substring(0, 1);
    }

    /// As it is shown: `K7Q2-M4XP`. Who has it may join, so it never goes into a log.
    public String shown() {
        return text.substring(0, LENGTH / 2) + "-" + text.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return "code " + plate();
    }
}
