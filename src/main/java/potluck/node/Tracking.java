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

    /// Listens on exactly this port from now on, 0 takes any free one; members who are connected are told, and stay
    /// connected. Only on the device that hosts the tracker.
    ///
    /// @throws potluck.kit.Failure `TRACKER_PORT_BUSY`, and then nothing has changed; `BAD_PORT`, `HOST_ONLY`
    void changePort(int port) throws IOException;

    /// Lets nobody in any more and hangs up on all members, who go on among themselves and wait for the return. Only
    /// on the device that hosts the tracker.
    void stopHosting() throws IOException;

    /// Takes that back, on the same port.
    void startHosting() throws IOException;

    /// Writes who is here and where to a file of this device, a line each: `Name – host:port`.
    void exportMembers(Path file) throws IOException;
}
