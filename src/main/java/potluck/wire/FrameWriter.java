package potluck.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/// Writes frames to a byte stream through a buffer. One thread.
final class FrameWriter {
    private final OutputStream out;
    private final ByteBuffer header = ByteBuffer.allocate(Frame.HEADER);

    FrameWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out, Limits.BLOCK + 1024);
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
