package potluck.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.Failure;

class FrameReaderTest {
    private static final Limits SMALL = new Limits(100, 200, 1, 1, Duration.ofSeconds(1), Duration.ofSeconds(1));

    @Test
    void aFrameIsReadAsItWasWritten() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameWriter writer = new FrameWriter(out);
        writer.write(
                new Frame(Frame.DATA, Frame.ANSWER | Frame.MORE, -2, new byte[] {1, 2}, new byte[] {9, 3, 4, 9}, 1, 3));
        writer.flush();
        assertThat(HexFormat.of().formatHex(out.toByteArray()))
                .isEqualTo("0000000c" + "02030000" + "fffffffe" + "01020304");
        Frame read = reader(out.toByteArray()).read();
        assertThat(read.type()).isEqualTo(Frame.DATA);
        assertThat(read.has(Frame.ANSWER)).isTrue();
        assertThat(read.has(Frame.MORE)).isTrue();
        assertThat(read.id()).isEqualTo(-2);
        assertThat(read.bytes()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void framesFollowEachOtherUntilTheEnd() throws Exception {
        FrameReader reader = reader(bytes(8, Frame.CANCEL, 0, 1), bytes(8, Frame.CANCEL, 0, 3));
        assertThat(reader.read().id()).isEqualTo(1);
        assertThat(reader.read().id()).isEqualTo(3);
        assertThatThrownBy(reader::read).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @CsvSource({"1,100", "2,200", "3,64", "5,64", "6,64", "7,64", "8,64"})
    void eachTypeHasItsLimit(int type, int most) throws Exception {
        byte[] payload = new byte[most];
        assertThat(reader(bytes(8 + most, type, 0, 1), payload).read().length()).isEqualTo(most);
        assertThatThrownBy(
                        () -> reader(bytes(8 + most + 1, type, 0, 1), payload).read())
                .isInstanceOfSatisfying(
                        Failure.class,
                        fault -> assertThat(fault.is(WireFault.FRAME_TOO_LARGE)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void aLengthShorterThanTheHeaderIsRefusedWithoutReadingOn(int length) {
        assertFault(WireFault.BAD_FRAME, ByteBuffer.allocate(4).putInt(length).array());
    }

    @Test
    void fourGigabytesTakeNoMemory() {
        assertFault(WireFault.FRAME_TOO_LARGE, bytes(0xFFFF_FFFF, Frame.JSON, 0, 1));
        assertFault(WireFault.FRAME_TOO_LARGE, bytes(Integer.MAX_VALUE, Frame.DATA, 0, 1));
        assertFault(WireFault.FRAME_TOO_LARGE, bytes(Integer.MIN_VALUE, Frame.PING, 0, 1));
    }

    @Test
    void reservedBytesMustBeZero() {
        assertFault(WireFault.BAD_FRAME, bytes(8, Frame.JSON, 1, 1));
        assertFault(WireFault.BAD_FRAME, bytes(8, Frame.JSON, 0x8000, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 9, 10, 127, 255})
    void unknownTypesAreRefused(int type) {
        assertFault(WireFault.BAD_FRAME, bytes(8, type, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 11, 12, 13})
    void theEndInsideAFrameIsAnEnd(int length) {
        byte[] whole = new byte[14];
        System.arraycopy(bytes(10, Frame.JSON, 0, 1), 0, whole, 0, 12);
        byte[] cut = java.util.Arrays.copyOf(whole, length);
        assertThatThrownBy(() -> reader(cut).read()).isInstanceOf(EOFException.class);
    }

    @Test
    void aStreamThatGivesOneByteAtATimeIsReadAllTheSame() throws Exception {
        InputStream slow = new InputStream() {
            private final InputStream all = new ByteArrayInputStream(bytes(8, Frame.CANCEL, 0, 77));

            @Override
            public int read() throws IOException {
                return all.read();
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                return all.read(to, offset, Math.min(1, length));
            }
        };
        assertThat(new FrameReader(slow, SMALL).read().id()).isEqualTo(77);
    }

    private static void assertFault(WireFault code, byte[] bytes) {
        assertThatThrownBy(() -> reader(bytes).read())
                .isInstanceOfSatisfying(
                        Failure.class, fault -> assertThat(fault.code()).isEqualTo(code.name()));
    }

    private static FrameReader reader(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return new FrameReader(new ByteArrayInputStream(all.toByteArray()), SMALL);
    }

    private static byte[] bytes(int length, int type, int reserved, int id) {
        return ByteBuffer.allocate(12)
                .putInt(length)
                .put((byte) type)
                .put((byte) 0)
                .putShort((short) reserved)
                .putInt(id)
                .array();
    }
}
