package potluck.identity.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AdmissionTest {
    private static final Duration NOW = Duration.ZERO;

    private final Admission admission = new Admission();

    @Test
    void oneAddressTakesEightPlacesAtMost() throws Exception {
        InetAddress one = InetAddress.getByName("10.0.0.1");
        assertThat(entered(one, 20)).isEqualTo(8);
        assertThat(entered(InetAddress.getByName("10.0.0.2"), 1)).isEqualTo(1);
        admission.leave(one);
        assertThat(entered(one, 20)).isEqualTo(1);
    }

    @Test
    void inIpv6AWholeNetworkCountsAsOneAddress() throws Exception {
        for (int i = 0; i < 8; i++) {
            assertThat(entered(InetAddress.getByName("2001:db8::" + (i + 1)), 1))
                    .isEqualTo(1);
        }
        assertThat(entered(InetAddress.getByName("2001:db8::ffff"), 1)).isZero();
        assertThat(entered(InetAddress.getByName("2001:db8:0:1::1"), 1)).isEqualTo(1);
    }

    @Test
    void allTogetherTakeSixtyFour() throws Exception {
        int in = 0;
        for (int host = 1; host <= 20; host++) {
            in += entered(host(host), 8);
        }
        assertThat(in).isEqualTo(64);
        admission.leave(host(1));
        assertThat(entered(host(30), 5)).isEqualTo(1);
    }

    @Test
    void whoWaitsComesInWhenAPlaceIsFree() throws Exception {
        assertThat(entered(host(1), 8)).isEqualTo(8);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> waiting = threads.submit(() -> admission.enter(host(1), Duration.ofSeconds(10)));
            admission.leave(host(1));
            assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(entered(host(1), 1)).isZero();
    }

    @Test
    void patienceEnds() throws Exception {
        assertThat(entered(host(1), 8)).isEqualTo(8);
        assertThat(admission.enter(host(1), Duration.ofMillis(20))).isFalse();
    }

    private int entered(InetAddress address, int attempts) throws InterruptedException {
        int entered = 0;
        for (int i = 0; i < attempts; i++) {
            entered += admission.enter(address, NOW) ? 1 : 0;
        }
        return entered;
    }

    private static InetAddress host(int number) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {10, 1, 0, (byte) number});
    }
}
