package potluck.tracker;

import java.io.IOException;
import potluck.identity.AccountPolicy;
import potluck.identity.Credentials;
import potluck.identity.GroupAuthority;
import potluck.identity.Invites;
import potluck.identity.Membership;
import potluck.identity.UserName;

/// What entitles a device to be its group's tracker.
public record Charter(GroupAuthority authority, Membership membership, Invites invites, AccountPolicy accounts) {
    /// Makes the tracker's own next certificate when the present one is past half of its life, or over. Who else would?
    void renew() throws IOException {
        if (membership.needsRenewal()) {
            Credentials own = membership.credentials();
            byte[] request = membership.key().request(UserName.parse(own.user()));
            membership.renewed(authority.renew(request, own).certificate());
        }
    }
}
