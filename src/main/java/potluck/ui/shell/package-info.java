/// The main window around the panels: navigation, invite, status bar.
@NullMarked
package potluck.ui.shell;

import org.jspecify.annotations.NullMarked;
