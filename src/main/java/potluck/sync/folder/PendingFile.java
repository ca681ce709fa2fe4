package potluck.sync.folder;

import java.util.Optional;
import potluck.catalogue.WireName;
import potluck.kit.Failure;

/// A file of which linked members told and that is not settled here yet.
///
/// @param size in bytes; 0 when it is to be deleted
/// @param deletion whether it is to be deleted
/// @param why why the last attempt failed; empty when none has
public record PendingFile(WireName name, long size, boolean deletion, Optional<Failure> why) {}
