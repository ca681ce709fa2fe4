/// Who is in the group, and at which address.
@NullMarked
package potluck.ui.members;

import org.jspecify.annotations.NullMarked;
