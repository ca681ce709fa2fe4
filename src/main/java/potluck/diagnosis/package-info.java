/// What is wrong with this device's connections, folders and limits, measured from both ends, and what to do about it.
///
/// [Diagnosis] measures ([Lookout], [Sampling], [Surveyor]) and hands what it has found to the checks, which are pure
/// rules or look at this machine. [ReachServer] is what others measure us by.
@NullMarked
package potluck.diagnosis;

import org.jspecify.annotations.NullMarked;
