package potluck.tracker;

import java.util.Set;
import potluck.identity.DeviceId;

/// Something changed about the group, at the tracker or as a device sees it.
public sealed interface TrackerEvent {
    /// Members came, went or changed; this is everyone.
    record Members(Roster roster) implements TrackerEvent {}

    /// Some offer changed; `files` differs each time.
    record Files(long files) implements TrackerEvent {}

    /// All devices that were ever removed; their links are to be closed.
    record Revoked(Set<DeviceId> devices) implements TrackerEvent {
        public Revoked {
            devices = Set.copyOf(devices);
        }
    }

    /// How the device stands with the tracker.
    record State(TrackerState state) implements TrackerEvent {}
}
