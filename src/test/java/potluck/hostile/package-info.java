/// Whole devices against members and strangers who mean harm.
@NullMarked
package potluck.hostile;

import org.jspecify.annotations.NullMarked;
