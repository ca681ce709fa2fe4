/// Devices as processes of their own, killed at the worst moment. `bench/trial` does the same by hand and with more
/// data.
@NullMarked
package potluck.process;

import org.jspecify.annotations.NullMarked;
