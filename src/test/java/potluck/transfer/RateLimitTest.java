package potluck.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.kit.Seed;
import potluck.kit.Threads;

@Timeout(30)
class RateLimitTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void nothingIsOwedBeforeAnythingPassed() {
        assertThat(new Allowance(1000, 0).nanosLeft(0)).isZero();
    }

    @Test
    void whatPassedIsPaidOffByTime() {
        Allowance allowance = new Allowance(1000, 0);
        allowance.spend(3000);
        assertThat(allowance.nanosLeft(0)).isEqualTo(3 * SECOND);
        assertThat(allowance.nanosLeft(SECOND)).isEqualTo(2 * SECOND);
        assertThat(allowance.nanosLeft(3 * SECOND)).isZero();
    }

    @Test
    void littleIsSavedUpInQuietTimes() {
        Allowance allowance = new Allowance(1000, 0);
        assertThat(allowance.nanosLeft(3600 * SECOND)).isZero();
        allowance.spend(1100);
        assertThat(allowance.nanosLeft(3600 * SECOND)).isEqualTo(SECOND);
    }

    @Test
    void overALongTimeTheRateHoldsWhateverIsSent() {
        long seed = Seed.get();
        Random random = new Random(seed);
        Allowance allowance = new Allowance(50_000, 0);
        long now = 0;
        long sent = 0;
        while (now < 60 * SECOND) {
            long left = allowance.nanosLeft(now);
            now += left == 0 ? random.nextInt(1_000_000) : left;
            if (left == 0) {
                int bytes = 1 + random.nextInt(20_000);
                allowance.spend(bytes);
                sent += bytes;
            }
        }
        assertThat(sent / 60.0).as("seed %d", seed).isBetween(48_000.0, 50_600.0);
    }

    @Test
    void withoutALimitNobodyWaits() throws InterruptedException {
        RateLimit limit = new RateLimit();
        limit.spend(Long.MAX_VALUE / 2);
        limit.await();
        assertThat(limit.bytesPerSecond()).isZero();
    }

    @Test
    void whoWaitsGoesOnWhenTheLimitIsLifted() throws InterruptedException {
        RateLimit limit = new RateLimit();
        limit.set(1);
        limit.spend(1_000_000);
        CountDownLatch through = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            Threads.start("waiting", () -> pass(limit, through));
        }
        limit.set(0);
        assertThat(through.await(20, TimeUnit.SECONDS)).isTrue();
    }

    private static void pass(RateLimit limit, CountDownLatch through) {
        try {
            limit.await();
            through.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
