/// A folder kept equal on every member's device in union mode: scanned, watched, told about, and completed from
/// what the others tell. Nothing in it is ever deleted or overwritten.
@NullMarked
package potluck.sync;

import org.jspecify.annotations.NullMarked;
