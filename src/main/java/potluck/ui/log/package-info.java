/// The live log.
@NullMarked
package potluck.ui.log;

import org.jspecify.annotations.NullMarked;
