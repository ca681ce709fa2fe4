package potluck.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static potluck.tracker.Sample.offer;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.Addresses;
import potluck.identity.MemoryNetwork;
import potluck.identity.Role;
import potluck.identity.SecureListener;
import potluck.identity.TestClock;
import potluck.kit.Failure;
import potluck.wire.TrackerMessage.DialBackOk;
import potluck.wire.TrackerMessage.Holding;
import potluck.wire.TrackerMessage.Member;
import potluck.wire.TrackerMessage.Offer;

/// Tracker and clients together, as a group uses them.
class TrackerScenarioTest {
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

    // ---- who is here

    @Test
    void everyoneSeesWhoIsHereUnderTheAddressTheTrackerSees() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        TestPeer boris = tracker.peer("Boris").joined();
        ana.sees("Ana", "Boris");
        boris.sees("Ana", "Boris");
        Member seen = ana.client().members().user("Boris").orElseThrow();
        assertThat(seen.host()).isEqualTo(boris.network.address(1).getHostString());
        assertThat(seen.port()).isEqualTo(boris.port());
        assertThat(tracker.server().members().members()).hasSize(2);
    }

    @Test
    void aMemberHasItselfDialledBackWhereItIsListedAndNotTooOften() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        DialBackOk found = ana.client().dialBack();
        assertThat(found).isEqualTo(new DialBackOk(ana.network.address(1).getHostString(), ana.port(), ""));
        ana.network.refuse(true);
        assertThat(ana.client().dialBack().code()).isEqualTo("CONNECT_REFUSED");
        Awaits.until(
                "told", () -> !ana.client().members().user("Ana").orElseThrow().reachable());
        assertThatThrownBy(() -> dialBackManyTimes(ana))
                .satisfies(why -> assertThat(Failure.codeOf(why)).isEqualTo("BUSY"));
        TestPeer boris = tracker.peer("Boris").joined();
        assertThat(boris.client().dialBack().code()).isEmpty();
    }

    private static void dialBackManyTimes(TestPeer peer) throws IOException {
        for (int i = 0; i < 50; i++) {
            peer.client().dialBack();
        }
    }

    @Test
    void theTrackersClockIsReadOverTheConnection() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        ClockReading clock = ana.client().clock();
        assertThat(clock.roundTrip()).isPositive().isLessThan(Duration.ofSeconds(15));
        assertThat(clock.skew().abs()).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void whoeverLeavesIsGoneAtOnceWithItsFiles() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        TestPeer boris = tracker.peer("Boris").joined();
        boris.client().offer(List.of(offer("/b.txt")));
        ana.sees("Ana", "Boris");
        boris.client().close();
        assertThat(boris.client().state()).isInstanceOf(TrackerState.Left.class);
        assertThat(ana.client().list("")).isEmpty();
        ana.sees("Ana");
    }

    @Test
    void aBrokenConnectionTakesTheMemberOutAndItComesBackByItself() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        TestPeer boris = tracker.peer("Boris").joined();
        boris.client().offer(List.of(offer("/b.txt")));
        ana.sees("Ana", "Boris");
        boris.sees("Ana", "Boris");
        tracker.world.part(boris.network, tracker.network);
        ana.sees("Ana");
        assertThat(ana.client().list("")).isEmpty();
        assertThat(boris.users()).as("what was seen last stays").containsExactly("Ana", "Boris");
        Awaits.until("waiting", () -> boris.client().state() instanceof TrackerState.Waiting);
        tracker.world.heal();
        ana.sees("Ana", "Boris");
        boris.joined();
        assertThat(ana.listed("Boris")).containsExactly("/b.txt");
    }

    @Test
    void aSilentMemberIsTakenOutWhenItsLeaseEnds() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        RawMember boris = RawMember.connect(tracker.stream("Boris")).join(5555, 1);
        ana.sees("Ana", "Boris");
        tracker.clock.advance(Duration.ofSeconds(40));
        ana.client().refresh();
        ana.client().list("");
        tracker.clock.advance(Duration.ofSeconds(6));
        ana.sees("Ana");
        boris.awaitEnd();
    }

    @Test
    void aNewerConnectionOfADeviceReplacesTheOlder() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        var who = tracker.group.member("Boris").credentials();
        RawMember older = RawMember.connect(tracker.world.device(who).dial(tracker.address(), Duration.ofSeconds(5)))
                .join(5555, 1);
        older.offers("/old");
        RawMember newer = RawMember.connect(tracker.world.device(who).dial(tracker.address(), Duration.ofSeconds(5)))
                .join(6666, 2);
        older.awaitEnd();
        assertThat(older.error()).isEqualTo("STALE");
        Awaits.until(
                "the newer one",
                () -> ana.client()
                        .members()
                        .user("Boris")
                        .filter(boris -> boris.port() == 6666)
                        .isPresent());
        assertThat(ana.client().list("")).isEmpty();
        newer.offers("/new");
        assertThat(ana.listed("Boris")).containsExactly("/new");
    }

    @Test
    void peersAreBackWithTheirFilesWithinFiveSecondsOfTheTrackersReturn() throws IOException {
        List<TestPeer> peers = new ArrayList<>();
        for (String user : List.of("Ana", "Boris", "Vera", "Georgi")) {
            peers.add(tracker.peer(user).joined());
        }
        List<Offer> many = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            many.add(offer("/music/" + i));
        }
        peers.getFirst().client().offer(many);
        tracker.stop();
        for (TestPeer peer : peers) {
            Awaits.until(
                    "tried again soon",
                    () -> peer.client().state() instanceof TrackerState.Waiting waiting
                            && waiting.until().isBefore(Instant.now().plusSeconds(5)));
        }
        peers.getFirst().client().withdraw(List.of("/music/0"));
        tracker.start();
        for (TestPeer peer : peers) {
            peer.sees("Ana", "Boris", "Georgi", "Vera");
            peer.joined();
        }
        assertThat(peers.getLast().listed("Ana")).hasSize(2499).doesNotContain("/music/0");
    }

    @Test
    void theCountdownToTheNextAttemptIsVisible() throws IOException {
        tracker.stop();
        TestPeer ana = tracker.peer("Ana");
        Awaits.until("waiting", () -> ana.client().state() instanceof TrackerState.Waiting);
        TrackerState.Waiting waiting = ana.events.stream()
                .filter(TrackerEvent.State.class::isInstance)
                .map(event -> ((TrackerEvent.State) event).state())
                .filter(TrackerState.Waiting.class::isInstance)
                .map(TrackerState.Waiting.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(waiting.until())
                .isBetween(Instant.now().minusSeconds(15), Instant.now().plusSeconds(5));
        assertThat(waiting.reason().code()).isEqualTo("CONNECT_REFUSED");
        assertThatThrownBy(() -> ana.client().search("x")).isInstanceOf(Failure.class);
        tracker.start();
        ana.joined();
    }

    @Test
    void aTrackerThatHangsUpAtOnceIsNotStormed() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        MemoryNetwork broken = tracker.world.device("Broken", Role.TRACKER);
        try (SecureListener listener = broken.listen(4444, stream -> {
            calls.incrementAndGet();
            stream.close();
        })) {
            long start = System.nanoTime();
            TestPeer ana = tracker.peer(tracker.group.member("Ana"), List.of(broken.address(listener.port())));
            Awaits.until("the fourth call", () -> calls.get() >= 4);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(800));
            ana.close();
        }
    }

    @Test
    void severalAddressesAreTriedInTurnAndCanChange() throws IOException {
        InetSocketAddress nobody = new InetSocketAddress("10.0.9.9", 1);
        TestPeer ana = tracker.peer(tracker.group.member("Ana"), List.of(nobody, tracker.address()));
        ana.joined();
        TestPeer boris = tracker.peer(tracker.group.member("Boris"), List.of(nobody));
        Awaits.until("waiting", () -> boris.client().state() instanceof TrackerState.Waiting);
        boris.client().moveTo(List.of(tracker.address()));
        boris.joined();
        ana.sees("Ana", "Boris");
    }

    @Test
    void aTrackerThatHasMovedIsFoundWhereItIsHeardAndLookedForThereFromThenOn() throws IOException {
        InetSocketAddress before = new InetSocketAddress("10.0.9.9", 1);
        TestPeer ana = tracker.peer("Ana").joined();
        TestPeer boris = tracker.peer(tracker.group.member("Boris"), List.of(before));
        Awaits.until("waiting", () -> boris.client().state() instanceof TrackerState.Waiting);
        boris.hints = List.of(ana.network.address(ana.port()), tracker.address());
        boris.joined();
        boris.hints = List.of();
        boris.network.breakAll();
        ana.sees("Ana", "Boris");
        boris.joined();
        assertThat(boris.client().address()).isEqualTo(Addresses.text(tracker.address()));
    }

    @Test
    void aMemberThatIsNotTheTrackerIsNotTakenForIt() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        TestPeer boris = tracker.peer(tracker.group.member("Boris"), List.of(ana.network.address(ana.port())));
        Awaits.until("waiting", () -> boris.client().state() instanceof TrackerState.Waiting);
        assertThat(((TrackerState.Waiting) boris.client().state()).reason().is(TrackerFault.NOT_TRACKER))
                .isTrue();
    }

    // ---- reachability

    @Test
    void theTrackerDialsBackAndTellsWhoCanBeReached() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        RawMember.connect(tracker.stream("Boris")).join(5555, 1);
        Awaits.until(
                "Ana reachable",
                () -> ana.client()
                        .members()
                        .user("Ana")
                        .filter(Member::reachable)
                        .isPresent());
        ana.sees("Ana", "Boris");
        assertThat(ana.client().members().user("Boris").orElseThrow().reachable())
                .isFalse();
    }

    @Test
    void anotherDeviceAtTheClaimedPortIsNoProofOfReachability() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        var boris = tracker.group.member("Boris").credentials();
        RawMember.connect(ana.network.dial(tracker.address(), Duration.ofSeconds(5)));
        MemberTable table = new MemoryMemberTable(tracker.clock);
        Member claim =
                new Member("Boris", boris.device().hex(), ana.network.address(1).getHostString(), ana.port(), false);
        table.join(claim, 1);
        table.reachable(boris.device(), ana.port(), true);
        DialBack dialBack = new DialBack(tracker.network, table, () -> {}, potluck.kit.Log.silent());
        dialBack.check(claim);
        Awaits.until("found out", () -> !table.roster().members().getFirst().reachable());
    }

    @Test
    void aNewPortIsToldAtTheNextPollAndCheckedAgain() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        ana.listenElsewhere();
        ana.client().refresh();
        Awaits.until("the new port, reachable", () -> {
            Member seen = tracker.server().members().members().getFirst();
            return seen.port() != 5555 && seen.reachable();
        });
    }

    // ---- the mapping file

    @Test
    void theMappingFileHoldsWhoIsHere() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        tracker.peer("Boris").joined();
        Awaits.until("both in the file", () -> mapping(ana).lines().count() == 2);
        assertThat(mapping(ana)).isEqualTo("Ana – 10.0.0.2:5555\nBoris – 10.0.0.3:5555\n");
        assertThat(new MappingFile(ana.mappingFile).find("Boris")).contains(new MappingFile.Place("10.0.0.3", 5555));
    }

    // ---- files

    @Test
    void fiveThousandOffersAreListedSearchedAndFoundByEveryone() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        TestPeer boris = tracker.peer("Boris").joined();
        List<Offer> many = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            many.add(offer("/home/ana/фото/" + i + ".jpg", 1 + i % 15));
        }
        ana.client().offer(many);
        boris.client().offer(List.of(offer("/home/boris/copy.jpg", 7)));
        ana.sees("Ana", "Boris");
        assertThat(boris.client().list("")).hasSize(5001);
        assertThat(boris.client().list("Ana")).hasSize(5000);
        assertThat(boris.client().list("Nobody")).isEmpty();
        assertThat(boris.client().search("ФОТО 4999"))
                .extracting(Holding::offer)
                .containsExactly(many.get(4999));
        assertThat(ana.client().holders("7".repeat(64)))
                .extracting(holding -> holding.member().user())
                .contains("Ana", "Boris");
        assertThat(ana.client().holdersOf("copy.jpg"))
                .singleElement()
                .satisfies(holding -> assertThat(holding.member().user()).isEqualTo("Boris"));
        ana.client().withdraw(many.stream().map(Offer::path).toList());
        assertThat(boris.listed("")).containsExactly("/home/boris/copy.jpg");
    }

    @Test
    void changesOfOffersAreTold() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        TestPeer boris = tracker.peer("Boris").joined();
        ana.sees("Ana", "Boris");
        ana.events.clear();
        boris.client().offer(List.of(offer("/b")));
        Awaits.until("told", () -> ana.events.stream().anyMatch(TrackerEvent.Files.class::isInstance));
    }

    @Test
    void tooManyFilesAreRefusedInWordsAndTheRestStands() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        List<Offer> many = new ArrayList<>();
        for (int i = 0; i <= MemoryRegistry.MOST_FILES; i++) {
            many.add(offer("/" + i));
        }
        assertThatThrownBy(() -> ana.client().offer(many)).hasMessageContaining("at most");
        assertThat(ana.client().state()).isInstanceOf(TrackerState.Connected.class);
    }

    // ---- removal

    @Test
    void aRemovedMemberIsOutForGoodAndKnowsWhy() throws IOException {
        TestPeer ana = tracker.peer("Ana").joined();
        TestPeer boris = tracker.peer("Boris").joined();
        ana.sees("Ana", "Boris");
        tracker.server().remove("Boris");
        Awaits.until("removed", () -> boris.client().state() instanceof TrackerState.Removed);
        ana.sees("Ana");
        Awaits.until(
                "told to Ana",
                () -> ana.membership.isRevoked(boris.membership.key().id()));
        assertThat(tracker.host.isRevoked(boris.membership.key().id())).isTrue();
        TestPeer again = tracker.peer(boris.membership);
        Awaits.until("still removed", () -> again.client().state() instanceof TrackerState.Removed);
        assertThat(tracker.server().members().members()).hasSize(1);
    }

    @Test
    void whoeverWasRemovedIsToldWhenItComesBackLater() throws IOException {
        TestPeer boris = tracker.peer("Boris").joined();
        boris.client().close();
        tracker.server().remove("Boris");
        tracker.stop();
        tracker.start();
        TestPeer again = tracker.peer(boris.membership);
        Awaits.until("removed", () -> again.client().state() instanceof TrackerState.Removed);
        assertThat(((TrackerState.Removed) again.client().state()).reason().sentence())
                .contains("new invite");
    }

    @Test
    void nobodyUnknownAndNotTheTrackerItselfCanBeRemoved() {
        assertThatThrownBy(() -> tracker.server().remove("Nobody")).hasMessageContaining("Nobody");
        assertThatThrownBy(() -> tracker.server().remove("Host")).isInstanceOf(Failure.class);
    }

    // ---- certificates

    @Test
    void anAgeingCertificateIsRenewedByItself() throws IOException {
        var old = tracker.group.member("Ana");
        TestClock later = new TestClock(Instant.now().plus(Duration.ofDays(5)));
        var ageing = potluck.identity.Membership.find(tracker.group.data("Ana"), old.key(), old.group(), later)
                .orElseThrow();
        Instant before = ageing.expires();
        assertThat(ageing.needsRenewal()).isTrue();
        TestPeer ana = tracker.peer(ageing).joined();
        assertThat(ana.membership.expires()).isAfterOrEqualTo(before);
        assertThat(ana.membership.certificate()).isNotEqualTo(old.certificate());
        assertThat(ana.membership.credentials().role()).isEqualTo(Role.MEMBER);
    }

    private static String mapping(TestPeer peer) {
        try {
            return Files.readString(peer.mappingFile);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
