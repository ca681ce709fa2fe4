package potluck.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountPolicyTest {
    private static final UserName ANA = new UserName("Ana");
    private static final UserName BORIS = new UserName("Boris");
    private static final String RIGHT = "correct horse";
    private static final String HERE = "192.0.2.1";
    private static final AccountRules RULES =
            new AccountRules(new PasswordCost(8, 1), Duration.ofDays(30), Duration.ofDays(90), 3, 3);

    @TempDir
    Path folder;

    private final TestClock clock = TestClock.today();
    private AccountPolicy policy;

    @BeforeEach
    void open() throws IOException {
        policy = reopened();
        policy.accounts().add(ANA, RIGHT, AccountRole.MEMBER);
    }

    @Test
    void aNewGroupNeedsNoAccounts() throws IOException {
        assertThat(policy.required()).isFalse();
        assertThat(policy.admit(BORIS, "", "", HERE)).isEmpty();
        policy.renew(BORIS, "");
    }

    @Test
    void whatWasDecidedOutlivesARestart() throws IOException {
        policy.require(true);
        assertThat(reopened().required()).isTrue();
        policy.require(false);
        policy.require(false);
        assertThat(reopened().required()).isFalse();
        assertThat(reopened().accounts().role(ANA)).contains(AccountRole.MEMBER);
    }

    @Test
    void onlyThePasswordOfTheOwnNameLetsIn() throws IOException {
        policy.require(true);
        Failures.assertFails(IdentityFault.ACCOUNT_NEEDED, () -> policy.admit(ANA, "", "", HERE));
        Failures.assertFails(IdentityFault.LOGIN_WRONG, () -> policy.admit(ANA, "wrong horse", "", HERE));
        Failures.assertFails(IdentityFault.LOGIN_WRONG, () -> policy.admit(BORIS, RIGHT, "", HERE));
        assertThat(policy.admit(ANA, RIGHT, "", HERE)).hasSize(43);
    }

    @Test
    void aSessionTakesThePasswordsPlaceUntilItExpires() throws IOException {
        policy.require(true);
        String token = policy.admit(ANA, RIGHT, "", HERE);
        clock.advance(Duration.ofDays(29));
        assertThat(policy.admit(ANA, "", token, HERE)).isEqualTo(token);
        clock.advance(Duration.ofDays(29));
        reopened().renew(ANA, token);
        policy = reopened();
        clock.advance(Duration.ofDays(30));
        Failures.assertFails(IdentityFault.SESSION_OVER, () -> policy.admit(ANA, "", token, HERE));
        Failures.assertFails(IdentityFault.SESSION_OVER, () -> policy.renew(ANA, token));
        policy.admit(ANA, RIGHT, "", HERE);
    }

    @Test
    void aSessionIsGoodForItsOwnAccountAlone() throws IOException {
        policy.require(true);
        policy.accounts().add(BORIS, RIGHT, AccountRole.OWNER);
        String token = policy.admit(ANA, RIGHT, "", HERE);
        Failures.assertFails(IdentityFault.SESSION_OVER, () -> policy.renew(BORIS, token));
        Failures.assertFails(IdentityFault.SESSION_OVER, () -> policy.admit(BORIS, "", token, HERE));
        Failures.assertFails(IdentityFault.ACCOUNT_NEEDED, () -> policy.renew(BORIS, ""));
    }

    @Test
    void aResetOrRemovedAccountEndsItsSessions() throws IOException {
        policy.require(true);
        String first = policy.admit(ANA, RIGHT, "", HERE);
        policy.accounts().resetPassword(ANA, "battery staple");
        Failures.assertFails(IdentityFault.SESSION_OVER, () -> policy.renew(ANA, first));
        Failures.assertFails(IdentityFault.LOGIN_WRONG, () -> policy.admit(ANA, RIGHT, "", HERE));
        String second = policy.admit(ANA, "battery staple", "", HERE);
        policy.accounts().remove(ANA);
        Failures.assertFails(IdentityFault.SESSION_OVER, () -> policy.renew(ANA, second));
        Failures.assertFails(
                IdentityFault.NO_SUCH_ACCOUNT, () -> policy.accounts().resetPassword(ANA, "battery staple"));
        Failures.assertFails(
                IdentityFault.NO_SUCH_ACCOUNT, () -> policy.accounts().setRole(ANA, AccountRole.OWNER));
    }

    @Test
    void aRoleCanBeChanged() throws IOException {
        policy.accounts().setRole(ANA, AccountRole.OWNER);
        assertThat(reopened().accounts().role(ANA)).contains(AccountRole.OWNER);
        assertThat(reopened().accounts().role(BORIS)).isEmpty();
    }

    private AccountPolicy reopened() throws IOException {
        return AccountPolicy.open(GroupAuthority.open(folder, "kitchen", clock), RULES, clock);
    }
}
