/// The wire protocol `potluck/1`: frames with limits, messages as records, one reader and one writer per connection.
/// `docs/PROTOCOL.md` is its specification.
@NullMarked
package potluck.wire;

import org.jspecify.annotations.NullMarked;
