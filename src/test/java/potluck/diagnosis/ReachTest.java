package potluck.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.identity.MemoryNetwork;
import potluck.identity.MemoryWorld;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.peer.Link;
import potluck.peer.LinkTable;
import potluck.peer.PeerAddress;
import potluck.peer.Switchboard;
import potluck.wire.CommonMessage.Hello;
import potluck.wire.ReachMessage;
import potluck.wire.ReachMessage.Probe;
import potluck.wire.ReachMessage.ProbeOk;
import potluck.wire.ReachMessage.Reach;
import potluck.wire.ReachMessage.ReachOk;
import potluck.wire.ReachMessage.Seen;
import potluck.wire.TrackerMessage.Member;

/// What members may ask each other: Ana asks, Boris answers, Vera is listed.
@Timeout(60)
class ReachTest {
    private final MemoryWorld world = new MemoryWorld();
    private final MemoryNetwork ana = world.device("Ana");
    private final MemoryNetwork boris = world.device("Boris");
    private final MemoryNetwork vera = world.device("Vera");
    private final List<Member> listed = new CopyOnWriteArrayList<>(List.of(member(ana), member(boris), member(vera)));
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> comings = new CopyOnWriteArrayList<>();
    private LinkTable anas;
    private LinkTable boriss;
    private Link link;

    @BeforeEach
    void open() throws IOException {
        Switchboard switchboard = new Switchboard();
        Lookout lookout = new Lookout(boris, boris.credentials().device().hex(), () -> listed, nanos::incrementAndGet);
        new ReachServer(lookout, InstantSource.system()).plug(switchboard);
        anas = table(ana, new Switchboard());
        boriss = table(boris, switchboard);
        ana.listen(5555, stream -> {
            comings.add("Ana");
            stream.close();
        });
        boris.listen(5555, boriss::accept);
        vera.listen(5555, stream -> {
            comings.add("Vera");
            stream.close();
        });
        link = anas.dial(new PeerAddress("Boris", boris.address(5555)));
    }

    @AfterEach
    void close() {
        anas.close();
        boriss.close();
    }

    @Test
    void theAnswerTellsWhomTheOtherSideReaches() throws IOException {
        vera.refuse(true);
        List<Seen> seen = ask();
        assertThat(seen).extracting(Seen::user).containsExactlyInAnyOrder("Ana", "Vera");
        assertThat(seen.stream()
                        .filter(one -> one.user().equals("Ana"))
                        .findFirst()
                        .orElseThrow()
                        .code())
                .isEmpty();
        assertThat(seen.stream()
                        .filter(one -> one.user().equals("Vera"))
                        .findFirst()
                        .orElseThrow()
                        .code())
                .isEqualTo("CONNECT_REFUSED");
    }

    @Test
    void anotherDeviceAtTheListedAddressIsNotTakenForTheMember() throws IOException {
        Member liar = new Member("Vera", "ee".repeat(32), vera.address(1).getHostString(), 5555, true);
        listed.set(2, liar);
        assertThat(ask())
                .anyMatch(one -> one.user().equals("Vera") && one.code().equals("SOMEBODY_ELSE"));
    }

    @Test
    void whoeverAsksManyTimesMakesOnlyAFewConnectionsAndNeverToAnybodyAgain() throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            ask();
        }
        int granted = 4 + (int) Duration.ofNanos(System.nanoTime() - start).toSeconds() / 10;
        assertThat(comings).filteredOn("Vera"::equals).hasSizeLessThanOrEqualTo(1);
        assertThat(comings).filteredOn("Ana"::equals).hasSizeLessThanOrEqualTo(granted);
    }

    @Test
    void othersAreTriedAgainAfterAMinute() throws IOException {
        vera.refuse(true);
        ask();
        vera.refuse(false);
        assertThat(ask())
                .anyMatch(one -> one.user().equals("Vera") && !one.code().isEmpty());
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(ask()).allMatch(one -> one.code().isEmpty());
    }

    @Test
    void nobodyOutsideTheListIsDialled() throws IOException {
        listed.removeIf(member -> !member.user().equals("Boris"));
        assertThat(ask()).isEmpty();
        assertThat(comings).isEmpty();
    }

    @Test
    void aProbeIsAnsweredWithAsManyBytesAsAskedFor() throws IOException {
        ProbeOk answer = link.ask(new Probe(1000, new byte[10]), ProbeOk.class);
        assertThat(answer.filler()).hasSize(1000);
        assertThat(Duration.ofMillis(answer.time() - System.currentTimeMillis()).abs())
                .isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void probesAreLimitedByTheirBytes() {
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 200; i++) {
                        link.ask(new Probe(ReachMessage.MOST_FILLER, new byte[0]), ProbeOk.class);
                    }
                })
                .satisfies(why -> assertThat(Failure.codeOf(why)).isEqualTo("BUSY"));
    }

    @Test
    void aSampleHasRoundTripSkewAndBothSpeeds() throws IOException {
        Sample sample = new Sampling(InstantSource.system(), System::nanoTime).of(link);
        assertThat(sample.roundTrip()).isPositive();
        assertThat(sample.skew().abs()).isLessThan(Duration.ofSeconds(30));
        assertThat(sample.down()).isPositive();
        assertThat(sample.up()).isPositive();
    }

    private List<Seen> ask() throws IOException {
        return link.ask(new Reach(), ReachOk.class).seen();
    }

    private static Member member(MemoryNetwork of) {
        return new Member(
                of.credentials().user(),
                of.credentials().device().hex(),
                of.address(1).getHostString(),
                5555,
                true);
    }

    private static LinkTable table(MemoryNetwork of, Switchboard switchboard) {
        return new LinkTable(
                of,
                of.credentials().device(),
                switchboard,
                () -> new Hello(1, 1, "test", 5555, 1, List.of()),
                Log.silent());
    }
}
