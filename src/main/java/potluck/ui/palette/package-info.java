/// Ctrl+K: everything the window can do, found by typing.
@NullMarked
package potluck.ui.palette;

import org.jspecify.annotations.NullMarked;
