/// Folders kept equal on every member's device: scanned, watched, told about, and completed from what the others tell.
///
/// In union mode ([UnionFolder]) nothing is ever deleted or overwritten. The other modes ([MirrorFolder]) follow edits,
/// renames and deletions by version vectors: [Noticing] finds what was done here, [Following] does what others did,
/// [Versions] is what is known of every name, [Told] what others say, [Planning] the difference. All of it runs on the
/// folder's own thread and knows the outside as [World], so that tests play it from seeds.
@NullMarked
package potluck.sync;

import org.jspecify.annotations.NullMarked;
