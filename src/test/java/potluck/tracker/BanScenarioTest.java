package potluck.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.Credentials;
import potluck.identity.DeviceId;
import potluck.kit.Failure;
import potluck.wire.Control;
import potluck.wire.OwnerMessage;
import potluck.wire.TrackerMessage;

/// Members that the host keeps out for a while.
@Timeout(60)
class BanScenarioTest {
    private static final Duration LONG = Duration.ofMinutes(30);

    @TempDir
    private Path root;

    private TestTracker tracker;

    @BeforeEach
    void open() throws IOException {
        tracker = new TestTracker(root);
    }

    @AfterEach
    void close() {
        tracker.close();
    }

    @Test
    void aBannedMemberIsCutAtOnceAndToldUntilWhen() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        TestPeer boris = tracker.peer("Boris").joined();
        ana.sees("Ana", "Boris");
        tracker.server().ban("Boris", LONG);
        Awaits.until("kept out", () -> isKeptOut(boris, TrackerFault.BANNED));
        Ban ban = tracker.server().bans().getFirst();
        assertThat(ban.device()).isEqualTo(device(boris));
        TrackerState.Waiting waiting = (TrackerState.Waiting) boris.client().state();
        assertThat(waiting.reason().sentence()).contains(ban.until().toString());
        ana.sees("Ana");
        Awaits.until("told to Ana", () -> lastBanned(ana).equals(Set.of(device(boris))));
    }

    @Test
    void aLiftedBanIsOverForEverybody() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        TestPeer boris = tracker.peer("Boris").joined();
        tracker.server().ban("Boris", Duration.ZERO);
        Awaits.until("kept out", () -> isKeptOut(boris, TrackerFault.BANNED_FOR_GOOD));
        Awaits.until("told to Ana", () -> lastBanned(ana).equals(Set.of(device(boris))));
        tracker.server().lift("boris");
        boris.client().refresh();
        boris.joined();
        ana.sees("Ana", "Boris");
        Awaits.until("told to Ana again", () -> lastBanned(ana).isEmpty());
    }

    @Test
    void aBanEndsByItself() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        TestPeer boris = tracker.peer("Boris").joined();
        ana.sees("Ana", "Boris");
        tracker.server().ban("Boris", LONG);
        ana.sees("Ana");
        Awaits.until("told to Ana", () -> lastBanned(ana).equals(Set.of(device(boris))));
        tracker.server().ban("Boris", Duration.ofMillis(1));
        Awaits.until("back again", () -> {
            boris.client().refresh();
            return boris.client().state() instanceof TrackerState.Connected;
        });
        Awaits.until("told to Ana", () -> lastBanned(ana).isEmpty());
        assertThat(tracker.server().bans()).isEmpty();
    }

    @Test
    void aRestartForgetsNoBan() throws IOException {
        TestPeer boris = tracker.peer("Boris").joined();
        tracker.server().ban("Boris", LONG);
        boris.close();
        tracker.stop();
        tracker.start();
        TestPeer again = tracker.peer(boris.membership);
        Awaits.until("kept out", () -> isKeptOut(again, TrackerFault.BANNED));
        TestPeer ana = tracker.peer("Ana").joined();
        Awaits.until("told to Ana", () -> lastBanned(ana).equals(Set.of(device(boris))));
    }

    /// It does not wait to be told, and asks whatever it can before it is put out.
    @Test
    void nothingABannedDeviceAsksIsAnswered() throws IOException {
        Credentials boris = tracker.group.member("Boris").credentials();
        RawMember.connect(tracker.world.device(boris).dial(tracker.address(), Duration.ofSeconds(5)))
                .join(5555, 1);
        tracker.server().ban("Boris", LONG);
        List<Control> questions = List.of(
                new TrackerMessage.Join(5555, 99),
                new TrackerMessage.GroupInfo(),
                new TrackerMessage.FilesList("", ""),
                new TrackerMessage.FilesPut(true, List.of(Sample.offer("/x")), List.of()),
                new TrackerMessage.Clock(),
                new TrackerMessage.DialBack(),
                new TrackerMessage.Renew(new byte[10], ""),
                new OwnerMessage.Prove("token"),
                new OwnerMessage.Lift("Boris"));
        for (Control question : questions) {
            assertThatThrownBy(() -> ask(boris, question)).as("%s", question).isInstanceOf(IOException.class);
        }
        assertThat(tracker.server().members().members()).isEmpty();
        assertThat(tracker.server().files(boris.device())).isZero();
        assertThat(tracker.server().bans()).hasSize(1);
    }

    /// It may be hung up on before it has asked, or has heard why.
    private void ask(Credentials who, Control question) throws IOException {
        RawMember raw = RawMember.connect(tracker.world.device(who).dial(tracker.address(), Duration.ofSeconds(5)));
        raw.ask(question, Control.class);
    }

    @Test
    void removingAMemberEndsItsBan() throws IOException {
        TestPeer boris = tracker.peer("Boris").joined();
        tracker.server().ban("Boris", LONG);
        tracker.server().remove("Boris");
        assertThat(tracker.server().bans()).isEmpty();
        boris.client().refresh();
        Awaits.until("removed", () -> boris.client().state() instanceof TrackerState.Removed);
    }

    @Test
    void whoCannotBeBannedIsSaid() throws IOException {
        tracker.peer("Boris").joined();
        refused(() -> tracker.server().ban("Nobody", LONG), "NO_SUCH_MEMBER");
        refused(() -> tracker.server().ban("Host", LONG), "FORBIDDEN");
        refused(() -> tracker.server().ban("Boris", Duration.ofSeconds(-1)), "BAD_FIELD");
        refused(() -> tracker.server().lift("Boris"), "NOT_BANNED");
        refused(() -> tracker.server().lift("Nobody"), "NOT_BANNED");
    }

    private interface Attempt {
        void run() throws IOException;
    }

    private static void refused(Attempt attempt, String code) {
        assertThatThrownBy(attempt::run)
                .satisfies(why -> assertThat(Failure.codeOf(why)).isEqualTo(code));
    }

    private static boolean isKeptOut(TestPeer peer, TrackerFault why) {
        return peer.client().state() instanceof TrackerState.Waiting waiting
                && waiting.reason().is(why);
    }

    private static DeviceId device(TestPeer peer) {
        return peer.membership.key().id();
    }

    /// Whom the peer was told last to keep out.
    private static Set<DeviceId> lastBanned(TestPeer peer) {
        return peer.events.stream()
                .filter(TrackerEvent.Banned.class::isInstance)
                .map(event -> ((TrackerEvent.Banned) event).devices())
                .reduce(Set.of(), (_, later) -> later);
    }
}
