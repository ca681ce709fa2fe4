/// What moves now and what has moved, in both directions.
@NullMarked
package potluck.ui.transfers;

import org.jspecify.annotations.NullMarked;
