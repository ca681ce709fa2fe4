/// What the window remembers between two starts.
@NullMarked
package potluck.ui.settings;

import org.jspecify.annotations.NullMarked;
