package potluck.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import potluck.kit.Seed;
import potluck.wire.ChatMessage.Say;
import potluck.wire.ChatMessage.Words;

class ReceivingTest {
    private final Receiving receiving = new Receiving();

    @Test
    void linesComeOutInOrderWhateverTheOrderTheyCameIn() {
        assertThat(take(2)).isEmpty();
        assertThat(take(3)).isEmpty();
        assertThat(take(1)).containsExactly(1L, 2L, 3L);
        assertThat(take(4)).containsExactly(4L);
    }

    @Test
    void eachLineComesOutOnce() {
        assertThat(take(1)).containsExactly(1L);
        assertThat(take(1)).isEmpty();
        take(3);
        take(3);
        assertThat(take(2)).containsExactly(2L, 3L);
        assertThat(receiving.wants(say(2))).isFalse();
    }

    @Test
    void theAcknowledgementTellsOfGaps() {
        take(1);
        take(3);
        take(6);
        assertThat(receiving.ack().seq()).isEqualTo(1);
        assertThat(receiving.ack().later()).containsExactly(0b10010);
        take(2);
        assertThat(receiving.ack().seq()).isEqualTo(3);
    }

    @Test
    void whatIsTooFarAheadTakesNoMemory() {
        assertThat(receiving.wants(say(Receiving.MOST_EARLY))).isTrue();
        assertThat(receiving.wants(say(Receiving.MOST_EARLY + 1))).isFalse();
        assertThat(take(1L << 53)).isEmpty();
        assertThat(receiving.ack().later()).isEmpty();
        take(Receiving.MOST_EARLY);
        assertThat(receiving.ack().later()).hasSize(8);
    }

    @Test
    void anyShuffleWithRepetitionsIsPutInOrder() {
        long seed = Seed.get();
        Random random = new Random(seed);
        List<Long> came = new ArrayList<>();
        for (long first = 1; first <= 1000; first += 50) {
            List<Long> run =
                    new ArrayList<>(LongStream.range(first, first + 50).boxed().toList());
            run.addAll(run.subList(0, random.nextInt(50)));
            Collections.shuffle(run, random);
            run.forEach(seq -> came.addAll(take(seq)));
        }
        assertThat(came)
                .as("seed %d", seed)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1000).boxed().toList());
    }

    private List<Long> take(long seq) {
        return receiving.take(say(seq)).stream().map(Words::number).toList();
    }

    private static Say say(long seq) {
        return new Say(seq, SendingTest.words(seq));
    }
}
