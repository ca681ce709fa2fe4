package potluck.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import potluck.kit.Failure;

class AttemptsTest {
    private static final UserName ANA = new UserName("Ana");
    private static final String HERE = "192.0.2.1";

    private final TestClock clock = TestClock.today();
    private final Attempts attempts = new Attempts(clock);

    @Test
    void theLockOutDoublesUpToAQuarterOfAnHour() throws Failure {
        wrong(ANA, 4);
        for (int minutes : List.of(1, 2, 4, 8, 15, 15)) {
            wrong(ANA, 1);
            clock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
            Failures.assertFails(IdentityFault.LOGIN_LOCKED, () -> attempts.begin(ANA, "192.0.2.2"));
            clock.advance(Duration.ofSeconds(1));
        }
    }

    @Test
    void afterARightPasswordTheCountBeginsAnew() throws Failure {
        wrong(ANA, 4);
        attempts.begin(ANA, HERE);
        attempts.succeeded(ANA, HERE);
        wrong(ANA, 4);
        attempts.begin(ANA, HERE);
    }

    @Test
    void afterADayEverythingIsForgiven() throws Failure {
        wrong(ANA, 4);
        clock.advance(Duration.ofDays(1));
        wrong(ANA, 4);
        attempts.begin(ANA, HERE);
    }

    @Test
    void anAddressHasTwentyAnHourOverAllNames() throws Failure {
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
    void rightPasswordsDoNotCountAgainstTheAddress() throws Failure {
        for (int i = 0; i < 100; i++) {
            attempts.begin(ANA, HERE);
            attempts.succeeded(ANA, HERE);
        }
        attempts.begin(ANA, HERE);
    }

    @Test
    void theWaitIsSaidInSeconds() throws Failure {
        wrong(ANA, 5);
        clock.advance(Duration.ofSeconds(20));
        Failure locked = Failures.assertFails(IdentityFault.LOGIN_LOCKED, () -> attempts.begin(ANA, HERE));
        assertThat(locked.arguments()).containsExactly("40");
    }

    /// Each from an address of its own.
    private void wrong(UserName name, int times) throws Failure {
        for (int i = 0; i < times; i++) {
            attempts.begin(name, "198.51.100." + i);
        }
    }
}
