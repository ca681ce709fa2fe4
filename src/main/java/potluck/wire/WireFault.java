package potluck.wire;

import potluck.kit.FailureCode;

/// What can be wrong with a connection or a message; names and meanings stand in `docs/PROTOCOL.md`, section 4.
public enum WireFault implements FailureCode {
    VERSION("The other program speaks another version of the protocol ({0}). Update the older of the two."),
    HELLO_FIRST("The other side did not introduce itself first."),
    BAD_FRAME("The other side sent a malformed frame: {0}. The connection was closed."),
    FRAME_TOO_LARGE("The other side sent a frame of {0} bytes; at most {1} are allowed. The connection was closed."),
    TOO_LONG("This message is too long to be sent: {0} bytes, at most {1} are allowed."),
    BAD_JSON("The other side sent a message that cannot be read: {0}."),
    BAD_FIELD("A message has a wrong or missing field: {0}."),
    UNKNOWN_OP("The other side does not know the operation “{0}”."),
    FORBIDDEN("This is not allowed: {0}."),
    NOT_FOUND("Not found: {0}."),
    GONE("“{0}” was changed or removed at its holder while it was offered. Ask for it again."),
    BUSY("The other side is busy. It will be asked again."),
    SLOW_CONSUMER("The other side does not read what it is sent. The connection was closed."),
    TIMEOUT("No answer came in time from {0}."),
    CLOSED("The connection to {0} was closed."),
    INTERNAL("The other side had a problem of its own. Its log says more.");

    private final String sentence;

    WireFault(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
