/// Announces and hears groups on the local network: hints that save typing, never a proof of anything.
@NullMarked
package potluck.discovery;

import org.jspecify.annotations.NullMarked;
