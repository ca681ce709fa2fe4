package potluck.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.kit.Threads;

@Timeout(30)
class UploadSlotsTest {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration NONE = Duration.ofNanos(1);

    @Test
    void thereIsRoomForAsManyAsThereAreSlots() throws InterruptedException {
        UploadSlots slots = new UploadSlots(2, LONG);
        slots.await("Ana");
        slots.await("Boris");
        slots.await("Ana");
        assertThat(slots.waiting()).isZero();
    }

    @Test
    void whoIsLeftOverWaitsUntilSomebodyHasGotEverything() throws InterruptedException {
        UploadSlots slots = new UploadSlots(1, LONG);
        slots.await("Ana");
        CountDownLatch served = waitFor(slots, "Boris");
        assertThat(served.getCount()).isEqualTo(1);
        slots.left("Ana");
        assertThat(served.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whenATurnIsOverTheNextOneIsServed() throws InterruptedException {
        UploadSlots slots = new UploadSlots(1, NONE);
        slots.await("Ana");
        CountDownLatch served = waitFor(slots, "Boris");
        assertThat(served.await(20, TimeUnit.SECONDS))
                .as("even if the first never comes back")
                .isTrue();
    }

    @Test
    void twoWhoAskWithoutEndAreServedInTurns() throws InterruptedException {
        UploadSlots slots = new UploadSlots(1, NONE);
        CountDownLatch both = new CountDownLatch(2);
        Threads.start("Ana", () -> ask(slots, "Ana", 200, both));
        Threads.start("Boris", () -> ask(slots, "Boris", 200, both));
        assertThat(both.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void moreSlotsHoldAtOnce() throws InterruptedException {
        UploadSlots slots = new UploadSlots(1, LONG);
        slots.await("Ana");
        CountDownLatch served = waitFor(slots, "Boris");
        slots.set(2);
        assertThat(served.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static CountDownLatch waitFor(UploadSlots slots, String user) {
        CountDownLatch served = new CountDownLatch(1);
        Threads.start(user, () -> ask(slots, user, 1, served));
        while (slots.waiting() == 0 && served.getCount() > 0) {
            Thread.onSpinWait();
        }
        return served;
    }

    private static void ask(UploadSlots slots, String user, int times, CountDownLatch done) {
        try {
            for (int i = 0; i < times; i++) {
                slots.await(user);
            }
            slots.left(user);
            done.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
