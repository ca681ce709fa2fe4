package potluck.lab.udpchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final SocketAddress ANA = InetSocketAddress.createUnresolved("ana", 1);
    private static final SocketAddress BORIS = InetSocketAddress.createUnresolved("boris", 2);
    private static final SocketAddress CAROL = InetSocketAddress.createUnresolved("carol", 3);

    private final AtomicInteger numbers = new AtomicInteger(1000);
    private final Room room = new Room(2, Duration.ofMinutes(10), numbers::incrementAndGet);

    @Test
    void whoSendsBackTheNumberIsLetInUnderItsName() {
        assertThat(say(ANA, "ana\n")).containsExactly(new Letter(ANA, "Send 1001"));
        assertThat(room.size()).isZero();
        assertThat(say(ANA, "1001"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).startsWith("* Welcome. Here: ana."));
        enter(BORIS, "boris");
        assertThat(say(ANA, "hello")).containsExactly(new Letter(BORIS, "ana: hello"));
        assertThat(say(BORIS, "who")).containsExactly(new Letter(BORIS, "* Here: ana, boris"));
    }

    @Test
    void nothingGoesToAnAddressThatHasNotSentBackItsNumber() {
        enter(ANA, "ana");
        for (int i = 0; i < 1000; i++) {
            SocketAddress forged = InetSocketAddress.createUnresolved("victim " + i, 9);
            assertThat(say(forged, "anybody")).singleElement().satisfies(letter -> {
                assertThat(letter.to()).isEqualTo(forged);
                assertThat(letter.text()).hasSizeLessThan(12);
            });
        }
        assertThat(say(ANA, "hello")).isEmpty();
        assertThat(say(BORIS, "boris")).hasSize(1);
        assertThat(say(BORIS, "1000")).containsExactly(new Letter(BORIS, "Send " + numbers.get()));
    }

    @Test
    void aNameThatIsTakenAndAFullRoomAreSaid() {
        enter(ANA, "ana");
        say(BORIS, "ana");
        assertThat(say(BORIS, "" + numbers.get()))
                .containsExactly(new Letter(BORIS, "That name is taken. Send another."));
        enter(BORIS, "boris");
        say(CAROL, "carol");
        assertThat(say(CAROL, "" + numbers.get())).containsExactly(new Letter(CAROL, "The room is full."));
    }

    @Test
    void whoLeavesIsToldToTheOthers() {
        enter(ANA, "ana");
        enter(BORIS, "boris");
        assertThat(say(ANA, "exit"))
                .containsExactly(new Letter(BORIS, "* ana has left"), new Letter(ANA, Room.GOODBYE));
        assertThat(room.size()).isEqualTo(1);
        assertThat(say(ANA, "")).containsExactly(new Letter(ANA, Room.WHO_ARE_YOU));
    }

    @Test
    void whoIsSilentForLongIsGone() {
        enter(ANA, "ana");
        enter(BORIS, "boris");
        room.take(BORIS, "", NOON.plus(Duration.ofMinutes(9)));
        assertThat(room.take(BORIS, "", NOON.plus(Duration.ofMinutes(11))))
                .containsExactly(new Letter(BORIS, "* ana has not been heard for long"));
        assertThat(room.size()).isEqualTo(1);
    }

    @Test
    void whoFloodsIsNotPassedOn() {
        enter(ANA, "ana");
        enter(BORIS, "boris");
        long passed = 0;
        for (int i = 0; i < 100; i++) {
            passed += say(ANA, "spam").getFirst().to().equals(BORIS) ? 1 : 0;
        }
        assertThat(passed).isEqualTo(20);
        assertThat(room.take(ANA, "again", NOON.plusSeconds(1))).containsExactly(new Letter(BORIS, "ana: again"));
    }

    @Test
    void namesAndTextsCannotSteerATerminal() {
        say(ANA, "a\u001b[2J");
        assertThat(say(ANA, "" + numbers.get()).getFirst().text())
                .contains("a\\u001B[2J")
                .doesNotContain("\u001b");
        enter(BORIS, "boris");
        assertThat(say(BORIS, "x\u202Ey").getFirst().text()).isEqualTo("boris: x\\u202Ey");
        assertThat(say(BORIS, "y".repeat(4000)).getFirst().text()).hasSizeLessThan(1100);
        assertThat(say(CAROL, "n".repeat(33))).containsExactly(new Letter(CAROL, Room.WHO_ARE_YOU));
    }

    private void enter(SocketAddress from, String name) {
        say(from, name);
        say(from, "" + numbers.get());
    }

    private List<Letter> say(SocketAddress from, String text) {
        return room.take(from, text, NOON);
    }
}
