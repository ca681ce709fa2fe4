/// The terminal: the grammar of the command line, devices in the foreground, the prompt, the demonstration.
@NullMarked
package potluck.cli;

import org.jspecify.annotations.NullMarked;
