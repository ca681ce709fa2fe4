package potluck.identity;

/// How much work a password hash is: what one login costs us, and one guess somebody who has stolen the file.
///
/// @param kibibytes memory
/// @param rounds passes over it
public record PasswordCost(int kibibytes, int rounds) {
    /// 64 MiB, three passes: about a sixth of a second. OWASP asks for at least 19 MiB and two passes.
    public static final PasswordCost USUAL = new PasswordCost(64 * 1024, 3);

    private static final int MOST_KIBIBYTES = 1024 * 1024;
    private static final int MOST_ROUNDS = 100;

    public PasswordCost {
        if (kibibytes < 8 || kibibytes > MOST_KIBIBYTES || rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("password cost");
        }
    }
}
