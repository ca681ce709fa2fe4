package potluck.tracker;

import java.net.InetSocketAddress;
import java.time.Instant;
import potluck.kit.Failure;

/// How a device stands with its tracker.
///
/// ```
///   Connecting ──▶ Connected ──▶ Waiting ──▶ Connecting …
///        └────────────────────────▲   Removed and Left are final
/// ```
public sealed interface TrackerState {
    record Connecting(InetSocketAddress tracker) implements TrackerState {}

    /// Joined; `host` is the address under which the tracker lists this device.
    record Connected(InetSocketAddress tracker, String host) implements TrackerState {}

    /// The tracker is away because of `reason`; the next attempt is at `until`.
    record Waiting(Instant until, Failure reason) implements TrackerState {}

    /// The host of the group has removed this device.
    record Removed(Failure reason) implements TrackerState {}

    /// Not started yet, or left on purpose.
    record Left() implements TrackerState {}
}
