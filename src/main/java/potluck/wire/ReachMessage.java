package potluck.wire;

import java.util.List;

/// Messages by which members find out who reaches whom, and how well.
public sealed interface ReachMessage extends Control {
    int MOST_SEEN = 256;
    /// Bytes of a sample in one message; in Base64 it still fits a frame.
    int MOST_FILLER = 512 * 1024;

    /// Whom can you connect to? The asker is tried anew, the others when that was not done lately.
    record Reach() implements ReachMessage {}

    /// What a member found at the address where the group lists `user`: an empty `code` when that device answered
    /// there after `millis`, else what stood in the way. `age` is how many milliseconds ago.
    record Seen(String user, String device, String code, long millis, long age) {
        public Seen {
            user = Check.text(user, "user", 64);
            device = Check.hash(device, "device");
            code = code == null || code.isEmpty() ? "" : Check.name(code, "code");
            Check.atLeast(0, millis, "millis");
            Check.atLeast(0, age, "age");
        }
    }

    record ReachOk(List<Seen> seen) implements ReachMessage {
        public ReachOk {
            seen = Check.list(seen, MOST_SEEN, "seen");
        }
    }

    /// Asks for so many bytes of nothing, and carries some itself.
    record Probe(int answer, byte[] filler) implements ReachMessage {
        public Probe {
            Check.require(answer >= 0 && answer <= MOST_FILLER, "answer");
            Check.bytes(filler, "filler");
            Check.require(filler.length <= MOST_FILLER, "filler");
        }
    }

    /// `time` is the clock of the one that answers, in epoch milliseconds.
    record ProbeOk(long time, byte[] filler) implements ReachMessage {
        public ProbeOk {
            Check.atLeast(0, time, "time");
            Check.bytes(filler, "filler");
            Check.require(filler.length <= MOST_FILLER, "filler");
        }
    }
}
