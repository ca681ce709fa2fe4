package potluck.node;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What *Host tracker* needs to know. `port` is the tracker's (default 4444), `peerPort` the peer's (default 5555); 0
/// takes any free one.
///
/// @param accounts makes joining take an account from now on; without it that stays as it was decided before
public record HostRequest(
        Path data,
        String group,
        String user,
        int port,
        int peerPort,
        List<Path> share,
        Optional<Path> sync,
        boolean trackerOnly,
        TextDoor door,
        boolean accounts) {
    public HostRequest {
        share = List.copyOf(share);
    }

    /// Without a wish about accounts.
    public HostRequest(
            Path data,
            String group,
            String user,
            int port,
            int peerPort,
            List<Path> share,
            Optional<Path> sync,
            boolean trackerOnly,
            TextDoor door) {
        this(data, group, user, port, peerPort, share, sync, trackerOnly, door, false);
    }

    public HostRequest withAccounts(boolean wanted) {
        return new HostRequest(data, group, user, port, peerPort, share, sync, trackerOnly, door, wanted);
    }
}
