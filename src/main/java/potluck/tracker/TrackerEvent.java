package potluck.tracker;

/// Something changed about the group, at the tracker or as a device sees it.
public sealed interface TrackerEvent {
    /// Members came, went or changed; this is everyone.
    record Members(Roster roster) implements TrackerEvent {}

    /// Some offer changed; `files` differs each time.
    record Files(long files) implements TrackerEvent {}

    /// How the device stands with the tracker.
    record State(TrackerState state) implements TrackerEvent {}
}
