/// Links: one authenticated connection between two devices, who keeps them up, and where their messages go.
@NullMarked
package potluck.peer;

import org.jspecify.annotations.NullMarked;
