/// What this device offers.
@NullMarked
package potluck.ui.shares;

import org.jspecify.annotations.NullMarked;
