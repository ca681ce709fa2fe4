package potluck.wire;

import java.time.Duration;

/// What one connection may cost us; always our own numbers, never the other side's.
///
/// @param control most bytes of a JSON frame's payload
/// @param data most bytes of a DATA frame's payload
/// @param questions most questions that are worked on at once, in each direction
/// @param queue most control frames waiting to be written
/// @param pingAfter how long after a PING the next one is sent
/// @param deadAfter silence, or time for one write, after which the connection is given up
public record Limits(int control, int data, int questions, int queue, Duration pingAfter, Duration deadAfter) {
    /// The largest run of file bytes in one DATA frame.
    public static final int BLOCK = 256 * 1024;

    /// The largest payload of a JSON frame that any device accepts.
    public static final int LARGEST_CONTROL = 1024 * 1024;

    /// For a connection whose other end has proven membership.
    public static final Limits MEMBER =
            new Limits(LARGEST_CONTROL, BLOCK + 64, 64, 1024, Duration.ofSeconds(30), Duration.ofSeconds(90));

    /// For a device that has not yet proven anything.
    public static final Limits STRANGER = new Limits(4096, 64, 1, 8, Duration.ofSeconds(3), Duration.ofSeconds(10));

    /// Most bytes of control frames waiting to be written: eight of the largest.
    long queueBytes() {
        return 8L * control;
    }
}
