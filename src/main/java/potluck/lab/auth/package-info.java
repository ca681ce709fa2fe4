/// The login server: names and passwords, and sessions that go on over the next connection; and its client.
@NullMarked
package potluck.lab.auth;

import org.jspecify.annotations.NullMarked;
