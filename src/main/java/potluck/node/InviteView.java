package potluck.node;

import java.time.Instant;

/// An invite as shown to the host.
public record InviteView(String link, Instant expires, int uses) {}
