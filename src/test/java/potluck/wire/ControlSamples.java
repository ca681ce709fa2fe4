package potluck.wire;

import java.util.List;
import potluck.wire.TrackerMessage.Holding;
import potluck.wire.TrackerMessage.Member;
import potluck.wire.TrackerMessage.Offer;

/// One message of every kind, with every field set to something that would be missed.
final class ControlSamples {
    static final String HASH = "0123456789abcdef".repeat(4);
    private static final Member ANA = new Member("ana", HASH, "192.0.2.7", 5555, true);
    private static final Offer NOTES = new Offer("/home/ana/бележки.txt", 1L << 53, HASH);
    private static final byte[] BYTES = {0, 1, -1, 127, -128};
    private static final byte[] PIECE = new byte[36];
    private static final ChatMessage.Words WORDS = new ChatMessage.Words(
            7, 8, "me", "boris", "машет\n", List.of(new ChatMessage.Attached("/home/ana/a", 10, HASH)));

    private ControlSamples() {}

    static List<Control> all() {
        return List.of(
                new CommonMessage.Hello(1, 2, "potluck/0.1", 5555, 1_790_000_000_000L, List.of("a", "b")),
                new CommonMessage.Error("NOT_FOUND", "Not found: \"x\"\n", 1500, true),
                new CommonMessage.Done(),
                new CommonMessage.Bye("stop"),
                new EnrolMessage.Authority(),
                new EnrolMessage.AuthorityOk(BYTES, "Кухня", true),
                new EnrolMessage.Enrol(
                        "00ff00ff00ff00ff", BYTES, BYTES, "ana", new EnrolMessage.Login("тайна 1", "t0k3n")),
                new EnrolMessage.Again(BYTES, BYTES, new EnrolMessage.Login("", "t0k3n")),
                new EnrolMessage.EnrolOk(BYTES, BYTES, "t0k3n"),
                new EnrolMessage.Code("K", BYTES),
                new EnrolMessage.CodeOk(BYTES),
                new EnrolMessage.CodeProve(BYTES),
                new EnrolMessage.CodeInvite(BYTES, "potluck://host:4444/#code"),
                new TrackerMessage.Join(5555, 7),
                new TrackerMessage.JoinOk(45, 9, "2001:db8::7"),
                new TrackerMessage.Leave(),
                new TrackerMessage.GroupInfo(),
                new TrackerMessage.GroupInfoOk("kitchen", 9, 3, List.of(ANA), List.of(HASH), List.of(HASH)),
                new TrackerMessage.FilesPut(true, List.of(NOTES), List.of("/old")),
                new TrackerMessage.FilesList("ana", "c1"),
                new TrackerMessage.FilesSearch("notes txt", "c2"),
                new TrackerMessage.FilesPage(List.of(new Holding(ANA, NOTES)), "c3"),
                new TrackerMessage.Holders(HASH, "notes.txt"),
                new TrackerMessage.Renew(BYTES, "t0k3n"),
                new TrackerMessage.RenewOk(BYTES),
                new OwnerMessage.Prove("t0k3n"),
                new OwnerMessage.Invite(3600, 5),
                new OwnerMessage.InviteOk("potluck://h/#s", 7, "crossbow-lemon", 8),
                new OwnerMessage.Hosting(),
                new OwnerMessage.HostingOk(
                        List.of("192.0.2.7:4444"), List.of(new OwnerMessage.OpenInvite("0a1b", 7, 25, 3))),
                new OwnerMessage.Revoke("0a1b"),
                new OwnerMessage.Remove("ana"),
                new OwnerMessage.Peers(),
                new OwnerMessage.PeersOk(
                        List.of(new OwnerMessage.Peer("ana", "192.0.2.7:5555", HASH, 1_790_000_000_000L, 8, 3))),
                new OwnerMessage.Ban("ana", 1800),
                new OwnerMessage.Lift("ana"),
                new OwnerMessage.Bans(),
                new OwnerMessage.BansOk(List.of(new OwnerMessage.Banned("ana", HASH, 1_790_000_000_000L))),
                new OwnerMessage.Accounts(),
                new OwnerMessage.AccountsOk(true, List.of(new OwnerMessage.Entry("ana", "OWNER"))),
                new OwnerMessage.Require(true),
                new OwnerMessage.Add("ana", "тайна 1", "MEMBER"),
                new OwnerMessage.Password("ana", "тайна 2"),
                new OwnerMessage.Role("ana", "OWNER"),
                new OwnerMessage.Drop("ana"),
                new TrackerMessage.Clock(),
                new TrackerMessage.ClockOk(1_790_000_000_000L),
                new TrackerMessage.DialBack(),
                new TrackerMessage.DialBackOk("2001:db8::7", 5555, "CONNECT_TIMED_OUT"),
                new TrackerMessage.MembersChanged(10, List.of(ANA), List.of(HASH)),
                new TrackerMessage.FilesChanged(4),
                new TrackerMessage.Revoked(List.of(HASH)),
                new TrackerMessage.Banned(List.of(HASH)),
                new TrackerMessage.Moved(4500),
                new PeerMessage.ManifestAsk(HASH, "/home/ana/a", 8192),
                new PeerMessage.ManifestPage(HASH, 10, 3, 2, PIECE),
                new PeerMessage.PartsAsk(PIECE),
                new PeerMessage.Parts(PIECE),
                new PeerMessage.Have(HASH, 8192, BYTES, true),
                new PeerMessage.Index(
                        "sync",
                        List.of(new PeerMessage.Item(List.of("sub", "a.txt"), 10, HASH, 123_456, true, PIECE)),
                        true),
                new PeerMessage.SyncHave("sync", "two-way", "00ff", "ff00", 7),
                new PeerMessage.SyncChanges(
                        "sync",
                        "00ff",
                        List.of(new PeerMessage.Change(
                                new PeerMessage.Item(List.of("a.txt"), 10, HASH, 123_456, true, PIECE),
                                true,
                                "0123456789abcdef:7",
                                "0123456789abcdef",
                                "ana",
                                123_456,
                                7)),
                        8,
                        true),
                new ParcelMessage.Offer(
                        "00ff", "Суп", 123_456, 1, 3, List.of(new ParcelMessage.File(List.of("a", "b.txt"), 10, HASH))),
                new ParcelMessage.Answer("00ff", "FAILED", "GONE: It has gone."),
                new ParcelMessage.Withdraw("00ff"),
                new ReachMessage.Reach(),
                new ReachMessage.ReachOk(List.of(new ReachMessage.Seen("boris", HASH, "CONNECT_REFUSED", 12, 1500))),
                new ReachMessage.Probe(4096, BYTES),
                new ReachMessage.ProbeOk(1_790_000_000_000L, BYTES),
                new ChatMessage.Open(new byte[32], 1L << 53, 5555, 9),
                new ChatMessage.Say(3, WORDS),
                new ChatMessage.Ack(3, new byte[] {5}),
                new ChatMessage.Past(200),
                new ChatMessage.Lines(List.of(new ChatMessage.Line(HASH, "ana", WORDS))));
    }
}
