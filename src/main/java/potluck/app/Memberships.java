package potluck.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import potluck.identity.DeviceKey;
import potluck.identity.GroupAuthority;
import potluck.identity.Invite;
import potluck.identity.Membership;
import potluck.identity.Role;
import potluck.identity.UserName;
import potluck.kit.Failure;
import potluck.node.NodeFault;
import potluck.tracker.Enrolment;
import potluck.tracker.TrackerFault;

/// Under which membership a device takes part: one it has, or one it gets now.
record Memberships(Path data, DeviceKey key, InstantSource clock) {
    /// The tracker's own, issued by itself when there is none for this user.
    Membership host(GroupAuthority authority, UserName user) throws IOException {
        Optional<Membership> known = Membership.find(data, key, authority.group(), clock)
                .filter(membership -> membership.credentials().user().equals(user.text()));
        return known.isPresent()
                ? known.get()
                : Membership.create(data, key, authority.issue(key.request(user), user, Role.TRACKER), clock);
    }

    /// A device that is enrolled already needs no further use of the invite, unless it is to log in.
    ///
    /// @param password may be empty
    Membership byInvite(Invite invite, UserName user, String password) throws IOException {
        Optional<Membership> known = Membership.find(data, key, invite.group(), clock);
        if (known.isPresent()) {
            requireNotRemoved(known.get());
            boolean loggedIn =
                    password.isEmpty() || known.get().session().token().isPresent();
            if (known.get().credentials().user().equals(user.text())
                    && !known.get().isOver()
                    && loggedIn) {
                return known.get();
            }
        }
        return new Enrolment(data, key, clock).enrol(invite, user, password);
    }

    /// The only one, without an invite; when its certificate has run out, the tracker renews it.
    ///
    /// @param user empty: whoever this device was enrolled as
    /// @throws Failure `NOT_ENROLLED`, `WHICH_GROUP`, `ENROLLED_AS`, `REMOVED`
    Membership already(String user) throws IOException {
        List<Membership> all = Membership.all(data, key, clock);
        if (all.isEmpty()) {
            throw Failure.of(NodeFault.NOT_ENROLLED);
        }
        if (all.size() > 1) {
            throw Failure.of(NodeFault.WHICH_GROUP);
        }
        String enrolled = all.getFirst().credentials().user();
        if (!user.isEmpty() && !enrolled.equals(user)) {
            throw Failure.of(NodeFault.ENROLLED_AS, enrolled);
        }
        requireNotRemoved(all.getFirst());
        return all.getFirst();
    }

    private static void requireNotRemoved(Membership membership) throws Failure {
        if (membership.isRevoked(membership.key().id())) {
            throw Failure.of(TrackerFault.REMOVED);
        }
    }
}
