/// The tracker of the group, as its host sees it: where it is reached, open invites, and who is here.
@NullMarked
package potluck.ui.tracker;

import org.jspecify.annotations.NullMarked;
