package potluck.node;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import potluck.chat.ChatRoom;
import potluck.chat.UdpDatagrams;
import potluck.diagnosis.Diagnosis;
import potluck.diagnosis.Ports;
import potluck.identity.Credentials;
import potluck.identity.SecureNetwork;
import potluck.kit.Failure;
import potluck.kit.Lifecycle;
import potluck.kit.Log;
import potluck.kit.LogRing;
import potluck.lab.firewall.Machine;
import potluck.parcel.Parcels;
import potluck.parcel.Shelf;
import potluck.peer.LinkTable;
import potluck.peer.Mesh;
import potluck.peer.PeerAddress;
import potluck.peer.Switchboard;
import potluck.share.Bulletin;
import potluck.share.Fetching;
import potluck.share.Offers;
import potluck.store.Cutter;
import potluck.store.DownloadRow;
import potluck.store.Index;
import potluck.store.Leeway;
import potluck.store.PieceReader;
import potluck.sync.SyncFolders;
import potluck.sync.folder.SyncFolder;
import potluck.tracker.ClientSettings;
import potluck.tracker.ListeningPort;
import potluck.tracker.MappingFile;
import potluck.tracker.Roster;
import potluck.tracker.TrackerClient;
import potluck.tracker.TrackerEvent;
import potluck.tracker.TrackerState;
import potluck.transfer.Downloads;
import potluck.transfer.Exchange;
import potluck.transfer.LocalPieces;
import potluck.transfer.ManifestServer;
import potluck.transfer.PartsServer;
import potluck.transfer.PieceServer;
import potluck.transfer.Surroundings;
import potluck.transfer.Throttle;
import potluck.transfer.Uploads;
import potluck.wire.CommonMessage.Hello;
import potluck.wire.TrackerMessage.Member;

/// Builds a peer out of its rooms, bottom-up, and starts it. One use; the caller's thread.
public final class PeerStart {
    static final String AGENT = "Potluck/0.1.0";
    /// The name of the folder that is chosen when a device hosts or joins.
    private static final String FIRST = "sync";
    private static final int HASHING_THREADS = 2;

    private final PeerPlan plan;
    private final SecureNetwork network;
    private final InstantSource clock;
    private final Lifecycle opened;
    private final Log log;
    private final Credentials self;
    private final Whereabouts whereabouts;
    private final AtomicLong files = new AtomicLong();

    /// @param opened takes in everything that is opened here; it is closed with the node
    public PeerStart(PeerPlan plan, SecureNetwork network, InstantSource clock, Lifecycle opened) {
        this.plan = plan;
        this.network = network;
        this.clock = clock;
        this.opened = opened;
        this.log = plan.book().log();
        this.self = plan.membership().credentials();
        this.whereabouts = Whereabouts.in(plan.membership().folder(), log);
    }

    /// The running peer.
    public Node open() throws IOException {
        Index index = opened.own(Index.open(plan.membership().folder().resolve("index.db"), log));
        PieceReader reader = opened.own(new PieceReader(index));
        AtomicLong ids = new AtomicLong(
                index.downloads().stream().mapToLong(DownloadRow::id).max().orElse(0));
        Exchange exchange = new Exchange();
        LocalPieces local = new LocalPieces(index, reader, exchange);
        Uploads uploads = new Uploads(ids, local, clock, log);
        LimitsFile limits = new LimitsFile(plan.membership().folder());
        Throttle throttle = opened.own(new Throttle(limits.read(log), Clock.systemDefaultZone()));
        Switchboard switchboard = new Switchboard();
        Shelf shelf = opened.own(Shelf.open(plan.membership().folder().resolve("parcels.db"), log));
        PieceServer pieces = new PieceServer(local, shelf, uploads, throttle);
        switchboard.serve(pieces);
        new ManifestServer(index, shelf).plug(switchboard);
        new PartsServer(pieces).plug(switchboard);
        exchange.plug(switchboard);
        ChatRoom chat = opened.own(
                ChatRoom.open(self, plan.membership().folder().resolve("chat.log"), new UdpDatagrams(log), clock, log));
        chat.plug(switchboard);

        AtomicLong port = new AtomicLong();
        LinkTable links =
                opened.own(new LinkTable(network, self.device(), switchboard, () -> hello(port.intValue()), log));
        PeerPort peerPort = opened.own(new PeerPort(network, plan.port(), links, plan.door(), log));
        MappingFile mapping = new MappingFile(plan.membership().folder().resolve("members.txt"));
        TrackerClient tracker = tracker(mapping, () -> {
            port.set(peerPort.open());
            chat.listen(port.intValue());
            return port.intValue();
        });
        Supplier<Ports> ports = () -> new Ports(plan.port(), peerPort.number(), chat.port(), trackerPort());
        exchange.follow(links);
        pieces.follow(links);
        Mesh mesh = opened.own(new Mesh(links, self.user(), log));
        plan.membership().onRevoked(gone -> gone.forEach(device -> links.cut(device, "removed from the group")));

        Bulletin bulletin = opened.own(new Bulletin(tracker, log));
        Offers offers = new Offers(index, new Cutter(), threads("cut"), bulletin, log);
        Surroundings around = new Surroundings(links, local, exchange, threads("hash"), throttle, new Leeway(), log);
        Downloads downloads = opened.own(new Downloads(around, ids));
        Fetching fetching = new Fetching(downloads, offers, index, mapping, tracker, self.user(), log);

        Parcels parcels = new Parcels(
                plan.membership().folder().resolve("parcels"), shelf, links, downloads, tracker::members, clock, log);
        parcels.plug(switchboard);

        SyncFolders sync = opened.own(new SyncFolders(self.device(), self.user(), links, downloads, index, log));
        sync.plug(switchboard);
        Diagnosis.Device device = new Diagnosis.Device(
                plan.membership(),
                plan.membership().folder(),
                () -> sync.list().stream().map(SyncFolder::path).toList(),
                ports,
                chat::ways);
        Diagnosis diagnosis = new Diagnosis(device, network, tracker, links, clock, Machine.here(), log);
        diagnosis.plug(switchboard);

        plan.hosting().ifPresent(host -> host.moves().subscribe(moved -> follow(tracker, moved)));
        Hosting hosting = plan.hosting()
                .<Hosting>map(Function.identity())
                .orElseGet(() -> new RemoteHosting(tracker, plan.membership()));
        Governance governance =
                opened.own(new Governance(hosting, plan.hosting().isPresent()));
        TransferViews moving = new TransferViews(downloads, uploads);
        PeerPicture picture = new PeerPicture(
                plan.membership(),
                standing(peerPort, index, parcels::revision, governance::governs),
                tracker,
                links,
                offers,
                moving::list,
                () -> sync.list().stream().map(SyncViews::of).toList());
        Snapshots snapshots = opened.own(new Snapshots(picture));
        listen(tracker, mesh, links, offers, snapshots);
        tracker.events().subscribe(event -> {
            if (event instanceof TrackerEvent.Members || event instanceof TrackerEvent.State) {
                governance.look();
            }
        });

        bulletin.start();
        offers.restore();
        offers.register(plan.share());
        throttle.start();
        snapshots.start();
        opened.own(sync.follow(snapshots::touch));
        if (plan.sync().isPresent()) {
            sync.open(FIRST, plan.sync().get());
        }
        sync.start();
        chat.start(links);
        parcels.changed().subscribe(_ -> snapshots.touch());
        parcels.start(links);
        governance.start();
        tracker.start();
        fetching.resume();
        TransferDesk transfers = new TransferDesk(downloads, fetching, throttle, limits);
        LogRing ring = plan.book().ring();
        RunningNode.Parts parts = new RunningNode.Parts(
                hosting,
                new RemoteBrowsing(tracker, index, self.user()),
                new ShareDesk(offers, fetching),
                transfers,
                new ParcelDesk(parcels, self.user()),
                new SyncDesk(sync, new FolderFiles(self.user(), moving::list, downloads::comingTogether)),
                new ChatDesk(chat, () -> others(tracker), hosting, offers),
                new DiagnosisDesk(diagnosis::run, snapshots::now, () -> Optional.of(transfers.limits()), ring));
        return new RunningNode(parts, snapshots, ring, opened);
    }

    private List<String> others(TrackerClient tracker) {
        return tracker.members().members().stream()
                .map(Member::user)
                .filter(user -> !user.equals(self.user()))
                .toList();
    }

    private TrackerClient tracker(MappingFile mapping, ListeningPort port) {
        ClientSettings settings = new ClientSettings(
                whereabouts.after(plan.trackers()), plan.hints(), mapping, port, ClientSettings.POLL);
        return opened.own(new TrackerClient(settings, network, plan.membership(), clock, log));
    }

    private ExecutorService threads(String name) {
        ExecutorService threads = Executors.newFixedThreadPool(
                HASHING_THREADS,
                Thread.ofPlatform().daemon().name(name + " ", 1).factory());
        opened.own(threads::shutdown);
        return threads;
    }

    private Hello hello(int port) {
        return new Hello(1, 1, AGENT, port, clock.millis(), List.of());
    }

    /// To the tracker of this device, also when it cannot tell.
    private static void follow(TrackerClient tracker, int port) {
        if (port > 0) {
            tracker.alsoAt(InetSocketAddress.createUnresolved("127.0.0.1", port));
        }
    }

    /// Where the tracker listens if it is on this device.
    private int trackerPort() {
        return plan.hosting().map(GroupHost::port).orElse(0);
    }

    private PeerPicture.Standing standing(
            PeerPort port, Index index, Supplier<Long> parcels, Supplier<Boolean> governs) {
        return new PeerPicture.Standing(
                self.user(),
                plan.role(),
                () -> Stream.of(plan.hosting().flatMap(GroupHost::notice), index.notice(), port.notice())
                        .flatMap(Optional::stream)
                        .map(Failure::coded)
                        .collect(Collectors.joining("\n")),
                port::number,
                files::get,
                parcels,
                governs);
    }

    private void listen(TrackerClient tracker, Mesh mesh, LinkTable links, Offers offers, Snapshots snapshots) {
        tracker.events().subscribe(event -> {
            switch (event) {
                case TrackerEvent.Members members -> mesh.show(addresses(members.roster()));
                case TrackerEvent.Files changed -> files.set(changed.files());
                case TrackerEvent.Moved moved -> whereabouts.keep(moved.tracker());
                case TrackerEvent.Banned banned -> links.bar(banned.devices());
                case TrackerEvent.State(TrackerState.Connected connected) -> whereabouts.keep(connected.tracker());
                case TrackerEvent.State _ -> {}
            }
            snapshots.touch();
        });
        links.onOpened(_ -> snapshots.touch());
        links.onEnded(_ -> snapshots.touch());
        offers.changed().subscribe(_ -> snapshots.touch());
    }

    private static List<PeerAddress> addresses(Roster roster) {
        return roster.members().stream()
                .filter(member -> member.port() > 0)
                .map(member -> new PeerAddress(member.user(), new InetSocketAddress(member.host(), member.port())))
                .toList();
    }
}
