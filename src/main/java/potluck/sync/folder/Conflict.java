package potluck.sync.folder;

import java.util.Optional;
import potluck.catalogue.FileVersion;
import potluck.catalogue.WireName;

/// A file of which two versions are kept.
///
/// @param name what both were called
/// @param kept the version that has the name now; empty when none has
/// @param copy the version that lost it, under the name it has now
public record Conflict(WireName name, Optional<FileVersion> kept, FileVersion copy) {}
