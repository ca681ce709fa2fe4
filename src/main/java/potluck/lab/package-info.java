/// The teaching servers: echo, mirror, greeting and login over plain sockets, all of them one accepting server with
/// different services. Unencrypted on purpose, so for this machine alone unless somebody opens them.
@NullMarked
package potluck.lab;

import org.jspecify.annotations.NullMarked;
