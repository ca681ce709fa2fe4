package potluck.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Waits for what another thread or program will do, within a deadline.
public final class Awaits {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Awaits() {}

    /// What may fail while it is asked.
    public interface Question {
        boolean holds() throws IOException;
    }

    public static void until(String what, Question question) throws IOException {
        within(PATIENCE, what, question);
    }

    public static void within(Duration patience, String what, Question question) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean holds = question.holds();
        while (!holds && System.nanoTime() < deadline) {
            LockSupport.parkNanos(20_000_000);
            holds = question.holds();
        }
        assertThat(holds).as("in time: " + what).isTrue();
    }
}
