/// What a sync folder is to everybody else: its state, its modes, its conflicts, its trash, and what can be done with it.
@NullMarked
package potluck.sync.folder;

import org.jspecify.annotations.NullMarked;
