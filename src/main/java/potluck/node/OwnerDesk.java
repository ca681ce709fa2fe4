package potluck.node;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import potluck.kit.Failure;
import potluck.tracker.OwnerService;
import potluck.wire.CommonMessage.Done;
import potluck.wire.Control;
import potluck.wire.OwnerMessage;
import potluck.wire.WireFault;

/// Does at the tracker what a member asks for whose account is an owner's. Any thread.
record OwnerDesk(Hosting host) implements OwnerService {
    @Override
    public Control answer(OwnerMessage question) throws IOException {
        Accounting accounts = host.accounting();
        switch (question) {
            case OwnerMessage.Invite(long seconds, int uses) -> {
                InviteView made = host.invite(Duration.ofSeconds(seconds), uses);
                return new OwnerMessage.InviteOk(
                        made.link(),
                        made.expires().toEpochMilli(),
                        made.code(),
                        made.codeExpires().toEpochMilli());
            }
            case OwnerMessage.Hosting _ -> {
                return hosting(host.hosting());
            }
            case OwnerMessage.Peers _ -> {
                return peers(host.tracking().peers());
            }
            case OwnerMessage.Accounts _ -> {
                return accounts(accounts.accounts());
            }
            case OwnerMessage.Revoke(String invite) -> host.revoke(invite);
            case OwnerMessage.Bans _ -> {
                return bans(host.tracking().bans());
            }
            case OwnerMessage.Ban(String user, long seconds) -> host.tracking().ban(Duration.ofSeconds(seconds), user);
            case OwnerMessage.Lift(String user) -> host.tracking().lift(user);
            case OwnerMessage.Remove(String user) -> host.remove(user);
            case OwnerMessage.Require(boolean required) -> accounts.requireAccounts(required);
            case OwnerMessage.Add(String user, String password, String role) ->
                accounts.addAccount(user, password, role);
            case OwnerMessage.Password(String user, String password) -> accounts.resetPassword(user, password);
            case OwnerMessage.Role(String user, String role) -> accounts.setRole(user, role);
            case OwnerMessage.Drop(String user) -> accounts.removeAccount(user);
            case OwnerMessage.Prove _,
                    OwnerMessage.InviteOk _,
                    OwnerMessage.HostingOk _,
                    OwnerMessage.PeersOk _,
                    OwnerMessage.BansOk _,
                    OwnerMessage.AccountsOk _ ->
                throw Failure.of(WireFault.FORBIDDEN, "this as a question to an owner’s desk");
        }
        return new Done();
    }

    private static OwnerMessage.HostingOk hosting(HostView view) {
        List<OwnerMessage.OpenInvite> open = view.invites().stream()
                .limit(OwnerMessage.MOST_INVITES)
                .map(invite -> new OwnerMessage.OpenInvite(
                        invite.id(), invite.expires().toEpochMilli(), invite.uses(), invite.used()))
                .toList();
        return new OwnerMessage.HostingOk(view.addresses(), open);
    }

    private static OwnerMessage.PeersOk peers(List<PeerView> here) {
        return new OwnerMessage.PeersOk(here.stream()
                .map(peer -> new OwnerMessage.Peer(
                        peer.user(),
                        peer.address(),
                        peer.device(),
                        peer.joined().toEpochMilli(),
                        peer.heard().toEpochMilli(),
                        peer.files()))
                .toList());
    }

    private static OwnerMessage.BansOk bans(List<BanView> bans) {
        return new OwnerMessage.BansOk(bans.stream()
                .map(ban -> new OwnerMessage.Banned(
                        ban.user(), ban.device(), ban.until().toEpochMilli()))
                .toList());
    }

    private static OwnerMessage.AccountsOk accounts(Accounting.AccountsView view) {
        List<OwnerMessage.Entry> all = view.accounts().stream()
                .map(account -> new OwnerMessage.Entry(account.user(), account.role()))
                .toList();
        return new OwnerMessage.AccountsOk(view.required(), all);
    }
}
