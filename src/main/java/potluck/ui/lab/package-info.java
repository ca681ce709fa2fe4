/// The lab in the window: teaching servers that run in this program, and the race of the three mirror servers.
@NullMarked
package potluck.ui.lab;

import org.jspecify.annotations.NullMarked;
