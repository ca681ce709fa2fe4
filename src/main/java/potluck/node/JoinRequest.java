package potluck.node;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What *Join group* needs to know. `where` is an invite link, a short code (`K7Q2-M4XP`, or `K7Q2-M4XP@host:port`
/// where
/// the tracker is not heard on the local network), or `host:port` of a group this device is enrolled in.
public record JoinRequest(
        Path data, String where, String user, int port, List<Path> share, Optional<Path> sync, TextDoor door) {
    public JoinRequest {
        share = List.copyOf(share);
    }
}
