package potluck.node;

import java.time.Instant;

/// An invite as shown to the host.
///
/// @param code stands for the link and can be typed, until `codeExpires`
public record InviteView(String link, Instant expires, int uses, String code, Instant codeExpires) {}
