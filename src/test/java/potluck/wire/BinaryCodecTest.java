package potluck.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import potluck.kit.Failure;

class BinaryCodecTest {
    private static final byte[] HASH = new byte[32];

    static List<Binary> everyMessage() {
        HASH[31] = 7;
        return List.of(
                new Binary.Data(4096, new byte[] {0, 1, 2, 3, 4}, 1, 4, false),
                new Binary.Data(Binary.LARGEST_PIECE, new byte[0], 0, 0, true),
                new Binary.Request(HASH, 0, 1),
                new Binary.Request(HASH, Binary.LARGEST_PIECE - 1, 1),
                new Binary.Request(HASH, 0, Binary.LARGEST_PIECE),
                new Binary.Request(HASH, 3, 5, true),
                new Binary.Cancel(),
                new Binary.Reject(65_535, Integer.MAX_VALUE),
                new Binary.Ping(Long.MIN_VALUE),
                new Binary.Pong(-1));
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void whatIsWrittenIsReadBack(Binary message) throws Exception {
        Frame frame = BinaryCodec.encode(5, message);
        assertThat(frame.id()).isEqualTo(5);
        Binary read = BinaryCodec.decode(whole(frame));
        if (message instanceof Binary.Data sent && read instanceof Binary.Data got) {
            assertThat(got.offset()).isEqualTo(sent.offset());
            assertThat(got.last()).isEqualTo(sent.last());
            assertThat(bytes(got)).isEqualTo(bytes(sent));
        } else {
            assertThat(read).usingRecursiveComparison().isEqualTo(message);
        }
    }

    static Stream<Frame> tooShort() {
        return Stream.of(
                new Frame(Frame.DATA, 1, 1, new byte[3]),
                new Frame(Frame.REQUEST, 0, 1, new byte[39]),
                new Frame(Frame.REQUEST, 0, 1, new byte[0]),
                new Frame(Frame.REJECT, 1, 1, new byte[5]),
                new Frame(Frame.PING, 0, 1, new byte[7]),
                new Frame(Frame.PONG, 1, 1, new byte[7]));
    }

    @ParameterizedTest
    @MethodSource("tooShort")
    void aShortPayloadIsABadFrame(Frame frame) {
        assertBad(frame);
    }

    @Test
    void rangesOutsideEveryPieceAreBadFrames() {
        assertBad(request(-1, 1));
        assertBad(request(0, 0));
        assertBad(request(0, -1));
        assertBad(request(1, Binary.LARGEST_PIECE));
        assertBad(request(Integer.MAX_VALUE, Integer.MAX_VALUE));
        assertBad(new Frame(Frame.DATA, 1, 1, ByteBuffer.allocate(4).putInt(-1).array()));
        assertBad(new Frame(
                Frame.DATA,
                1,
                1,
                ByteBuffer.allocate(5).putInt(Binary.LARGEST_PIECE).array()));
        assertBad(new Frame(
                Frame.REJECT,
                1,
                1,
                ByteBuffer.allocate(6).putShort((short) 1).putInt(-1).array()));
    }

    @Test
    void bytesAfterAShortMessageAreIgnored() throws Exception {
        assertThat(BinaryCodec.decode(new Frame(Frame.PING, 0, 1, new byte[20])))
                .isEqualTo(new Binary.Ping(0));
        assertThat(BinaryCodec.decode(new Frame(Frame.CANCEL, 0, 1, new byte[20])))
                .isEqualTo(new Binary.Cancel());
    }

    @Test
    void fileBytesAreNotCopied() {
        byte[] bytes = new byte[1000];
        Frame frame = BinaryCodec.encode(1, new Binary.Data(0, bytes, 10, 20, true));
        assertThat(frame.bytes()).isSameAs(bytes);
        assertThat(frame.length()).isEqualTo(14);
    }

    @Test
    void rejectCodesKeepTheirNumbers() {
        assertThat(RejectCode.values()).allMatch(code -> RejectCode.of(code.number()) == code);
        assertThat(RejectCode.of(999)).isEqualTo(RejectCode.INTERNAL);
        assertThat(RejectCode.BUSY.number()).isEqualTo(3);
    }

    private static Frame request(int offset, int length) {
        byte[] payload =
                ByteBuffer.allocate(40).put(HASH).putInt(offset).putInt(length).array();
        return new Frame(Frame.REQUEST, 0, 1, payload);
    }

    private static void assertBad(Frame frame) {
        assertThatThrownBy(() -> BinaryCodec.decode(frame))
                .isInstanceOfSatisfying(
                        Failure.class,
                        fault -> assertThat(fault.is(WireFault.BAD_FRAME)).isTrue());
    }

    /// The frame as a reader would give it: one array.
    private static Frame whole(Frame frame) {
        byte[] payload = ByteBuffer.allocate(frame.length())
                .put(frame.head())
                .put(frame.bytes(), frame.from(), frame.to() - frame.from())
                .array();
        return new Frame(frame.type(), frame.flags(), frame.id(), payload);
    }

    private static byte[] bytes(Binary.Data data) {
        return java.util.Arrays.copyOfRange(data.bytes(), data.from(), data.to());
    }
}
