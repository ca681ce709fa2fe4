package potluck.sync.folder;

/// One picture of a sync folder.
///
/// @param files files in it here
/// @param bytes their size
/// @param pending files still to be fetched
/// @param conflicts files that carry a conflict name
public record SyncStatus(SyncState state, long files, long bytes, long pending, long conflicts) {}
