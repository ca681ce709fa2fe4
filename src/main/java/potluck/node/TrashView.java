package potluck.node;

import java.time.Instant;

/// A file in the trash of a sync folder.
///
/// @param folder the sync folder's name
/// @param path where it was
/// @param at when it came there
public record TrashView(String folder, String path, Instant at, long size) {}
