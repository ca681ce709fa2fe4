package potluck.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.kit.Failure;
import potluck.kit.Threads;

@Timeout(10)
class OutboxTest {
    /// Four frames or 800 bytes of control.
    private static final Limits SMALL = new Limits(100, 100, 1, 4, Duration.ofSeconds(1), Duration.ofSeconds(1));

    private final Outbox outbox = new Outbox(SMALL);

    @Test
    void controlGoesBeforeData() throws Exception {
        outbox.putData(data(1));
        outbox.putControl(control(2, 0));
        outbox.putControl(control(3, 0));
        assertThat(next()).isEqualTo(2);
        assertThat(next()).isEqualTo(3);
        assertThat(next()).isEqualTo(1);
        assertThat(outbox.poll()).isNull();
    }

    @Test
    void tooManyControlFramesMeanASlowConsumer() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(outbox.putControl(control(i, 0))).isTrue();
        }
        assertSlow(control(5, 0));
        outbox.poll();
        assertThat(outbox.putControl(control(6, 0))).isTrue();
    }

    @Test
    void tooManyControlBytesMeanASlowConsumer() throws Exception {
        outbox.putControl(control(1, 500));
        assertSlow(control(2, 301));
        assertThat(outbox.putControl(control(3, 300))).isTrue();
        outbox.poll();
        assertThat(outbox.putControl(control(4, 500))).isTrue();
    }

    @Test
    void whoPutsInTurnWaitsUntilHalfIsFree() throws Exception {
        for (int i = 0; i < 3; i++) {
            outbox.putControl(control(i, 0));
        }
        FutureTask<Boolean> waiting = start(() -> outbox.putInTurn(control(9, 0)));
        assertWaits(waiting);
        outbox.poll();
        assertThat(waiting.get()).isTrue();
    }

    @Test
    void dataWaitsForRoomWhileControlStillPasses() throws Exception {
        for (int i = 0; i < 8; i++) {
            outbox.putData(data(i));
        }
        FutureTask<Boolean> waiting = start(() -> outbox.putData(data(8)));
        assertWaits(waiting);
        assertThat(outbox.putControl(control(99, 0))).isTrue();
        assertThat(next()).isEqualTo(99);
        assertThat(next()).isZero();
        assertThat(waiting.get()).isTrue();
    }

    @Test
    void closingFreesWhoeverWaitsAndLetsTheRestLeave() throws Exception {
        for (int i = 0; i < 8; i++) {
            outbox.putData(data(i));
        }
        FutureTask<Boolean> waiting = start(() -> outbox.putData(data(8)));
        assertWaits(waiting);
        outbox.close();
        assertThat(waiting.get()).isFalse();
        assertThat(outbox.putControl(control(1, 0))).isFalse();
        assertThat(outbox.putInTurn(control(1, 0))).isFalse();
        for (int i = 0; i < 8; i++) {
            assertThat(outbox.await()).isTrue();
            assertThat(outbox.poll()).isNotNull();
        }
        assertThat(outbox.await()).isFalse();
    }

    @Test
    void theTakerIsWokenByThePutterAndByClosing() throws Exception {
        FutureTask<Boolean> first = start(outbox::await);
        assertWaits(first);
        outbox.putData(data(1));
        assertThat(first.get()).isTrue();
        outbox.poll();
        FutureTask<Boolean> second = start(outbox::await);
        assertWaits(second);
        outbox.close();
        assertThat(second.get()).isFalse();
    }

    private int next() {
        return Objects.requireNonNull(outbox.poll()).id();
    }

    private void assertSlow(Frame frame) {
        assertThatThrownBy(() -> outbox.putControl(frame))
                .isInstanceOfSatisfying(
                        Failure.class,
                        fault -> assertThat(fault.is(WireFault.SLOW_CONSUMER)).isTrue());
    }

    private static void assertWaits(FutureTask<?> task) {
        assertThatThrownBy(() -> task.get(50, TimeUnit.MILLISECONDS))
                .isInstanceOf(java.util.concurrent.TimeoutException.class);
    }

    private static <T> FutureTask<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Threads.start("test", task);
        return task;
    }

    private static Frame control(int id, int length) {
        return new Frame(Frame.JSON, 0, id, new byte[length]);
    }

    private static Frame data(int id) {
        return new Frame(Frame.DATA, 0, id, new byte[4]);
    }
}
