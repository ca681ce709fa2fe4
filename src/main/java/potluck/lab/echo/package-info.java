/// The echo server: what a client sends comes back, in portions of at most 1 KiB; and its client.
@NullMarked
package potluck.lab.echo;

import org.jspecify.annotations.NullMarked;
