package potluck.identity;

import java.time.Duration;

/// What accounts cost and how long sessions last.
///
/// @param cost of each password hash
/// @param idle after how long without use a session ends
/// @param longest after how long it ends in any case
/// @param sessions how many an account may have; the oldest gives way
/// @param accounts how many there may be
public record AccountRules(PasswordCost cost, Duration idle, Duration longest, int sessions, int accounts) {
    public static final AccountRules USUAL =
            new AccountRules(PasswordCost.USUAL, Duration.ofMinutes(30), Duration.ofHours(12), 5, 1000);

    /// For the members of a group, whose sessions are used at each renewal of their certificates.
    public static final AccountRules OF_A_GROUP =
            new AccountRules(PasswordCost.USUAL, Duration.ofDays(30), Duration.ofDays(90), 5, 1000);
}
