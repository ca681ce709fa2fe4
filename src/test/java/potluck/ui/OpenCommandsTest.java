package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class OpenCommandsTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final OpenCommands commands = new OpenCommands();

    @Test
    void allThatWasBegunIsWaitedFor() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        commands.execute(() -> done.set(true));
        commands.await(Set.of(), LONG);
        assertThat(done).isTrue();
        assertThat(commands.open()).isEmpty();
    }

    @Test
    void whatWentOnBeforeIsNotWaitedFor() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        commands.execute(() -> await(over));
        Set<Object> before = commands.open();
        AtomicBoolean done = new AtomicBoolean();
        commands.execute(() -> done.set(true));
        commands.await(before, LONG);
        assertThat(done).isTrue();
        assertThat(commands.open()).isEqualTo(before).hasSize(1);
        over.countDown();
        commands.await(Set.of(), LONG);
        assertThat(commands.open()).isEmpty();
    }

    @Test
    void whatDoesNotEndIsNotWaitedForForEver() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        commands.execute(() -> await(over));
        commands.await(Set.of(), Duration.ofMillis(1));
        assertThat(commands.open()).hasSize(1);
        over.countDown();
    }

    private static void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
