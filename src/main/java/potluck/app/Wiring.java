package potluck.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import potluck.identity.AccountPolicy;
import potluck.identity.Addresses;
import potluck.identity.DeviceKey;
import potluck.identity.GroupAuthority;
import potluck.identity.Invite;
import potluck.identity.Invites;
import potluck.identity.Membership;
import potluck.identity.ShortCode;
import potluck.identity.UserName;
import potluck.identity.tls.TlsNetwork;
import potluck.kit.Failure;
import potluck.kit.Lifecycle;
import potluck.kit.Log;
import potluck.kit.LogBook;
import potluck.node.ControlServer;
import potluck.node.GroupHost;
import potluck.node.HostRequest;
import potluck.node.JoinRequest;
import potluck.node.Launcher;
import potluck.node.Node;
import potluck.node.PeerPlan;
import potluck.node.PeerStart;
import potluck.node.TextDoor;
import potluck.node.TrackerStart;
import potluck.store.DataFolder;
import potluck.store.StoreFault;
import potluck.tracker.Charter;
import potluck.tracker.CodeEnquiry;
import potluck.tracker.TrackerServer;
import potluck.tracker.TrackerTables;

/// Builds a device bottom-up with plain constructors; everything opened is closed in reverse with its node. Any thread.
public final class Wiring implements Launcher {
    /// A group near here is heard sooner.
    private static final Duration HEARING = Duration.ofSeconds(4);

    /// Who works no more than that within a second has time.
    private static final Duration AT_REST = Duration.ofMillis(300);

    private final InstantSource clock = InstantSource.system();
    private final Neighbourhood neighbourhood = new Neighbourhood();
    private final List<String> program;

    /// @param program the words that start this program in another process
    public Wiring(List<String> program) {
        this.program = List.copyOf(program);
    }

    /// For a program that cannot start itself again.
    public Wiring() {
        this(List.of());
    }

    /// What every device has, whether it hosts or joins.
    private record Device(DataFolder folder, DeviceKey key, LogBook book, Doorway door, Lifecycle opened) {
        private Log log() {
            return book.log();
        }
    }

    /// Builds a device in what was opened for it.
    private interface Build {
        Node in(Device device) throws IOException;
    }

    @Override
    public Node host(HostRequest request) throws IOException {
        UserName user = UserName.parse(request.user());
        requireFolder(request.sync());
        return open(request.data(), request.door(), device -> host(request, user, device));
    }

    @Override
    public Node join(JoinRequest request) throws IOException {
        requireFolder(request.sync());
        return open(request.data(), request.door(), device -> join(request, device));
    }

    @Override
    public List<Launcher.NearbyGroup> nearby() {
        return neighbourhood.list();
    }

    @Override
    public List<String> program() {
        return program;
    }

    /// A sync folder that is not there yet is made; anything else in its place is the user's mistake.
    private static void requireFolder(Optional<Path> sync) throws Failure {
        if (sync.isPresent() && Files.exists(sync.get()) && !Files.isDirectory(sync.get())) {
            throw Failure.of(StoreFault.NOT_A_FOLDER, sync.get());
        }
    }

    private Node open(Path data, TextDoor door, Build build) throws IOException {
        Lifecycle opened = new Lifecycle();
        try {
            DataFolder folder = new DataFolder(data);
            opened.own(folder.lock());
            LogBook book = opened.own(LogBook.open(folder.log()));
            Doorway doorway = opened.own(new Doorway());
            Device device = new Device(folder, DeviceKey.open(folder.path()), book, doorway, opened);
            Node node = build.in(device);
            doorway.open(door, node, clock, book.log());
            opened.own(ControlServer.start(node, folder.path(), book.log()));
            return node;
        } catch (IOException e) {
            opened.close();
            throw e;
        }
    }

    private Node host(HostRequest request, UserName user, Device device) throws IOException {
        GroupAuthority authority = GroupAuthority.open(device.folder().path(), request.group(), clock);
        Membership membership = memberships(device).host(authority, user);
        TlsNetwork network = new TlsNetwork(membership, device.log());
        AccountPolicy accounts = AccountPolicy.open(authority, clock);
        if (request.accounts()) {
            accounts.require(true);
        }
        Charter charter = new Charter(authority, membership, Invites.open(authority, clock), accounts);
        TrackerTables tables = TrackerTables.inMemory();
        TrackerServer tracker = TrackerServer.open(charter, tables, network, clock, device.log());
        GroupHost host = device.opened()
                .own(GroupHost.open(tracker, charter, device.door(), request.port(), network, device.log()));
        Beacon beacon = device.opened().own(new Beacon(authority, device.log()));
        host.moves().subscribe(beacon::at);
        beacon.at(host.port());
        if (request.trackerOnly()) {
            return new TrackerStart(
                            authority.name(),
                            user.text(),
                            host,
                            tables.registry(),
                            device.folder().path(),
                            device.book().ring(),
                            device.opened())
                    .open();
        }
        warmUp(network, device.opened());
        List<InetSocketAddress> here = List.of(InetSocketAddress.createUnresolved("127.0.0.1", host.port()));
        PeerPlan plan = new PeerPlan(
                membership,
                here,
                List::of,
                request.peerPort(),
                request.share(),
                request.sync(),
                "tracker",
                Optional.of(host),
                device.door(),
                device.book());
        return new PeerStart(plan, network, clock, device.opened()).open();
    }

    /// In a thread of the platform, so that it holds up nobody, and not before the device has had next to nothing to do
    /// for a second.
    private static void warmUp(TlsNetwork network, Lifecycle opened) {
        CountDownLatch closing = new CountDownLatch(1);
        opened.own(closing::countDown);
        Thread.ofPlatform().daemon().name("warm up").start(() -> {
            try {
                for (Duration before = worked(); !closing.await(1, TimeUnit.SECONDS); before = worked()) {
                    if (worked().minus(before).compareTo(AT_REST) < 0) {
                        network.warmUp();
                        return;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// The processor time of this process.
    private static Duration worked() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private Memberships memberships(Device device) {
        return new Memberships(device.folder().path(), device.key(), clock);
    }

    /// A short code has no colon before its tracker's address.
    private Optional<Invite> invite(String where) throws IOException {
        if (where.startsWith("potluck:")) {
            return Optional.of(Invite.parse(where));
        }
        int at = where.indexOf('@');
        if (at < 0 && where.contains(":")) {
            return Optional.empty();
        }
        ShortCode code = ShortCode.parse(at < 0 ? where : where.substring(0, at));
        return Optional.of(new CodeEnquiry()
                .ask(
                        code,
                        at < 0 ? neighbourhood.trackers(HEARING) : List.of(Addresses.parse(where.substring(at + 1)))));
    }

    private Node join(JoinRequest request, Device device) throws IOException {
        Optional<Invite> invite = invite(request.where().strip());
        List<InetSocketAddress> trackers =
                invite.isPresent() ? invite.get().addresses() : List.of(Addresses.parse(request.where()));
        Membership membership = invite.isPresent()
                ? memberships(device).byInvite(invite.get(), UserName.parse(request.user()), request.password())
                : memberships(device).already(request.user());
        PeerPlan plan = new PeerPlan(
                membership,
                trackers,
                () -> neighbourhood.trackers(membership.group()),
                request.port(),
                request.share(),
                request.sync(),
                "peer",
                Optional.empty(),
                device.door(),
                device.book());
        TlsNetwork network = new TlsNetwork(membership, device.log());
        warmUp(network, device.opened());
        return new PeerStart(plan, network, clock, device.opened()).open();
    }
}
