package potluck.node;

import java.io.IOException;
import java.time.Duration;

/// What only the host of a group may do, or an owner on its behalf.
public interface Hosting {
    InviteView invite(Duration lifetime, int uses) throws IOException;

    void remove(String user) throws IOException;

    HostView hosting() throws IOException;

    void revoke(String invite) throws IOException;

    Accounting accounting();

    /// Whether all this may be done from here.
    boolean governs() throws IOException;
}
