package potluck.tracker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import potluck.identity.IdentityFault;
import potluck.identity.Membership;
import potluck.identity.UserName;
import potluck.identity.tls.JoinClient;
import potluck.identity.tls.JoinStream;
import potluck.kit.Failure;
import potluck.wire.Connection;
import potluck.wire.EnrolMessage.Again;
import potluck.wire.EnrolMessage.EnrolOk;
import potluck.wire.EnrolMessage.Login;
import potluck.wire.Limits;
import potluck.wire.WireFault;

/// Brings a device back into its group that was away for longer than its certificate lasts: the old one shows who it
/// was. One thread.
final class Readmission {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Membership membership;

    Readmission(Membership membership) {
        this.membership = membership;
    }

    /// Has the tracker there renew the membership, unless it lasts still.
    ///
    /// @throws Failure why there is no tracker of the group (`CONNECT_REFUSED` …), or what it refuses (`REMOVED`,
    /// `BANNED`, `ACCOUNT_NEEDED`, `SESSION_OVER`); `MEMBERSHIP_EXPIRED` where it says no more than that
    void at(InetSocketAddress address) throws IOException {
        if (!membership.isOver()) {
            return;
        }
        try (JoinStream stream = new JoinClient().dial(address, PATIENCE)) {
            membership.requireTracker(stream.tracker());
            membership.renewed(ask(stream).certificate());
        } catch (Failure why) {
            if (why.is(IdentityFault.NOT_A_MEMBER) || why.is(WireFault.FORBIDDEN)) {
                throw Failure.because(
                        why, IdentityFault.MEMBERSHIP_EXPIRED, membership.groupName(), membership.expires());
            }
            throw why;
        }
    }

    private EnrolOk ask(JoinStream stream) throws IOException {
        UserName user = UserName.parse(membership.credentials().user());
        Login login = new Login("", membership.session().token().orElse(""));
        Connection connection = new Connection(stream, "the tracker", true, Limits.STRANGER, new Silence());
        try {
            connection.start();
            return connection.ask(
                    new Again(membership.certificate(), membership.key().request(user), login),
                    EnrolOk.class,
                    PATIENCE);
        } finally {
            connection.close();
        }
    }
}
