package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ErrandsTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Errands errands = new Errands();

    @Test
    void allThatWasBegunIsWaitedFor() throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        errands.execute(() -> done.set(true));
        errands.await(Set.of(), LONG);
        assertThat(done).isTrue();
        assertThat(errands.open()).isEmpty();
    }

    @Test
    void whatWentOnBeforeIsNotWaitedFor() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        errands.execute(() -> await(over));
        Set<Object> before = errands.open();
        AtomicBoolean done = new AtomicBoolean();
        errands.execute(() -> done.set(true));
        errands.await(before, LONG);
        assertThat(done).isTrue();
        assertThat(errands.open()).isEqualTo(before).hasSize(1);
        over.countDown();
        errands.await(Set.of(), LONG);
        assertThat(errands.open()).isEmpty();
    }

    @Test
    void whatDoesNotEndIsNotWaitedForForEver() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        errands.execute(() -> await(over));
        errands.await(Set.of(), Duration.ofMillis(1));
        assertThat(errands.open()).hasSize(1);
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
