/// Who is here and who holds what: the tracker itself, and how a device talks to it.
@NullMarked
package potluck.tracker;

import org.jspecify.annotations.NullMarked;
