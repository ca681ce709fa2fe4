/// The plain-text door: the old text commands for `nc`, C and Python programs, off unless somebody opens it.
@NullMarked
package potluck.classic;

import org.jspecify.annotations.NullMarked;
