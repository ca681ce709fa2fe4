package potluck.sync;

import potluck.catalogue.FileVersion;
import potluck.catalogue.Step;

/// What is to be done about what others told of one name.
///
/// @param theirs what they told
record Want(Slot slot, FileVersion theirs, Step step) {}
