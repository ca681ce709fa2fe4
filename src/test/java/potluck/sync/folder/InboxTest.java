package potluck.sync.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.kit.Threads;

@Timeout(30)
class InboxTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Inbox<Integer> inbox = new Inbox<>();

    @Test
    void whatHasComeIsTakenInItsOrder() throws InterruptedException {
        inbox.add(1);
        inbox.add(2);
        assertThat(inbox.await(LONG)).containsExactly(1, 2);
        assertThat(inbox.await(Duration.ZERO)).isEmpty();
    }

    @Test
    void noMoreThanAThousandAndOneAreTakenAtOnce() throws InterruptedException {
        IntStream.range(0, 1500).forEach(inbox::add);
        assertThat(inbox.await(LONG)).hasSize(1001).startsWith(0);
        assertThat(inbox.await(LONG)).hasSize(499).endsWith(1499);
    }

    @Test
    void aWaitEndsWithTheFirstThatComes() throws InterruptedException {
        Threads.start("adding", () -> inbox.add(7));
        assertThat(inbox.await(LONG)).containsExactly(7);
    }

    @Test
    void onlyOneIsTakenWhenOnlyOneIsWanted() throws InterruptedException {
        inbox.add(1);
        inbox.add(2);
        assertThat(inbox.next(LONG)).contains(1);
        assertThat(inbox.next(LONG)).contains(2);
        assertThat(inbox.next(Duration.ofMillis(1))).isEmpty();
    }

    @Test
    void whoeverHasSomethingToDoNeedNotBeWoken() throws InterruptedException {
        inbox.wake(1);
        inbox.wake(2);
        assertThat(inbox.await(LONG)).containsExactly(1);
        inbox.add(3);
        inbox.wake(4);
        assertThat(inbox.await(LONG)).containsExactly(3);
    }
}
