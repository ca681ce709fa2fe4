package potluck.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private final AtomicLong nanos = new AtomicLong(-5);
    private final Quota<String> quota = new Quota<>(10, 2, nanos::get);

    @Test
    void soMuchAtOnceAndThenAsTimeGoesBy() {
        assertThat(quota.take("ana", 6)).isTrue();
        assertThat(quota.take("ana", 6)).isFalse();
        assertThat(quota.take("ana", 4)).isTrue();
        assertThat(quota.take("ana", 1)).isFalse();
        pass(1);
        assertThat(quota.take("ana", 2)).isTrue();
        assertThat(quota.take("ana", 1)).isFalse();
    }

    @Test
    void everybodyHasTheirOwn() {
        assertThat(quota.take("ana", 10)).isTrue();
        assertThat(quota.take("boris", 10)).isTrue();
        assertThat(quota.take("ana", 1)).isFalse();
    }

    @Test
    void neverMoreThanTheMostIsSaved() {
        pass(1_000_000);
        assertThat(quota.take("ana", 11)).isFalse();
        assertThat(quota.take("ana", 10)).isTrue();
    }

    @Test
    void whatIsRefusedCostsNothing() {
        for (int i = 0; i < 100; i++) {
            assertThat(quota.take("ana", 11)).isFalse();
        }
        assertThat(quota.take("ana", 10)).isTrue();
    }

    @Test
    void manyStrangersDoNotMakeAnybodyForgotten() {
        assertThat(quota.take("ana", 10)).isTrue();
        for (int i = 0; i < 5000; i++) {
            quota.take("stranger " + i, 0);
        }
        assertThat(quota.take("ana", 1)).isFalse();
    }

    private void pass(long seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
