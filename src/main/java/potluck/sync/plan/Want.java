package potluck.sync.plan;

import potluck.catalogue.FileVersion;
import potluck.catalogue.Step;
import potluck.sync.index.Slot;

/// What is to be done about what others told of one name.
///
/// @param theirs what they told
public record Want(Slot slot, FileVersion theirs, Step step) {}
