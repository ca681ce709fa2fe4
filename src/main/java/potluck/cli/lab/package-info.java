/// The lab on the terminal: `potluck lab …`, a server and a client for each of its services.
@NullMarked
package potluck.cli.lab;

import org.jspecify.annotations.NullMarked;
