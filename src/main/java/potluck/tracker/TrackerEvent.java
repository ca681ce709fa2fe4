package potluck.tracker;

import java.net.InetSocketAddress;
import java.util.Set;
import potluck.identity.DeviceId;

/// Something changed about the group, at the tracker or as a device sees it.
public sealed interface TrackerEvent {
    /// Members came, went or changed; this is everyone.
    record Members(Roster roster) implements TrackerEvent {}

    /// Some offer changed; `files` differs each time.
    record Files(long files) implements TrackerEvent {}

    /// The devices that are kept out now, and no others, as a device hears of them.
    record Banned(Set<DeviceId> devices) implements TrackerEvent {}

    /// The tracker is to be found there from now on.
    record Moved(InetSocketAddress tracker) implements TrackerEvent {}

    /// How the device stands with the tracker.
    record State(TrackerState state) implements TrackerEvent {}
}
