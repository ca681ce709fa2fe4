/// The mirror server: it answers a line with the same line reversed, after a while, and disconnects its clients after a
/// set time; one client at a time, a thread per client, or a process per client. And its client, and a race of the
/// three.
@NullMarked
package potluck.lab.mirror;

import org.jspecify.annotations.NullMarked;
