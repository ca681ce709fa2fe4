package potluck.node;

import java.io.IOException;
import java.util.List;

/// Starts a device; the window's first screen and the terminal's first verbs use it.
public interface Launcher {
    Node host(HostRequest request) throws IOException;

    Node join(JoinRequest request) throws IOException;

    /// Groups heard on the local network so far; listening begins with the first call.
    List<NearbyGroup> nearby() throws IOException;

    /// The words that start this program in another process; none when it cannot be started again.
    default List<String> program() {
        return List.of();
    }

    /// A group announced on the local network; a hint, never a proof.
    record NearbyGroup(String group, String address, String fingerprint) {}
}
