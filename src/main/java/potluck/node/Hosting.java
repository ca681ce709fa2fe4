package potluck.node;

import java.io.IOException;
import java.time.Duration;

/// What only the host of a group may do, or an owner on its behalf.
public interface Hosting {
    /// A fresh invite.
    InviteView invite(Duration lifetime, int uses) throws IOException;

    /// Removes a member: its certificate and its connections end now.
    void remove(String user) throws IOException;

    /// Where the tracker can be reached, and the open invites; only on the device that hosts the tracker.
    HostView hosting() throws IOException;

    /// Withdraws an invite, so that nobody can join with it any more; only on the device that hosts the tracker.
    void revoke(String invite) throws IOException;

    /// The tracker while it runs.
    Tracking tracking();

    /// The group's accounts.
    Accounting accounting();

    /// Whether all this may be done from here.
    boolean governs() throws IOException;
}
