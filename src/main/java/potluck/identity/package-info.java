/// Who is who: the device's key, the group's own certificate authority, invites, and byte streams whose other end has
/// proven who it is.
@NullMarked
package potluck.identity;

import org.jspecify.annotations.NullMarked;
