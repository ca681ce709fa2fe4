package potluck.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.Failure;

@Timeout(60)
class AccountsTest {
    private static final UserName ANA = new UserName("Ana");
    private static final UserName BORIS = new UserName("Boris of the hill");
    private static final String RIGHT = "correct horse";
    private static final String WRONG = "wrong horse";
    private static final String HERE = "192.0.2.1";
    private static final PasswordCost CHEAP = new PasswordCost(8, 1);
    private static final AccountRules RULES =
            new AccountRules(CHEAP, Duration.ofMinutes(30), Duration.ofHours(12), 3, 3);

    @TempDir
    Path folder;

    private final TestClock clock = TestClock.today();
    private Accounts accounts;

    @BeforeEach
    void open() throws IOException {
        accounts = reopened();
        accounts.register(ANA, RIGHT);
        accounts.register(BORIS, RIGHT);
    }

    @Test
    void theRightPasswordBeginsASession() throws IOException {
        Session session = accounts.logIn(ANA, RIGHT, HERE);
        assertThat(session.user()).isEqualTo(ANA);
        assertThat(session.expires()).isEqualTo(clock.instant().plus(RULES.idle()));
        assertThat(accounts.resume(session.token()).user()).isEqualTo(ANA);
    }

    @Test
    void theFirstAccountIsTheOwners() throws IOException {
        assertThat(accounts.logIn(ANA, RIGHT, HERE).role()).isEqualTo(AccountRole.OWNER);
        assertThat(accounts.logIn(BORIS, RIGHT, HERE).role()).isEqualTo(AccountRole.MEMBER);
        assertThat(accounts.list())
                .containsExactly(
                        new Accounts.Entry(ANA, AccountRole.OWNER), new Accounts.Entry(BORIS, AccountRole.MEMBER));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameFailInTheSameWay() {
        Failure wrong = Failures.assertFails(IdentityFault.LOGIN_WRONG, () -> accounts.logIn(ANA, WRONG, HERE));
        Failure unknown = Failures.assertFails(
                IdentityFault.LOGIN_WRONG, () -> accounts.logIn(new UserName("Nobody"), RIGHT, HERE));
        assertThat(unknown.sentence()).isEqualTo(wrong.sentence()).doesNotContain("Nobody");
    }

    @Test
    void anUnknownNameTakesAsLongAsAWrongPassword() throws IOException {
        AccountRules dear = new AccountRules(new PasswordCost(32 * 1024, 2), RULES.idle(), RULES.longest(), 3, 3);
        Accounts slow = Accounts.open(folder.resolve("slow.txt"), dear, clock);
        slow.register(ANA, RIGHT);
        long unknown = fastest(slow, BORIS);
        long known = fastest(slow, ANA);
        assertThat(unknown).isGreaterThan(known / 4);
    }

    @Test
    void accountsAndSessionsOutliveARestart() throws IOException {
        String token = accounts.logIn(BORIS, RIGHT, HERE).token();
        Accounts later = reopened();
        assertThat(later.resume(token).user()).isEqualTo(BORIS);
        assertThat(later.logIn(ANA, RIGHT, HERE).role()).isEqualTo(AccountRole.OWNER);
    }

    @Test
    void theFileHoldsNeitherPasswordsNorTokens() throws IOException {
        String token = accounts.logIn(ANA, RIGHT, HERE).token();
        assertThat(file()).content().contains("$argon2id$", "Ana").doesNotContain("horse", token);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its files have no POSIX permissions")
    void theFileIsForItsOwnerAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"account OWNER nonsense Ana", "account KING x Ana", "session aa 1 x Ana", "junk", ""})
    void aDamagedFileIsRefusedAndLeftAsItIs(String line) throws IOException {
        String before = Files.readString(file()) + line + "\n";
        Files.writeString(file(), before);
        Failures.assertFails(IdentityFault.ACCOUNTS_DAMAGED, this::reopened);
        assertThat(file()).content().isEqualTo(before);
    }

    @Test
    void aNameBelongsToOneAccount() {
        Failures.assertFails(IdentityFault.ACCOUNT_TAKEN, () -> accounts.register(ANA, "another horse"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seven77", "Boris of the hill"})
    void aPasswordHasToBeLongEnoughAndNotTheName(String password) {
        UserName name = new UserName("Boris of the Hill");
        Failures.assertFails(IdentityFault.PASSWORD_UNFIT, () -> accounts.register(name, password));
        Failures.assertFails(IdentityFault.PASSWORD_UNFIT, () -> accounts.register(name, "x".repeat(129)));
    }

    @Test
    void thereAreNotMoreAccountsThanAllowed() throws IOException {
        accounts.register(new UserName("Vera"), RIGHT);
        UserName goran = new UserName("Goran");
        Failures.assertFails(IdentityFault.ACCOUNTS_FULL, () -> accounts.register(goran, RIGHT));
        accounts.remove(BORIS);
        accounts.register(goran, RIGHT);
    }

    @Test
    void aSessionThatIsNotUsedEnds() throws IOException {
        String token = accounts.logIn(ANA, RIGHT, HERE).token();
        clock.advance(RULES.idle().minusSeconds(1));
        accounts.resume(token);
        clock.advance(RULES.idle().minusSeconds(1));
        accounts.resume(token);
        clock.advance(RULES.idle());
        assertOver(token);
    }

    @Test
    void aSessionEndsAtLastHoweverMuchItIsUsed() throws IOException {
        Session session = accounts.logIn(ANA, RIGHT, HERE);
        for (int i = 0; i < 35; i++) {
            clock.advance(Duration.ofMinutes(20));
            session = accounts.resume(session.token());
        }
        clock.advance(Duration.ofMinutes(20));
        assertOver(session.token());
    }

    @Test
    void whoLogsOutHasNoSession() throws IOException {
        String token = accounts.logIn(ANA, RIGHT, HERE).token();
        accounts.logOut(token);
        accounts.logOut(token);
        assertOver(token);
        assertOver("never heard of");
    }

    @Test
    void theOldestOfTooManySessionsGivesWay() throws IOException {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofSeconds(1));
            tokens.add(accounts.logIn(ANA, RIGHT, HERE).token());
        }
        assertOver(tokens.getFirst());
        for (String token : tokens.subList(1, 4)) {
            accounts.resume(token);
        }
    }

    @Test
    void aChangedPasswordEndsEverySessionAndTheOldPassword() throws IOException {
        String before = accounts.logIn(ANA, RIGHT, HERE).token();
        Session after = accounts.changePassword(ANA, RIGHT, "battery staple", HERE);
        assertOver(before);
        accounts.resume(after.token());
        Failures.assertFails(IdentityFault.LOGIN_WRONG, () -> accounts.logIn(ANA, RIGHT, HERE));
        accounts.logIn(ANA, "battery staple", HERE);
        Failures.assertFails(
                IdentityFault.LOGIN_WRONG, () -> accounts.changePassword(ANA, WRONG, "battery staple", HERE));
        Failures.assertFails(
                IdentityFault.PASSWORD_UNFIT, () -> accounts.changePassword(ANA, "battery staple", "x", HERE));
    }

    @Test
    void aRemovedAccountIsGoneWithItsSessions() throws IOException {
        String token = accounts.logIn(BORIS, RIGHT, HERE).token();
        assertThat(accounts.remove(BORIS)).isTrue();
        assertThat(accounts.remove(BORIS)).isFalse();
        assertOver(token);
        Failures.assertFails(IdentityFault.LOGIN_WRONG, () -> accounts.logIn(BORIS, RIGHT, HERE));
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneHasToWait() throws IOException {
        for (int i = 0; i < 5; i++) {
            Failures.assertFails(IdentityFault.LOGIN_WRONG, () -> accounts.logIn(ANA, WRONG, HERE));
        }
        Failure locked = Failures.assertFails(IdentityFault.LOGIN_LOCKED, () -> accounts.logIn(ANA, RIGHT, HERE));
        assertThat(locked.sentence()).contains("60 seconds");
        accounts.logIn(BORIS, RIGHT, HERE);
        clock.advance(Duration.ofMinutes(1));
        accounts.logIn(ANA, RIGHT, HERE);
        Failures.assertFails(IdentityFault.LOGIN_WRONG, () -> accounts.logIn(ANA, WRONG, HERE));
    }

    @Test
    void whoIsLoggedInIsNotLockedOut() throws IOException {
        String token = accounts.logIn(ANA, RIGHT, HERE).token();
        for (int i = 0; i < 5; i++) {
            Failures.assertFails(IdentityFault.LOGIN_WRONG, () -> accounts.logIn(ANA, WRONG, "192.0.2.66"));
        }
        assertThat(accounts.resume(token).user()).isEqualTo(ANA);
    }

    @Test
    void manyGuessesAtOnceAreNoWayAroundTheLockOut() {
        List<CompletableFuture<String>> guesses = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> outcome("guess " + i + " horse")))
                .toList();
        assertThat(guesses.stream().map(CompletableFuture::join).filter("LOGIN_WRONG"::equals))
                .hasSize(5);
    }

    @Test
    void aHashWithOldCostsIsMadeAnewAtTheNextLogin() throws IOException {
        AccountRules dearer = new AccountRules(new PasswordCost(16, 2), RULES.idle(), RULES.longest(), 3, 3);
        Accounts later = Accounts.open(file(), dearer, clock);
        later.logIn(ANA, RIGHT, HERE);
        assertThat(file()).content().contains("m=16,t=2");
        later.logIn(ANA, RIGHT, HERE);
    }

    @Test
    void aSessionDoesNotSpellItsToken() throws IOException {
        Session session = accounts.logIn(ANA, RIGHT, HERE);
        assertThat(session.toString()).contains("Ana").doesNotContain(session.token());
    }

    private String outcome(String guess) {
        try {
            return accounts.logIn(ANA, guess, HERE).token();
        } catch (IOException e) {
            return Failure.codeOf(e);
        }
    }

    private long fastest(Accounts slow, UserName name) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            Failures.assertFails(IdentityFault.LOGIN_WRONG, () -> slow.logIn(name, WRONG, HERE));
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }

    private void assertOver(String token) {
        Failures.assertFails(IdentityFault.SESSION_OVER, () -> accounts.resume(token));
    }

    private Accounts reopened() throws IOException {
        return Accounts.open(file(), RULES, clock);
    }

    private Path file() {
        return folder.resolve("accounts.txt");
    }
}
