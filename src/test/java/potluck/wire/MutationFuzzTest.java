package potluck.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.kit.Failure;
import potluck.kit.Seed;

/// Valid frames, damaged at random: whatever comes in, only a `Failure` or the end of the stream comes out. The seed is
/// in the message of a failed run.
@Timeout(120)
class MutationFuzzTest {
    private static final int CASES = 200_000;
    private static final String JSON_WORDS = "{}[]\",:\\0-.eEntf \u0001\u00e9/u";

    @Test
    void damagedFramesNeverBreakTheDecoder() throws Exception {
        long seed = Seed.get();
        Random random = new Random(seed);
        List<byte[]> corpus = corpus();
        int[] outcomes = new int[3];
        for (int i = 0; i < CASES; i++) {
            byte[] bytes = damage(corpus.get(random.nextInt(corpus.size())), random);
            try {
                outcomes[decodeAll(bytes)]++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError(
                        "seed " + seed + " case " + i + " " + HexFormat.of().formatHex(bytes), e);
            }
        }
        assertThat(IntStream.of(outcomes))
                .as("whole, failed and cut of seed " + seed)
                .allMatch(count -> count > CASES / 100);
    }

    /// 0 when some frame was understood, 1 when it was refused with a reason, 2 when the bytes ended too soon.
    static int decodeAll(byte[] bytes) {
        FrameReader reader = new FrameReader(new ByteArrayInputStream(bytes), Limits.MEMBER);
        int understood = 0;
        try {
            while (true) {
                Frame frame = reader.read();
                assertThat(frame.length()).isLessThanOrEqualTo(bytes.length);
                if (frame.type() == Frame.JSON) {
                    assertAgain(ControlCodec.decode(frame.bytes()));
                } else {
                    BinaryCodec.encode(frame.id(), BinaryCodec.decode(frame));
                }
                understood++;
            }
        } catch (Failure refused) {
            assertThat(refused.sentence()).hasSizeLessThan(2000);
            return 1;
        } catch (EOFException _) {
            return understood > 0 ? 0 : 2;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// What was understood can be said again and means the same.
    private static void assertAgain(Control message) throws Failure {
        byte[] again = ControlCodec.encode(message);
        byte[] twice = ControlCodec.encode(ControlCodec.decode(again));
        if (!Arrays.equals(again, twice)) {
            throw new AssertionError(message + " changes when it is repeated");
        }
    }

    private static List<byte[]> corpus() throws IOException {
        List<byte[]> corpus = new ArrayList<>();
        for (Control message : ControlSamples.all()) {
            corpus.add(bytes(ControlCodec.frame(0, 1, message)));
        }
        for (Binary message : BinaryCodecTest.everyMessage()) {
            corpus.add(bytes(BinaryCodec.encode(3, message)));
        }
        return corpus;
    }

    private static byte[] bytes(Frame frame) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameWriter writer = new FrameWriter(out);
        writer.write(frame);
        writer.flush();
        return out.toByteArray();
    }

    private static byte[] damage(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        for (int left = random.nextInt(4); left > 0; left--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = (byte) random.nextInt(256);
                case 2 -> bytes[at] = (byte) JSON_WORDS.charAt(random.nextInt(JSON_WORDS.length()));
                case 3 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 4 -> System.arraycopy(bytes, at, bytes, random.nextInt(at + 1), bytes.length - at);
                default -> bytes[random.nextInt(Math.min(12, bytes.length))] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }
}
