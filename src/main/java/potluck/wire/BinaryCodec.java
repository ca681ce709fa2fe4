package potluck.wire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import potluck.kit.Failure;

/// Binary messages to frames and back; the layouts stand in `docs/PROTOCOL.md`, section 6. Any thread.
final class BinaryCodec {
    private static final int HASH = 32;

    private BinaryCodec() {}

    static Frame encode(int id, Binary message) {
        return switch (message) {
            case Binary.Data data -> data(id, data);
            case Binary.Request request ->
                new Frame(Frame.REQUEST, request.traded() ? Frame.TRADED : 0, id, range(request));
            case Binary.Cancel _ -> new Frame(Frame.CANCEL, 0, id, new byte[0]);
            case Binary.Reject reject -> new Frame(Frame.REJECT, Frame.ANSWER, id, reason(reject));
            case Binary.Ping ping -> new Frame(Frame.PING, 0, id, token(ping.token()));
            case Binary.Pong pong -> new Frame(Frame.PONG, Frame.ANSWER, id, token(pong.token()));
        };
    }

    /// @throws Failure `BAD_FRAME` when the payload is too short or holds a forbidden value; what is too long is
    /// ignored
    static Binary decode(Frame frame) throws Failure {
        ByteBuffer in = ByteBuffer.wrap(frame.bytes(), frame.from(), frame.to() - frame.from());
        try {
            return switch (frame.type()) {
                case Frame.DATA ->
                    new Binary.Data(in.getInt(), frame.bytes(), frame.from() + 4, frame.to(), !frame.has(Frame.MORE));
                case Frame.REQUEST -> new Binary.Request(hash(in), in.getInt(), in.getInt(), frame.has(Frame.TRADED));
                case Frame.CANCEL -> new Binary.Cancel();
                case Frame.REJECT -> new Binary.Reject(Short.toUnsignedInt(in.getShort()), in.getInt());
                case Frame.PING -> new Binary.Ping(in.getLong());
                case Frame.PONG -> new Binary.Pong(in.getLong());
                default -> throw Failure.of(WireFault.BAD_FRAME, "type " + frame.type());
            };
        } catch (BufferUnderflowException e) {
            throw Failure.because(e, WireFault.BAD_FRAME, "too short");
        } catch (IllegalArgumentException e) {
            throw Failure.because(e, WireFault.BAD_FRAME, String.valueOf(e.getMessage()));
        }
    }

    private static Frame data(int id, Binary.Data data) {
        int flags = data.last() ? Frame.ANSWER : Frame.ANSWER | Frame.MORE;
        byte[] offset = ByteBuffer.allocate(4).putInt(data.offset()).array();
        return new Frame(Frame.DATA, flags, id, offset, data.bytes(), data.from(), data.to());
    }

    private static byte[] range(Binary.Request request) {
        return ByteBuffer.allocate(HASH + 8)
                .put(request.piece())
                .putInt(request.offset())
                .putInt(request.length())
                .array();
    }

    private static byte[] reason(Binary.Reject reject) {
        return ByteBuffer.allocate(6)
                .putShort((short) reject.code())
                .putInt(reject.retryAfterMs())
                .array();
    }

    private static byte[] token(long token) {
        return ByteBuffer.allocate(8).putLong(token).array();
    }

    private static byte[] hash(ByteBuffer in) {
        byte[] hash = new byte[HASH];
        in.get(hash);
        return hash;
    }
}
