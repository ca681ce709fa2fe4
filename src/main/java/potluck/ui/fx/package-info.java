/// What every part of the window needs: the way onto the window's thread, screens, tables, dialogs.
@NullMarked
package potluck.ui.fx;

import org.jspecify.annotations.NullMarked;
