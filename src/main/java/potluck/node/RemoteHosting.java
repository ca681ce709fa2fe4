package potluck.node;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import potluck.identity.Accounts;
import potluck.identity.IdentityFault;
import potluck.identity.Membership;
import potluck.identity.UserName;
import potluck.kit.Failure;
import potluck.tracker.TrackerClient;
import potluck.tracker.TrackerFault;
import potluck.wire.CommonMessage.Done;
import potluck.wire.Control;
import potluck.wire.EnrolMessage;
import potluck.wire.OwnerMessage;

/// What a member's device can ask of the host: the tracker does it for members whose account is an owner's, and refuses
/// with `OWNERS_ONLY` otherwise. Any thread; each call blocks for the answer.
record RemoteHosting(TrackerClient tracker, Membership membership) implements Hosting, Accounting {
    @Override
    public InviteView invite(Duration lifetime, int uses) throws IOException {
        OwnerMessage.InviteOk made =
                ask(new OwnerMessage.Invite(lifetime.toSeconds(), uses), OwnerMessage.InviteOk.class);
        return new InviteView(
                made.link(),
                Instant.ofEpochMilli(made.expires()),
                uses,
                made.code(),
                Instant.ofEpochMilli(made.codeExpires()));
    }

    @Override
    public void remove(String user) throws IOException {
        change(new OwnerMessage.Remove(name(user)));
    }

    @Override
    public HostView hosting() throws IOException {
        OwnerMessage.HostingOk host = ask(new OwnerMessage.Hosting(), OwnerMessage.HostingOk.class);
        return new HostView(
                host.addresses(),
                host.invites().stream()
                        .map(open -> new HostView.OpenInvite(
                                open.id(), Instant.ofEpochMilli(open.expires()), open.uses(), open.used()))
                        .toList());
    }

    @Override
    public void revoke(String invite) throws IOException {
        change(new OwnerMessage.Revoke(invite));
    }

    /// Nobody is asked on behalf of a device that has no account.
    @Override
    public boolean governs() throws IOException {
        if (session().isEmpty()) {
            return false;
        }
        try {
            prove();
            return true;
        } catch (Failure refused) {
            if (refused.is(TrackerFault.OWNERS_ONLY)) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public Accounting accounting() {
        return this;
    }

    @Override
    public Tracking tracking() {
        return new RemoteTracking(this);
    }

    @Override
    public AccountsView accounts() throws IOException {
        OwnerMessage.AccountsOk all = ask(new OwnerMessage.Accounts(), OwnerMessage.AccountsOk.class);
        List<AccountView> accounts = all.accounts().stream()
                .map(account -> new AccountView(account.user(), account.role()))
                .toList();
        return new AccountsView(all.required(), accounts);
    }

    @Override
    public void requireAccounts(boolean required) throws IOException {
        change(new OwnerMessage.Require(required));
    }

    @Override
    public void addAccount(String user, String password, String role) throws IOException {
        change(new OwnerMessage.Add(
                name(user), fit(password), AccountDesk.role(role).name()));
    }

    @Override
    public void removeAccount(String user) throws IOException {
        change(new OwnerMessage.Drop(name(user)));
    }

    @Override
    public void resetPassword(String user, String password) throws IOException {
        change(new OwnerMessage.Password(name(user), fit(password)));
    }

    @Override
    public void setRole(String user, String role) throws IOException {
        change(new OwnerMessage.Role(name(user), AccountDesk.role(role).name()));
    }

    void change(OwnerMessage wish) throws IOException {
        ask(wish, Done.class);
    }

    <A extends Control> A ask(OwnerMessage question, Class<A> answer) throws IOException {
        prove();
        return tracker.ask(question, answer);
    }

    private void prove() throws IOException {
        tracker.ask(new OwnerMessage.Prove(session()), Done.class);
    }

    private String session() throws IOException {
        return membership.session().token().orElse("");
    }

    static String name(String user) throws Failure {
        return UserName.parse(user).text();
    }

    private static String fit(String password) throws Failure {
        if (password.length() > EnrolMessage.Login.LONGEST) {
            throw Failure.of(IdentityFault.PASSWORD_UNFIT, Accounts.SHORTEST, Accounts.LONGEST);
        }
        return password;
    }
}
