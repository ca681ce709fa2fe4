/// The greeting server: it knows its clients by their address, asks strangers for their name, and forgets nobody.
@NullMarked
package potluck.lab.greet;

import org.jspecify.annotations.NullMarked;
