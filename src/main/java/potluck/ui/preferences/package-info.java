/// The sheet on which the user says how the window shall be; every change holds at once.
@NullMarked
package potluck.ui.preferences;

import org.jspecify.annotations.NullMarked;
