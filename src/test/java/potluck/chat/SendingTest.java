package potluck.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import potluck.chat.Sending.Parcel;
import potluck.chat.Sending.Way;
import potluck.wire.ChatMessage.Ack;
import potluck.wire.ChatMessage.Words;

class SendingTest {
    private final Sending sending = new Sending(_ -> true);

    @Test
    void linesAreCountedInTheOrderTheyWereSaid() {
        add(1, 3);
        assertThat(sending.due(0)).extracting(parcel -> parcel.say().seq()).containsExactly(1L, 2L, 3L);
        assertThat(sending.due(0)).isEmpty();
        assertThat(sending.nextDue()).isEqualTo(Sending.LINK_WAIT);
    }

    @Test
    void beforeDatagramsAreProvenALineGoesBothWays() {
        add(1, 1);
        assertThat(ways(sending.due(0))).containsExactly(Way.BOTH);
        assertThat(sending.acknowledged(ack(1), false)).hasSize(1);
        add(2, 2);
        assertThat(ways(sending.due(10))).containsExactly(Way.BOTH);
    }

    @Test
    void aProvenDatagramGoesAloneIsRepeatedMoreSlowlyAndAtLastTakesTheLink() {
        prove();
        add(2, 2);
        List<Long> leaving = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        for (long now = 0; now < 20_000; now += 100) {
            for (Parcel parcel : sending.due(now)) {
                leaving.add(now);
                ways.add(parcel.way());
            }
        }
        assertThat(leaving).containsExactly(0L, 200L, 600L, 1400L, 2400L, 3400L, 8400L, 13_400L, 18_400L);
        assertThat(ways)
                .containsExactly(
                        Way.DATAGRAM,
                        Way.DATAGRAM,
                        Way.DATAGRAM,
                        Way.DATAGRAM,
                        Way.DATAGRAM,
                        Way.LINK,
                        Way.LINK,
                        Way.LINK,
                        Way.LINK);
        add(3, 3);
        assertThat(ways(sending.due(20_000))).containsExactly(Way.BOTH);
    }

    @Test
    void whatDoesNotFitADatagramGoesOverTheLink() {
        Sending large = new Sending(_ -> false);
        large.add(words(1));
        assertThat(ways(large.due(0))).containsExactly(Way.LINK);
    }

    @Test
    void onlySoManyAreUnderWayAtOnce() {
        add(1, 100);
        assertThat(sending.due(0)).hasSize(Sending.MOST_OPEN);
        assertThat(sending.due(0)).isEmpty();
        sending.acknowledged(ack(10), false);
        assertThat(sending.nextDue()).isZero();
        assertThat(sending.due(0)).hasSize(10);
    }

    @Test
    void whatArrivedOutOfOrderIsNotRepeated() {
        prove();
        add(2, 4);
        sending.due(0);
        assertThat(sending.acknowledged(new Ack(1, new byte[] {0b110}), true))
                .extracting(Words::number)
                .containsExactly(3L, 4L);
        assertThat(sending.due(200)).extracting(parcel -> parcel.say().seq()).containsExactly(2L);
        assertThat(sending.acknowledged(ack(4), true)).extracting(Words::number).containsExactly(2L);
        assertThat(sending.nextDue()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void acknowledgementsOfWhatWasNeverSaidChangeNothing() {
        add(1, 2);
        sending.due(0);
        assertThat(sending.acknowledged(new Ack(0, new byte[] {0, -1, -1}), true))
                .isEmpty();
        assertThat(sending.acknowledged(ack(1L << 53), true)).hasSize(2);
        assertThat(sending.acknowledged(ack(2), true)).isEmpty();
    }

    private void prove() {
        add(1, 1);
        sending.due(0);
        sending.acknowledged(ack(1), true);
    }

    private void add(int from, int to) {
        for (int number = from; number <= to; number++) {
            sending.add(words(number));
        }
    }

    private static List<Way> ways(List<Parcel> parcels) {
        return parcels.stream().map(Parcel::way).toList();
    }

    private static Ack ack(long seq) {
        return new Ack(seq, new byte[0]);
    }

    static Words words(long number) {
        return new Words(number, number, "text", "", "line " + number, List.of());
    }
}
