package potluck.identity;

import java.time.Instant;

/// Somebody who is logged in.
///
/// @param token the secret that continues the session over another connection; shown to nobody else
/// @param expires when it ends at the latest, if it is not used before
public record Session(UserName user, AccountRole role, String token, Instant expires) {
    /// Without the secret.
    @Override
    public String toString() {
        return "Session[" + user + ", " + role + ", expires " + expires + "]";
    }
}
