package potluck.wire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import potluck.kit.Failure;

/// Binary messages to frames and back; the layouts stand in `docs/PROTOCOL.md`, section 3. Any thread.
final class BinaryCodec {
    private static final int HASH = 32;
    /// A piece is at most 4 MiB, so no run inside it is longer.
    private static final int LONGEST_RUN = 4 << 20;

    private BinaryCodec() {}

    static Frame encode(int id, Binary message) {
        return switch (message) {
            case Binary.Data data ->
                new Frame(
                        Frame.DATA,
                        data.last() ? Frame.ANSWER : Frame.ANSWER | Frame.MORE,
                        id,
                        ByteBuffer.allocate(4).putInt(data.offset()).array(),
                        data.bytes(),
                        data.from(),
                        data.to());
            case Binary.Request request ->
                new Frame(
                        Frame.REQUEST,
                        0,
                        id,
                        ByteBuffer.allocate(HASH + 8)
                                .put(request.piece())
                                .putInt(request.offset())
                                .putInt(request.length())
                                .array());
            case Binary.Cancel _ -> new Frame(Frame.CANCEL, 0, id, new byte[0]);
            case Binary.Reject reject ->
                new Frame(
                        Frame.REJECT,
                        Frame.ANSWER,
                        id,
                        ByteBuffer.allocate(6)
                                .putShort((short) reject.code())
                                .putInt(reject.retryAfterMs())
                                .array());
            case Binary.Ping ping -> new Frame(Frame.PING, 0, id, token(ping.token()));
            case Binary.Pong pong -> new Frame(Frame.PONG, Frame.ANSWER, id, token(pong.token()));
        };
    }

    static Binary decode(Frame frame) throws Failure {
        ByteBuffer in = ByteBuffer.wrap(frame.bytes(), frame.from(), frame.to() - frame.from());
        try {
            return switch (frame.type()) {
                case Frame.DATA -> data(frame, in);
                case Frame.REQUEST -> request(in);
                case Frame.CANCEL -> new Binary.Cancel();
                case Frame.REJECT -> new Binary.Reject(Short.toUnsignedInt(in.getShort()), Math.max(0, in.getInt()));
                case Frame.PING -> new Binary.Ping(in.getLong());
                case Frame.PONG -> new Binary.Pong(in.getLong());
                default -> throw Failure.of(WireFault.BAD_FRAME, "type " + frame.type());
            };
        } catch (BufferUnderflowException e) {
            throw Failure.because(e, WireFault.BAD_FRAME, "too short");
        }
    }

    private static Binary data(Frame frame, ByteBuffer in) throws Failure {
        int offset = in.getInt();
        if (offset < 0 || offset > LONGEST_RUN) {
            throw Failure.of(WireFault.BAD_FRAME, "offset " + offset);
        }
        return new Binary.Data(offset, frame.bytes(), frame.from() + 4, frame.to(), !frame.has(Frame.MORE));
    }

    private static Binary request(ByteBuffer in) throws Failure {
        byte[] piece = new byte[HASH];
        in.get(piece);
        int offset = in.getInt();
        int length = in.getInt();
        if (offset < 0 || length <= 0 || offset > LONGEST_RUN || length > LONGEST_RUN) {
            throw Failure.of(WireFault.BAD_FIELD, "range");
        }
        return new Binary.Request(piece, offset, length);
    }

    private static byte[] token(long token) {
        return ByteBuffer.allocate(8).putLong(token).array();
    }
}
