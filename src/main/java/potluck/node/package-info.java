/// One running device, tracker and peer in one, as front ends see it: commands in, immutable snapshots out.
@NullMarked
package potluck.node;

import org.jspecify.annotations.NullMarked;
