package potluck.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import potluck.kit.Seed;

class SealerTest {
    private static final byte[] KEY =
            HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    private static final String VECTOR = "0100000000000000050000000000000000759edaae9716a1de60c9dd1b794ffabb"
            + "fe61253659a35a1eacbcdfe2b19a2f74747dc4c14de4ad680a41a4cc0e1be2424ac3519c";

    private final Sealer sealer = new Sealer(KEY, 5);
    private final Opener opener = new Opener(KEY);

    @Test
    void whatIsSealedIsOpenedOnce() {
        byte[] datagram = sealer.seal(new byte[] {1, 2, 3});
        assertThat(datagram).hasSize(17 + 3 + 16);
        assertThat(Opener.channel(datagram)).hasValue(5);
        assertThat(opener.open(datagram))
                .hasValueSatisfying(content -> assertThat(content).containsExactly(1, 2, 3));
        assertThat(opener.open(datagram)).isEmpty();
    }

    /// The vector of `docs/PROTOCOL.md`.
    @Test
    void theFirstDatagramOfAKeyIsAsSpecified() {
        byte[] datagram =
                sealer.seal("{\"op\":\"chat.ack\",\"seq\":1,\"later\":\"\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(datagram)).isEqualTo(VECTOR);
    }

    @Test
    void noCounterIsUsedTwice() {
        Set<Long> counters = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            counters.add(ByteBuffer.wrap(sealer.seal(new byte[0])).getLong(9));
        }
        assertThat(counters).hasSize(1000);
    }

    @Test
    void aChangeOfAnyBitIsNoticed() {
        byte[] datagram = sealer.seal(new byte[] {1, 2, 3});
        for (int bit = 0; bit < datagram.length * 8; bit++) {
            byte[] changed = datagram.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            if (Opener.channel(changed).isPresent()) {
                assertThat(opener.open(changed)).as("bit %d", bit).isEmpty();
            }
        }
        assertThat(opener.open(datagram)).isPresent();
    }

    @Test
    void anotherKeyOpensNothing() {
        assertThat(new Opener(new byte[32]).open(sealer.seal(new byte[10]))).isEmpty();
    }

    @Test
    void whatCannotBeADatagramHasNoChannel() {
        byte[] datagram = sealer.seal(new byte[0]);
        assertThat(Opener.channel(datagram)).isPresent();
        assertThat(Opener.channel(new byte[0])).isEmpty();
        assertThat(Opener.channel(Arrays.copyOf(datagram, datagram.length - 1))).isEmpty();
        assertThat(Opener.channel(Arrays.copyOf(datagram, Sealer.LONGEST + 1))).isEmpty();
        datagram[0] = 2;
        assertThat(Opener.channel(datagram)).isEmpty();
    }

    @Test
    void randomBytesOpenNothing() {
        long seed = Seed.get();
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            byte[] datagram = new byte[33 + random.nextInt(1000)];
            random.nextBytes(datagram);
            assertThat(opener.open(datagram)).as("seed %d", seed).isEmpty();
        }
    }
}
