package potluck.discovery;

import java.net.InetSocketAddress;
import java.util.List;

/// A group heard on the local network: a hint where its tracker may be, and never a proof.
///
/// @param fingerprint the first digits of the group's id
/// @param addresses where its tracker says it is, IPv4 first
public record NearbyGroup(String group, String fingerprint, List<InetSocketAddress> addresses) {
    public NearbyGroup {
        addresses = List.copyOf(addresses);
    }
}
