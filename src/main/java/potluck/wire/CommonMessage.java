package potluck.wire;

import java.util.List;

/// Messages of every connection.
public sealed interface CommonMessage extends Control {
    /// The first message in each direction. `proto` is the minor version range, `time` the sender's clock in epoch
    /// milliseconds, `port` where the sender listens for peers (0: nowhere).
    record Hello(int oldest, int newest, String agent, int port, long time, List<String> caps)
            implements CommonMessage {
        public Hello {
            Check.require(oldest >= 1 && newest >= oldest, "oldest");
            agent = Check.optional(agent, "agent");
            Check.port(port, "port");
            caps = Check.list(caps, 64, "caps");
        }
    }

    /// A question could not be answered; also sent as a notification before a connection is closed for a fault.
    record Error(String code, String message, int retryAfterMs, boolean fatal) implements CommonMessage {
        public Error {
            code = Check.text(code, "code", 64);
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
