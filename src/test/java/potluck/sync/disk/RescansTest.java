package potluck.sync.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RescansTest {
    private final AtomicLong tick = new AtomicLong(Long.MAX_VALUE - 5);
    private final Rescans rescans = new Rescans(new Time(() -> Instant.EPOCH, tick::get));

    @Test
    void theFirstIsDueAtOnce() {
        assertThat(rescans.isDue()).isTrue();
    }

    @Test
    void aWatchedFolderIsLookedAtAboutHourly() {
        rescans.done(true);
        pass(Duration.ofMinutes(44));
        assertThat(rescans.isDue()).isFalse();
        pass(Duration.ofMinutes(32));
        assertThat(rescans.isDue()).isTrue();
    }

    @Test
    void anUnwatchedFolderIsLookedAtEveryHalfMinute() {
        rescans.done(false);
        pass(Duration.ofSeconds(22));
        assertThat(rescans.isDue()).isFalse();
        pass(Duration.ofSeconds(16));
        assertThat(rescans.isDue()).isTrue();
    }

    @Test
    void whatWasMissedIsLookedForAtOnce() {
        rescans.done(true);
        rescans.hasten();
        assertThat(rescans.isDue()).isTrue();
    }

    private void pass(Duration time) {
        tick.addAndGet(time.toNanos());
    }
}
