package potluck.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import potluck.chat.LossyGroup.Road;
import potluck.kit.Seed;

/// Four members on a network that loses, doubles and turns around a fifth of all datagrams.
class LossyGroupTest {
    private static final long LAST = 300_000;

    private final long seed = Seed.get();
    private final LossyGroup group = new LossyGroup(4, new Random(seed));

    @Test
    void ofAThousandLinesOfEachNoneIsLostNoneComesTwiceAndAllAreInOrder() throws IOException {
        talk(1000);
        assertAllHeard(1000);
        assertThat(group.overLinks).as("lines over links, seed %d", seed).isLessThan(group.inDatagrams / 10);
        assertThat(group.captured).hasSizeGreaterThan(1000);
        for (byte[] datagram : group.captured) {
            assertThat(datagram.length).isLessThanOrEqualTo(Sealer.LONGEST);
            assertThat(group.replay(new Road(1, 0), datagram))
                    .as("seed %d", seed)
                    .isZero();
        }
    }

    @Test
    void aNetworkWithoutDatagramsCostsNoTime() throws IOException {
        group.lost = 100;
        talk(100);
        assertAllHeard(100);
        assertThat(group.now).isLessThan(100 * 50 + 100);
    }

    @Test
    void whenDatagramsStopGettingThroughTheLinkTakesOver() throws IOException {
        group.lost = 0;
        talk(50);
        assertAllHeard(50);
        long links = group.overLinks;
        group.lost = 100;
        long begun = group.now;
        talk(51, 100);
        assertAllHeard(100);
        assertThat(group.overLinks).isGreaterThan(links);
        assertThat(group.now - begun).isLessThan(10_000);
    }

    @Test
    void onAGoodNetworkOnlyTheFirstLinesUseTheLink() throws IOException {
        group.lost = 0;
        talk(200);
        assertAllHeard(200);
        assertThat(group.overLinks).isLessThan(12 * 10);
    }

    private void talk(int lines) throws IOException {
        talk(1, lines);
    }

    /// Everyone says a line each 50 ms, until all have arrived.
    private void talk(int from, int to) throws IOException {
        for (long number = from; number <= to; number++) {
            for (int member = 0; member < 4; member++) {
                group.say(member, number);
            }
            for (int i = 0; i < 5; i++) {
                group.tick();
            }
        }
        while (group.now < LAST && !group.heard.values().stream().allMatch(lines -> lines.size() >= to)) {
            group.tick();
        }
    }

    private void assertAllHeard(long lines) {
        List<Long> expected = LongStream.rangeClosed(1, lines).boxed().toList();
        group.heard.forEach(
                (road, heard) -> assertThat(heard).as("%s, seed %d", road, seed).containsExactlyElementsOf(expected));
    }
}
