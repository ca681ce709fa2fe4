/// The first screen: host a tracker or join a group.
@NullMarked
package potluck.ui.start;

import org.jspecify.annotations.NullMarked;
