/// Tells the user what happened while he looked elsewhere: in the window, and through the system's tray.
@NullMarked
package potluck.ui.notify;

import org.jspecify.annotations.NullMarked;
