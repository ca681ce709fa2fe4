/// What the members offer: search it, download it.
@NullMarked
package potluck.ui.remotefiles;

import org.jspecify.annotations.NullMarked;
