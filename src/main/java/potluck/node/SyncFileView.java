package potluck.node;

import java.time.Instant;
import java.util.List;

/// A file of a sync folder, here or elsewhere.
///
/// @param path relative to the sync folder, with `/`
/// @param state `HERE`, `WAITING`, `DOWNLOADING`, `ELSEWHERE` (others have it, and it is not wanted here), `IGNORED`,
///   `FAILED`, `CONFLICT`
/// @param size in bytes, of the version that is here or to come
/// @param user who made that version; empty where nobody is asked, as in union folders
/// @param holders the members that are known to have it, this device's own among them, in order
/// @param reason what it waits for, or why it failed: `CODE: sentence`, or empty
/// @param transfer the download that brings it; 0 when there is none
public record SyncFileView(
        String path,
        String state,
        long size,
        Instant modified,
        String user,
        List<String> holders,
        String reason,
        long transfer) {
    public SyncFileView {
        holders = List.copyOf(holders);
    }
}
