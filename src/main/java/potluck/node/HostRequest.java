package potluck.node;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What *Host tracker* needs to know. `port` is the tracker's (default 4444), `peerPort` the peer's (default 5555); 0
/// takes any free one.
public record HostRequest(
        Path data,
        String group,
        String user,
        int port,
        int peerPort,
        List<Path> share,
        Optional<Path> sync,
        boolean trackerOnly,
        TextDoor door) {
    public HostRequest {
        share = List.copyOf(share);
    }
}
