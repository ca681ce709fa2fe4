package potluck.wire;

/// One frame: a header of twelve bytes and a payload, which is `head` followed by `bytes[from, to)`; the two parts let
/// file bytes travel without being copied.
///
/// ```
///  0        4      5       6        8        12
///  | length | type | flags | 0 0    | id     | payload …      big-endian; length counts what follows it
/// ```
record Frame(int type, int flags, int id, byte[] head, byte[] bytes, int from, int to) {
    private static final byte[] NOTHING = {};

    static final int HEADER = 12;
    /// Most bytes of the payload of a frame that is neither JSON nor DATA.
    static final int SHORT = 64;

    static final int JSON = 1;
    static final int DATA = 2;
    static final int REQUEST = 3;
    static final int CANCEL = 5;
    static final int REJECT = 6;
    static final int PING = 7;
    static final int PONG = 8;

    /// The frame answers the question with its id.
    static final int ANSWER = 1;
    /// More frames of the same answer follow.
    static final int MORE = 2;
    /// Whoever asks for the piece can get it from others, too.
    static final int TRADED = 4;

    Frame(int type, int flags, int id, byte[] payload) {
        this(type, flags, id, NOTHING, payload, 0, payload.length);
    }

    int length() {
        return head.length + to - from;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }
}
