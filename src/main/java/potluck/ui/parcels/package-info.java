/// Files sent to particular members, both ways: the panel with all of them, and the bar that asks about new ones.
@NullMarked
package potluck.ui.parcels;

import org.jspecify.annotations.NullMarked;
