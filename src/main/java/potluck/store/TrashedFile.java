package potluck.store;

import java.time.Instant;
import potluck.catalogue.WireName;

/// A file in a folder's trash.
///
/// @param box the folder of the trash it lies in
/// @param name what it was called
/// @param at when it came there, in whole seconds
public record TrashedFile(String box, WireName name, Instant at, FileStamp stamp) {}
