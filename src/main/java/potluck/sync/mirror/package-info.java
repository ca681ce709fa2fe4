/// Folders whose edits and deletions are kept equal, by way of the trash: what was done here is noticed, told and
/// recorded, what others did is followed, and conflicts keep both.
@NullMarked
package potluck.sync.mirror;

import org.jspecify.annotations.NullMarked;
