/// A sync folder on the disk: looked at, watched, read, and changed without ever overwriting anything.
@NullMarked
package potluck.sync.disk;

import org.jspecify.annotations.NullMarked;
