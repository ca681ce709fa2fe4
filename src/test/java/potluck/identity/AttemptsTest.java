package potluck.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.Failure;

class AttemptsTest {
    private static final UserName ANA = new UserName("Ana");
    private static final String HERE = "192.0.2.1";

    @TempDir
    Path folder;

    private final TestClock clock = TestClock.today();
    private Attempts attempts;

    @BeforeEach
    void open() throws IOException {
        attempts = reopened();
    }

    @Test
    void theLockOutDoublesUpToAQuarterOfAnHour() throws IOException {
        wrong(ANA, 4);
        for (int minutes : List.of(1, 2, 4, 8, 15, 15)) {
            wrong(ANA, 1);
            clock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
            Failures.assertFails(IdentityFault.LOGIN_LOCKED, () -> attempts.begin(ANA, "192.0.2.2"));
            clock.advance(Duration.ofSeconds(1));
        }
    }

    @Test
    void afterARightPasswordTheCountBeginsAnew() throws IOException {
        wrong(ANA, 4);
        attempts.begin(ANA, HERE);
        attempts.succeeded(ANA, HERE);
        wrong(ANA, 4);
        attempts.begin(ANA, HERE);
    }

    @Test
    void afterADayEverythingIsForgiven() throws IOException {
        wrong(ANA, 4);
        clock.advance(Duration.ofDays(1));
        wrong(ANA, 4);
        attempts.begin(ANA, HERE);
    }

    @Test
    void anAddressHasTwentyAnHourOverAllNames() throws IOException {
        for (int i = 0; i < 20; i++) {
            clock.advance(Duration.ofMinutes(1));
            attempts.begin(new UserName("Name" + i), HERE);
        }
        Failures.assertFails(IdentityFault.LOGIN_LOCKED, () -> attempts.begin(ANA, HERE));
        attempts.begin(ANA, "192.0.2.2");
        clock.advance(Duration.ofMinutes(41));
        attempts.begin(new UserName("Boris"), HERE);
    }

    @Test
    void rightPasswordsDoNotCountAgainstTheAddress() throws IOException {
        for (int i = 0; i < 100; i++) {
            attempts.begin(ANA, HERE);
            attempts.succeeded(ANA, HERE);
        }
        attempts.begin(ANA, HERE);
    }

    @Test
    void theWaitIsSaidInSeconds() throws IOException {
        wrong(ANA, 5);
        clock.advance(Duration.ofSeconds(20));
        Failure locked = Failures.assertFails(IdentityFault.LOGIN_LOCKED, () -> attempts.begin(ANA, HERE));
        assertThat(locked.arguments()).containsExactly("40");
    }

    @Test
    void aRestartClearsNothing() throws IOException {
        wrong(ANA, 5);
        for (int i = 0; i < 20; i++) {
            attempts.begin(new UserName("Name" + i), HERE);
        }
        attempts = reopened();
        Failures.assertFails(IdentityFault.LOGIN_LOCKED, () -> attempts.begin(ANA, "192.0.2.2"));
        Failures.assertFails(IdentityFault.LOGIN_LOCKED, () -> attempts.begin(new UserName("Boris"), HERE));
        clock.advance(Duration.ofMinutes(1));
        attempts.begin(ANA, "192.0.2.2");
    }

    @Test
    void theFileNamesNobodyAndForgetsWhatIsOver() throws IOException {
        wrong(ANA, 1);
        attempts.begin(new UserName("hunter2 by mistake"), HERE);
        assertThat(folder.resolve("attempts")).content().hasLineCount(4).doesNotContain("Ana", "hunter2", HERE);
        clock.advance(Duration.ofDays(1));
        attempts.begin(new UserName("Boris"), HERE);
        assertThat(folder.resolve("attempts")).content().hasLineCount(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"junk", "account aa 1 2", "account aa x 2 3", "other aa 1 2 3", ""})
    void aDamagedFileIsRefused(String line) throws IOException {
        Files.writeString(folder.resolve("attempts"), line + "\n");
        Failures.assertFails(IdentityFault.ACCOUNTS_DAMAGED, this::reopened);
    }

    private Attempts reopened() throws IOException {
        return Attempts.open(folder.resolve("attempts"), clock);
    }

    /// Each from an address of its own.
    private void wrong(UserName name, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            attempts.begin(name, "198.51.100." + i);
        }
    }
}
