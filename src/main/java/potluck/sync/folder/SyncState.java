package potluck.sync.folder;

import potluck.kit.Failure;

/// Where a sync folder stands.
///
/// ```
///   Scanning ──▶ Syncing ◀──▶ UpToDate
///       ▲           │             │
///       └─ back ─ Stopped ◀───────┘  root gone, disk full …
///       └─ resume ─ PausedByUser     from any of these
/// ```
public sealed interface SyncState {
    /// The folder was just opened; not all of its files are known yet.
    record Scanning() implements SyncState {}

    /// `pending` files are still to be fetched; 0 while only files of this folder are being read.
    record Syncing(long pending) implements SyncState {}

    /// Everything that the linked members have told of is here.
    record UpToDate() implements SyncState {}

    /// Nothing that others did is done here until a person has answered: see [SyncFolder].
    record Paused(Failure why) implements SyncState {}

    /// Nothing comes, goes or is looked at until the person who paused it resumes it.
    record PausedByUser(Failure why) implements SyncState {}

    /// Nothing moves until the reason is gone; it is looked after every few seconds.
    record Stopped(Failure why) implements SyncState {}
}
