/// How the sync folder is doing.
@NullMarked
package potluck.ui.sync;

import org.jspecify.annotations.NullMarked;
