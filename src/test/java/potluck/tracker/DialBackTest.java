package potluck.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import potluck.identity.Reception;
import potluck.identity.SecureListener;
import potluck.identity.SecureNetwork;
import potluck.identity.SecureStream;
import potluck.kit.Log;
import potluck.wire.TrackerMessage.Member;

/// How the tracker finds out who can be reached.
class DialBackTest {
    private static final int LAST = 100;
    private static final int OTHER = 5555;

    private final BlockingQueue<Integer> dialled = new LinkedBlockingQueue<>();
    private final CountDownLatch silence = new CountDownLatch(1);

    @Test
    void whoJoinsAgainAndAgainKeepsNobodyElseFromBeingTried() throws InterruptedException {
        DialBack dialBack =
                new DialBack(new Silent(), new MemoryMemberTable(InstantSource.system()), () -> {}, Log.silent());
        dialBack.check(member("aa", 1));
        assertThat(next()).isEqualTo(1);
        for (int port = 2; port <= LAST; port++) {
            dialBack.check(member("aa", port));
        }
        dialBack.check(member("bb", OTHER));
        assertThat(next()).as("another’s place, beside that of the first").isEqualTo(OTHER);
        silence.countDown();
        assertThat(next()).as("where the first has joined last").isEqualTo(LAST);
    }

    private @Nullable Integer next() throws InterruptedException {
        return dialled.poll(10, TimeUnit.SECONDS);
    }

    private static Member member(String device, int port) {
        return new Member(device, device.repeat(32), "10.0.0.2", port, false);
    }

    /// Everybody's port is open, and nobody says a word.
    private final class Silent implements SecureNetwork {
        @Override
        public SecureStream dial(InetSocketAddress address, Duration deadline) throws IOException {
            dialled.add(address.getPort());
            try {
                silence.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new ConnectException("silent");
        }

        @Override
        public SecureListener listen(int port, Reception reception) {
            throw new AssertionError("only dials");
        }
    }
}
