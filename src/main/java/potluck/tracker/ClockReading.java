package potluck.tracker;

import java.time.Duration;

/// What another device's clock said.
///
/// @param roundTrip how long it took to ask
/// @param skew by how much it is ahead of ours, give or take half of that
public record ClockReading(Duration roundTrip, Duration skew) {}
