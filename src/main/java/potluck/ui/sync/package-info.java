/// The sync folders: how each is doing, what waits, what has failed, conflicts, and the trash.
@NullMarked
package potluck.ui.sync;

import org.jspecify.annotations.NullMarked;
