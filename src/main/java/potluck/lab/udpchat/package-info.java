/// A chat of many users over plain UDP, to see what datagrams are: nothing in it is encrypted, acknowledged or
/// repeated.
@NullMarked
package potluck.lab.udpchat;

import org.jspecify.annotations.NullMarked;
