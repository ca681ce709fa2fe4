package potluck.wire;

/// A message in a binary frame: file bytes and what steers them. Components are checked by the records' constructors,
/// which throw `IllegalArgumentException` for a value the protocol does not allow.
public sealed interface Binary extends Message {
    /// The largest piece, so that no run of bytes ends beyond it.
    int LARGEST_PIECE = 4 << 20;

    /// Bytes of one piece: `bytes[from, to)` begin at `offset` within it. `last` tells that the request is answered in
    /// full. The array belongs to the receiver; nobody changes it afterwards.
    record Data(int offset, byte[] bytes, int from, int to, boolean last) implements Binary {
        public Data {
            Check.require(from >= 0 && from <= to && to <= bytes.length, "bytes");
            requireRun(offset, to - from);
        }

        public int length() {
            return to - from;
        }
    }

    /// Asks for `length` bytes, at least one, at `offset` of the piece whose SHA-256 is `piece` (32 bytes). `traded`
    /// tells that others who fetch the same file may have it soon.
    record Request(byte[] piece, int offset, int length, boolean traded) implements Binary {
        public Request(byte[] piece, int offset, int length) {
            this(piece, offset, length, false);
        }

        public Request {
            Check.require(piece.length == 32, "piece");
            Check.require(length > 0, "length");
            requireRun(offset, length);
        }
    }

    /// The request with this frame's id is no longer wanted.
    record Cancel() implements Binary {}

    /// The request with this frame's id will not be answered: `code` is a [RejectCode] number, `retryAfterMs` 0 when
    /// asking again is pointless.
    record Reject(int code, int retryAfterMs) implements Binary {
        public Reject {
            Check.require(code >= 0 && code <= 0xFFFF, "code");
            Check.require(retryAfterMs >= 0, "retryAfterMs");
        }
    }

    record Ping(long token) implements Binary {}

    record Pong(long token) implements Binary {}

    private static void requireRun(int offset, int length) {
        Check.require(offset >= 0 && offset <= LARGEST_PIECE - length, "range");
    }
}
