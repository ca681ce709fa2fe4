package potluck.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.UserName;
import potluck.kit.Failure;
import potluck.wire.CommonMessage;
import potluck.wire.CommonMessage.Done;
import potluck.wire.Control;
import potluck.wire.EnrolMessage;
import potluck.wire.PeerMessage;
import potluck.wire.TrackerMessage.FilesChanged;
import potluck.wire.TrackerMessage.FilesList;
import potluck.wire.TrackerMessage.FilesPage;
import potluck.wire.TrackerMessage.FilesPut;
import potluck.wire.TrackerMessage.GroupInfo;
import potluck.wire.TrackerMessage.GroupInfoOk;
import potluck.wire.TrackerMessage.Holders;
import potluck.wire.TrackerMessage.Join;
import potluck.wire.TrackerMessage.JoinOk;
import potluck.wire.TrackerMessage.Leave;
import potluck.wire.TrackerMessage.Member;
import potluck.wire.TrackerMessage.MembersChanged;
import potluck.wire.TrackerMessage.Renew;
import potluck.wire.TrackerMessage.RenewOk;
import potluck.wire.TrackerMessage.Revoked;

/// The tracker's side of the protocol, spoken to message by message.
class TrackerServerTest {
    @TempDir
    Path root;

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
    void nothingIsAnsweredBeforeHello() throws IOException {
        RawMember rude = RawMember.silent(tracker.stream("Rude"));
        assertRefused(() -> rude.ask(new GroupInfo(), GroupInfoOk.class), "HELLO_FIRST");
        rude.tell(new FilesChanged(1));
        assertThat(rude.error()).isEqualTo("HELLO_FIRST");
    }

    @Test
    void whoeverNeverSaysHelloIsClosed() throws IOException {
        assertThat(RawMember.silent(tracker.stream("Mute")).error()).isEqualTo("HELLO_FIRST");
    }

    @Test
    void anotherProtocolVersionIsRefused() throws IOException {
        RawMember old = RawMember.silent(tracker.stream("Old"));
        old.tell(new CommonMessage.Hello(7, 9, "other", 0, 0, List.of()));
        assertThat(old.error()).isEqualTo("VERSION");
    }

    @Test
    void theTrackerSaysHelloFirstToo() throws IOException {
        RawMember ana = RawMember.connect(tracker.stream("Ana")).join(5555, 1);
        assertThat(ana.told.getFirst()).isInstanceOf(CommonMessage.Hello.class);
    }

    @Test
    void joiningTellsTheLeaseAndTheAddressSeen() throws IOException {
        RawMember ana = RawMember.connect(tracker.stream("Ana"));
        JoinOk joined = ana.ask(new Join(5555, 1), JoinOk.class);
        assertThat(joined.lease()).isEqualTo(45);
        assertThat(joined.host()).isEqualTo("10.0.0.2");
        GroupInfoOk info = ana.ask(new GroupInfo(), GroupInfoOk.class);
        assertThat(info.group()).isEqualTo("Test group");
        assertThat(info.members()).extracting(Member::user).containsExactly("Ana");
        assertThat(info.version()).isGreaterThanOrEqualTo(joined.version());
    }

    @Test
    void aPortThatNobodyCanReachIsRefused() throws IOException {
        RawMember ana = RawMember.connect(tracker.stream("Ana"));
        assertRefused(() -> ana.join(0, 1), "BAD_PORT");
        assertThat(tracker.server().members().members()).isEmpty();
    }

    @Test
    void groupInfoIsAnsweredBeforeJoining() throws IOException {
        RawMember.connect(tracker.stream("Ana")).join(5555, 1);
        RawMember boris = RawMember.connect(tracker.stream("Boris"));
        assertThat(boris.ask(new GroupInfo(), GroupInfoOk.class).members()).hasSize(1);
        assertThat(tracker.server().members().members()).hasSize(1);
    }

    @Test
    void onlyWhoeverHasJoinedOffers() throws IOException {
        RawMember ana = RawMember.connect(tracker.stream("Ana"));
        assertRefused(() -> ana.offers("/a"), "NOT_JOINED");
        ana.join(5555, 1).offers("/a");
        ana.ask(new Leave(), Done.class);
        assertRefused(() -> ana.offers("/a"), "NOT_JOINED");
        assertThat(ana.ask(new FilesList("", ""), FilesPage.class).items()).isEmpty();
        ana.join(5555, 2).offers("/b");
        assertThat(ana.ask(new Holders("", "b"), FilesPage.class).items()).hasSize(1);
    }

    @Test
    void twoDevicesCannotBeHereUnderOneName() throws IOException {
        RawMember.connect(tracker.stream("Ana")).join(5555, 1);
        RawMember impostor = RawMember.connect(tracker.stream("ANA"));
        assertRefused(() -> impostor.join(5555, 1), "NAME_TAKEN");
        assertThat(tracker.server().members().members())
                .extracting(Member::user)
                .containsExactly("Ana");
    }

    @Test
    void answersAndForeignMessagesAreNoQuestions() throws IOException {
        RawMember ana = RawMember.connect(tracker.stream("Ana"));
        List<Control> nonsense = List.of(
                new FilesChanged(1),
                new Revoked(List.of("a".repeat(64))),
                new RenewOk(new byte[1]),
                new EnrolMessage.Authority(),
                new PeerMessage.ManifestAsk("", "/etc/passwd", 0),
                new Done());
        for (Control question : nonsense) {
            assertRefused(() -> ana.ask(question, Done.class), "FORBIDDEN");
        }
        assertThat(ana.ask(new GroupInfo(), GroupInfoOk.class).revoked()).isEmpty();
    }

    @Test
    void noCertificateIsRenewedForAnotherKey() throws IOException {
        RawMember ana = RawMember.connect(tracker.stream("Ana"));
        byte[] foreign = tracker.group.member("Boris").key().request(new UserName("Ana"));
        assertRefused(() -> ana.ask(new Renew(foreign, ""), RenewOk.class), "BAD_REQUEST");
        assertRefused(() -> ana.ask(new Renew(new byte[100], ""), RenewOk.class), "BAD_REQUEST");
    }

    @Test
    void whereAccountsAreNeededACertificateIsRenewedBySession() throws IOException {
        RawMember ana = RawMember.connect(tracker.stream("Ana"));
        byte[] own = tracker.group.member("Ana").key().request(new UserName("Ana"));
        assertThat(ana.ask(new Renew(own, ""), RenewOk.class).certificate()).isNotEmpty();
        tracker.accounts.require(true);
        assertRefused(() -> ana.ask(new Renew(own, ""), RenewOk.class), "ACCOUNT_NEEDED");
        String token = tracker.accounts
                .accounts()
                .register(new UserName("Ana"), "leek and potatoes")
                .token();
        assertThat(ana.ask(new Renew(own, token), RenewOk.class).certificate()).isNotEmpty();
        tracker.accounts.accounts().remove(new UserName("Ana"));
        assertRefused(() -> ana.ask(new Renew(own, token), RenewOk.class), "SESSION_OVER");
    }

    @Test
    void theFirstChangeIsToldAtOnceAndFurtherOnesTogether() throws IOException {
        RawMember watcher = RawMember.connect(tracker.stream("Watcher")).join(5555, 1);
        Awaits.until("the first push", () -> !pushes(watcher).isEmpty());
        long begun = System.nanoTime();
        for (int i = 0; i < 40; i++) {
            RawMember.connect(tracker.stream("member " + i)).join(5555, 1);
        }
        Awaits.until(
                "all told",
                () -> pushes(watcher).stream()
                                .flatMap(push -> push.here().stream())
                                .map(Member::user)
                                .distinct()
                                .count()
                        == 41);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(pushes(watcher))
                .as("one a second")
                .hasSizeLessThanOrEqualTo(2 + Math.toIntExact(taken.toSeconds()))
                .isSortedAccordingTo((a, b) -> Long.compare(a.version(), b.version()));
    }

    @Test
    void aTrackerThatStopsEndsEveryConnection() throws IOException {
        RawMember ana = RawMember.connect(tracker.stream("Ana")).join(5555, 1);
        tracker.stop();
        assertThat(ana.error()).isEqualTo("CLOSED");
        tracker.start();
    }

    @Test
    void aConnectionThatBreaksWithoutJoiningTakesNobodyOut() throws IOException {
        RawMember.connect(tracker.stream("Ana")).join(5555, 1);
        var boris = tracker.group.member("Boris").credentials();
        RawMember joined = RawMember.connect(tracker.world.device(boris).dial(tracker.address(), Duration.ofSeconds(5)))
                .join(5555, 1);
        RawMember second =
                RawMember.connect(tracker.world.device(boris).dial(tracker.address(), Duration.ofSeconds(5)));
        second.ask(new GroupInfo(), GroupInfoOk.class);
        second.close();
        second.awaitEnd();
        joined.offers("/still here");
        assertThat(joined.ask(new FilesList("Boris", ""), FilesPage.class).items())
                .hasSize(1);
    }

    @Test
    void offersInManyMessagesAddUp() throws IOException {
        RawMember ana = RawMember.connect(tracker.stream("Ana")).join(5555, 1);
        for (int i = 0; i < 50; i++) {
            ana.ask(new FilesPut(false, List.of(Sample.offer("/" + i)), List.of()), Done.class);
        }
        assertThat(ana.ask(new FilesList("Ana", ""), FilesPage.class).items()).hasSize(50);
        assertThat(tracker.server().files(tracker.group.member("Ana").key().id()))
                .isEqualTo(50);
    }

    private static List<MembersChanged> pushes(RawMember member) {
        return member.told.stream()
                .filter(MembersChanged.class::isInstance)
                .map(MembersChanged.class::cast)
                .toList();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.code()).isEqualTo(code));
    }
}
