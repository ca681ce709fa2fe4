/// Secure streams over TLS 1.3: dialling, listening, and the stranger's way in.
@NullMarked
package potluck.identity.tls;

import org.jspecify.annotations.NullMarked;
