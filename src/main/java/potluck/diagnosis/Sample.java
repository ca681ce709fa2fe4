package potluck.diagnosis;

import java.time.Duration;

/// How good the link to a member is.
///
/// @param roundTrip the shortest of a few questions
/// @param skew by how much its clock is ahead of ours
/// @param down bytes a second towards this device; 0 when that was not measured
/// @param up bytes a second away from it; 0 when that was not measured
record Sample(Duration roundTrip, Duration skew, long down, long up) {}
