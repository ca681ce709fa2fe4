/// What a sync folder is to everybody else: its state, its modes, its conflicts, its trash, its ways.
@NullMarked
package potluck.sync.folder;

import org.jspecify.annotations.NullMarked;
