/// What is known of every name of a sync folder: all versions, as they are saved here and as members tell each other of
/// them by the numbers of their changes.
@NullMarked
package potluck.sync.index;

import org.jspecify.annotations.NullMarked;
