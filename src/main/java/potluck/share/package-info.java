/// Files on offer: registered and hashed here, browsed and searched everywhere, downloaded by user and path or by name.
@NullMarked
package potluck.share;

import org.jspecify.annotations.NullMarked;
