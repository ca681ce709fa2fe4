/// Which names of a sync folder are kept equal here: those that are wanted and that no ignore list leaves out.
@NullMarked
package potluck.sync.scope;

import org.jspecify.annotations.NullMarked;
