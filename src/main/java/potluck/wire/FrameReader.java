package potluck.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import potluck.kit.Failure;

/// Cuts a byte stream into frames; every limit is checked before memory is taken. One thread.
final class FrameReader {
    private final DataInputStream in;
    private final Limits limits;
    private final byte[] rest = new byte[Frame.HEADER - 4];

    FrameReader(InputStream in, Limits limits) {
        this.in = new DataInputStream(in);
        this.limits = limits;
    }

    /// The next frame.
    ///
    /// @throws EOFException when the stream ends, between frames or inside one
    /// @throws Failure `FRAME_TOO_LARGE` or `BAD_FRAME`; nothing more can be read afterwards
    Frame read() throws IOException {
        long length = Integer.toUnsignedLong(in.readInt());
        if (length < rest.length) {
            throw Failure.of(WireFault.BAD_FRAME, "length " + length);
        }
        in.readFully(rest);
        ByteBuffer header = ByteBuffer.wrap(rest);
        int type = Byte.toUnsignedInt(header.get());
        int flags = Byte.toUnsignedInt(header.get());
        int reserved = Short.toUnsignedInt(header.getShort());
        if (reserved != 0) {
            throw Failure.of(WireFault.BAD_FRAME, "reserved bytes " + reserved);
        }
        return new Frame(type, flags, header.getInt(), payload(type, length - rest.length));
    }

    private byte[] payload(int type, long length) throws IOException {
        int most = most(type);
        if (length > most) {
            throw Failure.of(WireFault.FRAME_TOO_LARGE, length, most);
        }
        byte[] bytes = new byte[(int) length];
        in.readFully(bytes);
        return bytes;
    }

    private int most(int type) throws Failure {
        return switch (type) {
            case Frame.JSON -> limits.control();
            case Frame.DATA -> limits.data();
            case Frame.REQUEST, Frame.CANCEL, Frame.REJECT, Frame.PING, Frame.PONG -> Frame.SHORT;
            default -> throw Failure.of(WireFault.BAD_FRAME, "type " + type);
        };
    }
}
