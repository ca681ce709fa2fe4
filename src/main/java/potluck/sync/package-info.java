/// Folders kept equal on every member's device. [SyncFolders] is the door: it opens each folder in its mode, hands on
/// what members tell, and asks them before a first sync.
///
/// `folder` is what others see of a sync folder; `disk`, `scope` and `index` are what a folder knows: its files, which
/// of them count, and all versions of them, its own and those others tell of. `union` never deletes or overwrites
/// anything. `mirror` follows edits, renames and deletions by version vectors, with `plan`, which is pure, for what is
/// to be done and `apply` for doing it. All of a folder runs on the folder's own thread and knows the outside through
/// a few interfaces, so that tests play it from seeds.
@NullMarked
package potluck.sync;

import org.jspecify.annotations.NullMarked;
