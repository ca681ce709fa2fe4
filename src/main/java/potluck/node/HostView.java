package potluck.node;

import java.time.Instant;
import java.util.List;

/// What the host of a group sees of its tracker.
///
/// @param addresses where it can be reached, `host:port`, best first; none while hosting is stopped
/// @param invites those that can still be used
public record HostView(List<String> addresses, List<OpenInvite> invites) {
    public HostView {
        addresses = List.copyOf(addresses);
        invites = List.copyOf(invites);
    }

    /// An invite without its secret, which nobody keeps.
    ///
    /// @param uses how many devices may join with it
    /// @param used how many have
    public record OpenInvite(String id, Instant expires, int uses, int used) {}
}
