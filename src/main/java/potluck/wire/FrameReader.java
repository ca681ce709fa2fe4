package potluck.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import potluck.kit.Failure;

/// Cuts a byte stream into frames; every limit is checked before memory is taken. One thread.
final class FrameReader {
    private final DataInputStream in;
    private final Limits limits;

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
        if (length < Frame.HEADER - 4) {
            throw Failure.of(WireFault.BAD_FRAME, "length " + length);
        }
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int zero = in.readUnsignedShort();
        int id = in.readInt();
        if (zero != 0) {
            throw Failure.of(WireFault.BAD_FRAME, "reserved bytes " + zero);
        }
        long payload = length - (Frame.HEADER - 4);
        int most = most(type);
        if (payload > most) {
            throw Failure.of(WireFault.FRAME_TOO_LARGE, payload, most);
        }
        byte[] bytes = new byte[(int) payload];
        in.readFully(bytes);
        return new Frame(type, flags, id, bytes);
    }

    private int most(int type) throws Failure {
        return switch (type) {
            case Frame.JSON -> limits.control();
            case Frame.DATA -> limits.data();
            case Frame.REQUEST, Frame.CANCEL, Frame.REJECT, Frame.PING, Frame.PONG -> Math.min(64, limits.data());
            default -> throw Failure.of(WireFault.BAD_FRAME, "type " + type);
        };
    }
}
