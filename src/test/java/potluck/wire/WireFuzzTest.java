package potluck.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import potluck.kit.Failure;

/// Coverage-guided targets. The build runs their known inputs only; with `JAZZER_FUZZ=1` in the environment and
/// `-Djazzer.hooks=true` in the JVM one of them searches for new ones.
class WireFuzzTest {
    @FuzzTest
    void anyBytesAreFramesOrFailures(byte[] bytes) {
        assertThat(MutationFuzzTest.decodeAll(bytes)).isBetween(0, 2);
    }

    @FuzzTest
    void anyPayloadIsAMessageOrAFailure(byte[] payload) {
        try {
            assertThat(Operations.name(ControlCodec.decode(payload))).isNotEmpty();
        } catch (Failure refused) {
            assertThat(refused.code()).isIn("BAD_JSON", "BAD_FIELD", "UNKNOWN_OP");
        }
    }

    @FuzzTest
    void anyBinaryPayloadIsAMessageOrAFailure(byte[] bytes) {
        if (bytes.length < 2) {
            return;
        }
        Frame frame = new Frame(bytes[0], bytes[1], 1, Arrays.copyOfRange(bytes, 2, bytes.length));
        try {
            assertThat(BinaryCodec.encode(1, BinaryCodec.decode(frame)).length())
                    .isLessThan(bytes.length + 64);
        } catch (Failure refused) {
            assertThat(refused.is(WireFault.BAD_FRAME)).isTrue();
        }
    }
}
