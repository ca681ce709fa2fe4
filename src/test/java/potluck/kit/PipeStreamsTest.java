package potluck.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class PipeStreamsTest {
    @Test
    void bytesArriveInOrderThroughASmallBuffer() throws Exception {
        PipeStreams pipe = PipeStreams.open(7);
        byte[] sent = new byte[10_000];
        new Random(1).nextBytes(sent);
        FutureTask<Void> writing = start(() -> {
            pipe.left().out().write(sent);
            pipe.left().close();
            return null;
        });
        assertThat(pipe.right().in().readAllBytes()).isEqualTo(sent);
        writing.get();
    }

    @Test
    void bothDirectionsAreSeparate() throws Exception {
        PipeStreams pipe = PipeStreams.open();
        pipe.left().out().write(200);
        pipe.right().out().write(100);
        assertThat(pipe.left().in().read()).isEqualTo(100);
        assertThat(pipe.right().in().read()).isEqualTo(200);
    }

    @Test
    void whatWasWrittenBeforeClosingIsStillRead() throws Exception {
        PipeStreams pipe = PipeStreams.open();
        pipe.left().out().write(new byte[] {1, 2});
        pipe.left().close();
        assertThat(pipe.right().in().readAllBytes()).containsExactly(1, 2);
        assertThatThrownBy(() -> pipe.right().out().write(1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> pipe.left().in().read()).isInstanceOf(IOException.class);
    }

    @Test
    void closingEndsABlockedReadAndABlockedWrite() throws Exception {
        PipeStreams pipe = PipeStreams.open(1);
        FutureTask<Integer> reading = start(() -> pipe.left().in().read());
        FutureTask<Void> writing = start(() -> {
            pipe.left().out().write(new byte[5]);
            return null;
        });
        pipe.left().close();
        assertFails(reading);
        assertFails(writing);
    }

    @Test
    void cuttingFailsEverythingOnBothSides() throws Exception {
        PipeStreams pipe = PipeStreams.open(1);
        pipe.left().out().write(1);
        FutureTask<Integer> reading = start(() -> pipe.left().in().read());
        FutureTask<Void> writing = start(() -> {
            pipe.left().out().write(1);
            return null;
        });
        pipe.cut();
        assertFails(reading);
        assertFails(writing);
        assertThatThrownBy(() -> pipe.right().in().read()).hasMessage("connection reset");
    }

    private static <T> FutureTask<T> start(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Threads.start("test", task);
        return task;
    }

    private static void assertFails(FutureTask<?> task) {
        assertThatThrownBy(() -> task.get(5, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IOException.class);
    }
}
