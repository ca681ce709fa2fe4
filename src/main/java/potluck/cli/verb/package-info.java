/// One class a verb of the terminal: its fields are its options; it calls the running device and prints.
@NullMarked
package potluck.cli.verb;

import org.jspecify.annotations.NullMarked;
