/// What two versions of a file have in common and where they differ: line by line, or byte by byte.
@NullMarked
package potluck.sync.compare;

import org.jspecify.annotations.NullMarked;
