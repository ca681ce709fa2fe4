/// What is to be done here about what others did. Does no I/O.
@NullMarked
package potluck.sync.plan;

import org.jspecify.annotations.NullMarked;
