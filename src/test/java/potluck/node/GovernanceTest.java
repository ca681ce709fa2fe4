package potluck.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.kit.Failure;
import potluck.tracker.TrackerFault;

/// What a device knows of its member's rights, from what the tracker answers.
@Timeout(30)
class GovernanceTest {
    private final ScriptedHost host = new ScriptedHost();
    private final Governance governance = new Governance(host, false);

    @BeforeEach
    void start() {
        governance.start();
    }

    @AfterEach
    void end() {
        host.answers.add(() -> false);
        governance.close();
    }

    @Test
    void nothingIsAskedWithoutAReason() {
        assertThat(governance.governs()).isFalse();
        assertThat(new Governance(host, true).governs()).isTrue();
        assertThat(host.asked).isEmpty();
    }

    @Test
    void theLastAnswerHolds() throws InterruptedException {
        answer(() -> true);
        assertThat(governance.governs()).isTrue();
        answer(() -> false);
        assertThat(governance.governs()).isFalse();
    }

    @Test
    void anAbsentTrackerTakesNothingAway() throws InterruptedException {
        answer(() -> true);
        answer(() -> {
            throw Failure.of(TrackerFault.TRACKER_AWAY, "");
        });
        assertThat(governance.governs()).isTrue();
    }

    /// Returns when the answer was taken: the next question is asked only after that.
    private void answer(Answer answer) throws InterruptedException {
        governance.look();
        host.asked.take();
        host.answers.put(answer);
        governance.look();
        host.asked.take();
        host.answers.put(answer);
    }

    private interface Answer {
        boolean get() throws IOException;
    }

    /// Each question waits for its answer.
    private static final class ScriptedHost implements Hosting {
        final BlockingQueue<Boolean> asked = new LinkedBlockingQueue<>();
        final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

        @Override
        public boolean governs() throws IOException {
            asked.add(true);
            return Waiting.on(answers::take).get();
        }

        @Override
        public InviteView invite(Duration lifetime, int uses) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(String user) {
            throw new UnsupportedOperationException();
        }

        @Override
        public HostView hosting() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void revoke(String invite) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Tracking tracking() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Accounting accounting() {
            throw new UnsupportedOperationException();
        }
    }
}
