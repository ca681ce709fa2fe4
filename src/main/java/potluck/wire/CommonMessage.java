package potluck.wire;

import java.util.List;

/// Messages of every connection.
public sealed interface CommonMessage extends Control {
    /// The first message in each direction. `oldest` and `newest` are the minor versions spoken, `time` the sender's
    /// clock in epoch
    /// milliseconds, `port` where the sender listens for peers (0: nowhere).
    record Hello(int oldest, int newest, String agent, int port, long time, List<String> caps)
            implements CommonMessage {
        public Hello {
            Check.require(oldest >= 1 && newest >= oldest, "oldest");
            agent = Check.optional(agent, "agent");
            Check.port(port, "port");
            Check.atLeast(0, time, "time");
            caps = Check.texts(caps, 64, 64, "caps");
        }
    }

    /// A question could not be answered; also sent as a notification before a connection is closed for a fault.
    record Error(String code, String message, int retryAfterMs, boolean fatal) implements CommonMessage {
        public Error {
            code = Check.name(code, "code");
            message = Check.optional(message, "message");
            Check.atLeast(0, retryAfterMs, "retryAfterMs");
        }
    }

    /// The question was carried out and has no other answer.
    record Done() implements CommonMessage {}

    /// The connection ends on purpose.
    record Bye(String reason) implements CommonMessage {
        public Bye {
            reason = Check.optional(reason, "reason");
        }
    }
}
