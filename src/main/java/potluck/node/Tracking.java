package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The group's tracker while it runs, for its host, or an owner on its behalf.
public interface Tracking {
    /// Who is joined, by name.
    List<PeerView> peers() throws IOException;

    /// Writes who is here and where to a file of this device, a line each: `Name – host:port`.
    void exportMembers(Path file) throws IOException;
}
