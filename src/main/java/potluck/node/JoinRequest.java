package potluck.node;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What *Join group* needs to know. `where` is an invite link, a short code (`K7Q2-M4XP`, or `K7Q2-M4XP@host:port`
/// where the tracker is not heard on the local network), or `host:port` of a group this device is enrolled in.
///
/// @param password of the account, where the group needs one; else empty
public record JoinRequest(
        Path data,
        String where,
        String user,
        int port,
        List<Path> share,
        Optional<Path> sync,
        TextDoor door,
        String password) {
    public JoinRequest {
        share = List.copyOf(share);
    }

    /// Without a password.
    public JoinRequest(
            Path data, String where, String user, int port, List<Path> share, Optional<Path> sync, TextDoor door) {
        this(data, where, user, port, share, sync, door, "");
    }

    public JoinRequest withPassword(String secret) {
        return new JoinRequest(data, where, user, port, share, sync, door, secret);
    }

    /// Without the secrets.
    @Override
    public String toString() {
        return "JoinRequest[" + data + ", " + user + "]";
    }
}
