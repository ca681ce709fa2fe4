package potluck.wire;

/// A message in a binary frame: file bytes and what steers them.
public sealed interface Binary extends Message {
    /// Bytes of one piece: `bytes[from, to)` begin at `offset` within it. `last` tells that the request is answered in
    /// full. The array belongs to the receiver; nobody changes it afterwards.
    record Data(int offset, byte[] bytes, int from, int to, boolean last) implements Binary {
        public int length() {
            return to - from;
        }
    }

    /// Asks for `length` bytes at `offset` of the piece whose SHA-256 is `piece` (32 bytes).
    record Request(byte[] piece, int offset, int length) implements Binary {}

    /// The request with this frame's id is no longer wanted.
    record Cancel() implements Binary {}

    /// The request with this frame's id will not be answered: `code` is a [RejectCode] number, `retryAfterMs` 0 when
    /// asking again is pointless.
    record Reject(int code, int retryAfterMs) implements Binary {}

    record Ping(long token) implements Binary {}

    record Pong(long token) implements Binary {}
}
