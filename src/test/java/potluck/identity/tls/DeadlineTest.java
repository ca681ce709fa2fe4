package potluck.identity.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Socket socket = new Socket() {
        @Override
        public synchronized void close() throws IOException {
            super.close();
            closed.countDown();
        }
    };

    @Test
    void theSocketIsClosedWhenTheTimeIsOver() throws Exception {
        try (Deadline deadline = Deadline.over(socket, Duration.ofMillis(10))) {
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(deadline.hasExpired()).isTrue();
        }
    }

    @Test
    void aDeadlineThatWasMetLeavesTheSocketAlone() throws Exception {
        Deadline deadline = Deadline.over(socket, Duration.ofSeconds(1));
        deadline.close();
        assertThat(closed.await(1200, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(deadline.hasExpired()).isFalse();
        socket.close();
    }
}
