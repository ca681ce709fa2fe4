package potluck.tracker;

import java.time.Instant;
import potluck.wire.TrackerMessage.Member;

/// A member that is here, and since when.
///
/// @param joined when it came, or came back
/// @param heard when it gave its last sign of life
public record Attendance(Member member, Instant joined, Instant heard) {}
