/// Pieces over links: serving what is asked for, and downloads that fetch one file from several members at once,
/// verify every piece, go on with the next holder when one fails, and resume after a restart.
@NullMarked
package potluck.transfer;

import org.jspecify.annotations.NullMarked;
