package potluck.node;

import java.time.Instant;

/// The last change of a file in a sync folder, by whomever it was.
///
/// @param folder the sync folder's name
/// @param user who made it
/// @param at when, by that device's clock
/// @param deleted whether the file is gone since
/// @param size in bytes; 0 when it is gone
public record ChangeView(String folder, String path, String user, Instant at, boolean deleted, long size) {}
