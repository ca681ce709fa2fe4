package potluck.node;

/// This device in its group.
///
/// @param group the group's name
/// @param role `tracker`, `tracker-only` or `peer`
/// @param user this member's name
/// @param address where other members reach this device, `IP:port`
/// @param tracker where the tracker is, `host:port`
/// @param trackerState `CONNECTED`, `CONNECTING` or `WAITING`
/// @param retryInSeconds seconds until the next attempt while `WAITING`, else 0
/// @param reason why the tracker is away, as a sentence; empty while connected
/// @param members how many are here, this device included
/// @param notice what the user should see (a port that was changed, an index that was made anew): none, or lines with a
///     code and a sentence each
/// @param fingerprint the group's id, 64 hexadecimal digits: the same on every device of the group, and no other's
/// @param governs whether invites, members and accounts can be decided on from here: at the host, and where a member's
///   account is an owner's
public record StatusView(
        String group,
        String role,
        String user,
        String address,
        String tracker,
        String trackerState,
        int retryInSeconds,
        String reason,
        int members,
        String notice,
        String fingerprint,
        boolean governs) {}
