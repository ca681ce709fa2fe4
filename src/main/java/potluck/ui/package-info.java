/// The window: opened with a launcher, it starts a device and shows everything it does.
@NullMarked
package potluck.ui;

import org.jspecify.annotations.NullMarked;
