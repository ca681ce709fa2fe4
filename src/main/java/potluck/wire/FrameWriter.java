package potluck.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/// Writes frames to a byte stream. Small ones are gathered in a buffer of one TLS record; file bytes pass it by. One
/// thread.
final class FrameWriter {
    private static final int BUFFER = 16 * 1024;

    private final OutputStream out;
    private final ByteBuffer header = ByteBuffer.allocate(Frame.HEADER);

    FrameWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    void write(Frame frame) throws IOException {
        header.clear();
        header.putInt(Frame.HEADER - 4 + frame.length())
                .put((byte) frame.type())
                .put((byte) frame.flags())
                .putShort((short) 0)
                .putInt(frame.id());
        out.write(header.array(), 0, Frame.HEADER);
        out.write(frame.head());
        out.write(frame.bytes(), frame.from(), frame.to() - frame.from());
    }

    void flush() throws IOException {
        out.flush();
    }
}
