/// What verbs write on a terminal: lines, JSON documents, progress.
@NullMarked
package potluck.cli.print;

import org.jspecify.annotations.NullMarked;
