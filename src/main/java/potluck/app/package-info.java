/// The program: picks window or terminal, builds the rooms bottom-up, closes them in reverse.
@NullMarked
package potluck.app;

import org.jspecify.annotations.NullMarked;
