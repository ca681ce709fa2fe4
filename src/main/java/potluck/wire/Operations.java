package potluck.wire;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The names of the JSON messages on the wire.
final class Operations {
    private static final Map<String, Class<? extends Control>> BY_NAME = Map.ofEntries(
            Map.entry("hello", CommonMessage.Hello.class),
            Map.entry("error", CommonMessage.Error.class),
            Map.entry("done", CommonMessage.Done.class),
            Map.entry("bye", CommonMessage.Bye.class),
            Map.entry("authority", EnrolMessage.Authority.class),
            Map.entry("authority.ok", EnrolMessage.AuthorityOk.class),
            Map.entry("enrol", EnrolMessage.Enrol.class),
            Map.entry("again", EnrolMessage.Again.class),
            Map.entry("enrol.ok", EnrolMessage.EnrolOk.class),
            Map.entry("code", EnrolMessage.Code.class),
            Map.entry("code.ok", EnrolMessage.CodeOk.class),
            Map.entry("code.prove", EnrolMessage.CodeProve.class),
            Map.entry("code.invite", EnrolMessage.CodeInvite.class),
            Map.entry("join", TrackerMessage.Join.class),
            Map.entry("join.ok", TrackerMessage.JoinOk.class),
            Map.entry("leave", TrackerMessage.Leave.class),
            Map.entry("group.info", TrackerMessage.GroupInfo.class),
            Map.entry("group.info.ok", TrackerMessage.GroupInfoOk.class),
            Map.entry("files.put", TrackerMessage.FilesPut.class),
            Map.entry("files.list", TrackerMessage.FilesList.class),
            Map.entry("files.search", TrackerMessage.FilesSearch.class),
            Map.entry("files.page", TrackerMessage.FilesPage.class),
            Map.entry("holders", TrackerMessage.Holders.class),
            Map.entry("renew", TrackerMessage.Renew.class),
            Map.entry("renew.ok", TrackerMessage.RenewOk.class),
            Map.entry("owner", OwnerMessage.Prove.class),
            Map.entry("owner.invite", OwnerMessage.Invite.class),
            Map.entry("owner.invite.ok", OwnerMessage.InviteOk.class),
            Map.entry("owner.hosting", OwnerMessage.Hosting.class),
            Map.entry("owner.hosting.ok", OwnerMessage.HostingOk.class),
            Map.entry("owner.revoke", OwnerMessage.Revoke.class),
            Map.entry("owner.remove", OwnerMessage.Remove.class),
            Map.entry("owner.peers", OwnerMessage.Peers.class),
            Map.entry("owner.peers.ok", OwnerMessage.PeersOk.class),
            Map.entry("owner.ban", OwnerMessage.Ban.class),
            Map.entry("owner.lift", OwnerMessage.Lift.class),
            Map.entry("owner.bans", OwnerMessage.Bans.class),
            Map.entry("owner.bans.ok", OwnerMessage.BansOk.class),
            Map.entry("accounts", OwnerMessage.Accounts.class),
            Map.entry("accounts.ok", OwnerMessage.AccountsOk.class),
            Map.entry("accounts.require", OwnerMessage.Require.class),
            Map.entry("account.add", OwnerMessage.Add.class),
            Map.entry("account.password", OwnerMessage.Password.class),
            Map.entry("account.role", OwnerMessage.Role.class),
            Map.entry("account.drop", OwnerMessage.Drop.class),
            Map.entry("clock", TrackerMessage.Clock.class),
            Map.entry("clock.ok", TrackerMessage.ClockOk.class),
            Map.entry("dial.back", TrackerMessage.DialBack.class),
            Map.entry("dial.back.ok", TrackerMessage.DialBackOk.class),
            Map.entry("members.changed", TrackerMessage.MembersChanged.class),
            Map.entry("files.changed", TrackerMessage.FilesChanged.class),
            Map.entry("revoked", TrackerMessage.Revoked.class),
            Map.entry("moved", TrackerMessage.Moved.class),
            Map.entry("banned", TrackerMessage.Banned.class),
            Map.entry("manifest", PeerMessage.ManifestAsk.class),
            Map.entry("manifest.page", PeerMessage.ManifestPage.class),
            Map.entry("parts", PeerMessage.PartsAsk.class),
            Map.entry("parts.ok", PeerMessage.Parts.class),
            Map.entry("have", PeerMessage.Have.class),
            Map.entry("index", PeerMessage.Index.class),
            Map.entry("sync.have", PeerMessage.SyncHave.class),
            Map.entry("sync.changes", PeerMessage.SyncChanges.class),
            Map.entry("parcel.offer", ParcelMessage.Offer.class),
            Map.entry("parcel.answer", ParcelMessage.Answer.class),
            Map.entry("parcel.withdraw", ParcelMessage.Withdraw.class),
            Map.entry("reach", ReachMessage.Reach.class),
            Map.entry("reach.ok", ReachMessage.ReachOk.class),
            Map.entry("probe", ReachMessage.Probe.class),
            Map.entry("probe.ok", ReachMessage.ProbeOk.class),
            Map.entry("chat.open", ChatMessage.Open.class),
            Map.entry("chat.say", ChatMessage.Say.class),
            Map.entry("chat.ack", ChatMessage.Ack.class),
            Map.entry("chat.past", ChatMessage.Past.class),
            Map.entry("chat.lines", ChatMessage.Lines.class));

    private static final Map<Class<? extends Control>, String> BY_TYPE =
            BY_NAME.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private Operations() {}

    static String name(Control message) {
        String name = BY_TYPE.get(message.getClass());
        if (name == null) {
            throw new IllegalStateException("no operation for " + message.getClass());
        }
        return name;
    }

    static @Nullable Class<? extends Control> type(String name) {
        return BY_NAME.get(name);
    }
}
