package potluck.sync.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.FileStamp;

class SettlingTest {
    private static final long QUIET = Settling.QUIET.toNanos();
    private static final Duration MOST = Duration.ofSeconds(1);

    private final Settling settling = new Settling();

    @Test
    void aFileIsReadyAfterTwoEqualLooksFarEnoughApart() throws Failure {
        assertThat(settling.look(name("a"), stamp(1), 1000)).isFalse();
        assertThat(settling.look(name("a"), stamp(1), 1000 + QUIET - 1)).isFalse();
        assertThat(settling.look(name("a"), stamp(1), 1000 + QUIET)).isTrue();
        assertThat(settling.due(1000 + 2 * QUIET)).isEmpty();
    }

    @Test
    void aFileIsUnknownUntilItIsRead() throws Failure {
        settling.look(name("a"), stamp(1), 0);
        assertThat(settling.has(name("a"))).isTrue();
        settling.look(name("a"), stamp(1), QUIET);
        assertThat(settling.has(name("a"))).isTrue();
        assertThat(settling.isEmpty()).isFalse();
        settling.read(name("a"));
        assertThat(settling.has(name("a"))).isFalse();
        assertThat(settling.isEmpty()).isTrue();
    }

    @Test
    void aGrowingFileIsWaitedFor() throws Failure {
        long now = 0;
        for (int size = 0; size < 100; size++) {
            assertThat(settling.look(name("a"), stamp(size), now)).isFalse();
            now += QUIET;
        }
        assertThat(settling.look(name("a"), stamp(99), now)).isTrue();
    }

    @Test
    void onlyFilesLeftAloneForLongEnoughAreDue() throws Failure {
        settling.look(name("a"), stamp(1), 0);
        settling.look(name("b"), stamp(1), 10);
        settling.look(name("a"), stamp(2), 20);
        assertThat(settling.due(QUIET - 1)).isEmpty();
        assertThat(settling.due(QUIET + 10)).isEqualTo(List.of(name("b")));
        assertThat(settling.due(QUIET + 20)).isEqualTo(List.of(name("b"), name("a")));
    }

    @Test
    void theNextLookIsWhenTheFirstFileIsDue() throws Failure {
        assertThat(settling.wait(0, MOST)).isEqualTo(MOST);
        settling.look(name("a"), stamp(1), 0);
        settling.look(name("b"), stamp(1), 10);
        assertThat(settling.wait(20, MOST)).isEqualTo(Duration.ofNanos(QUIET - 20));
        assertThat(settling.wait(QUIET * 2, MOST)).isEqualTo(Duration.ZERO);
        assertThat(settling.wait(0, Duration.ofNanos(5))).isEqualTo(Duration.ofNanos(5));
    }

    @Test
    void beginningAgainPostponesAndForgettingEnds() throws Failure {
        settling.look(name("a"), stamp(1), 0);
        settling.again(name("a"), stamp(1), QUIET);
        assertThat(settling.due(QUIET)).isEmpty();
        settling.forget(name("a"));
        assertThat(settling.isEmpty()).isTrue();
    }

    private static WireName name(String name) throws Failure {
        return WireName.of(List.of(name));
    }

    private static FileStamp stamp(long size) {
        return new FileStamp(size, 0, "");
    }
}
