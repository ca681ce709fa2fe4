package potluck.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The group's tracker while it runs, for its host, or an owner on its behalf.
public interface Tracking {
    /// Who is joined, by name.
    List<PeerView> peers() throws IOException;

    /// Keeps a member's device out: its connections end now, here and at all members, and it does not come in again
    /// before `length` is over or the ban is lifted. Zero is for ever.
    void ban(Duration length, String user) throws IOException;

    /// Who is kept out now, the next to be let in first.
    List<BanView> bans() throws IOException;

    /// Lets a banned member come again.
    void lift(String user) throws IOException;

    /// Writes who is here and where to a file of this device, a line each: `Name – host:port`.
    void exportMembers(Path file) throws IOException;
}
