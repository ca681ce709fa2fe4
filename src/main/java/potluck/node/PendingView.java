package potluck.node;

/// A file that a sync folder still lacks, or that is still to be deleted in it.
///
/// @param folder the sync folder's name
/// @param path where it belongs
/// @param size in bytes; 0 when it is to be deleted
/// @param deletion whether it is to be deleted
/// @param reason what it waits for, or why the last attempt failed: `CODE: sentence`
/// @param failed whether something is wrong with it
public record PendingView(String folder, String path, long size, boolean deletion, String reason, boolean failed) {}
