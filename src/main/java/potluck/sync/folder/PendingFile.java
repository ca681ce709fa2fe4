package potluck.sync.folder;

import potluck.catalogue.WireName;

/// A file of which linked members told and that is not settled here yet.
///
/// @param size in bytes; 0 when it is to be deleted
/// @param deletion whether it is to be deleted
/// @param delay why it is not settled
public record PendingFile(WireName name, long size, boolean deletion, Delay delay) {}
