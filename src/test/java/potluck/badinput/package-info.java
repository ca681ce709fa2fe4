/// The whole program, asked for what cannot be done.
@NullMarked
package potluck.badinput;

import org.jspecify.annotations.NullMarked;
