package potluck.node;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import potluck.identity.Membership;
import potluck.kit.LogBook;

/// What a peer is to be made of.
///
/// @param trackers where the tracker may be, tried in turn
/// @param hints where else it may be, asked when it is at none of them
/// @param port where to listen for members; 0 takes any free one
/// @param role as in [StatusView]
/// @param hosting what this device may do as the host of the group; empty when another is
/// @param door who takes plain-text connections to the peer's port
public record PeerPlan(
        Membership membership,
        List<InetSocketAddress> trackers,
        Supplier<List<InetSocketAddress>> hints,
        int port,
        List<Path> share,
        Optional<Path> sync,
        String role,
        Optional<GroupHost> hosting,
        PlainDoor door,
        LogBook book) {
    public PeerPlan {
        trackers = List.copyOf(trackers);
        share = List.copyOf(share);
    }
}
