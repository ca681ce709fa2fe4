package potluck.tracker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import potluck.identity.DeviceId;
import potluck.identity.Reception;
import potluck.identity.SecureNetwork;
import potluck.identity.SecureStream;
import potluck.identity.UserName;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Stream;
import potluck.kit.Threads;
import potluck.kit.Topic;
import potluck.wire.TrackerMessage;
import potluck.wire.WireFault;

/// The group's tracker: knows who is here and who offers what, admits those who were invited, and never sees a file.
///
/// It does not listen itself: whoever owns the port hands it the connections. One virtual thread of its own takes
/// out the
/// silent and tells everyone what has changed, at most once a second; `wake` calls it.
public final class TrackerServer implements Reception, AutoCloseable {
    private static final Duration BETWEEN_RENEWALS = Duration.ofHours(1);
    private static final int MOST_STRANGERS = 16;

    private final Charter charter;
    private final MemberTable members;
    private final Registry registry;
    private final InstantSource clock;
    private final Log log;
    private final Log security;
    private final Ledger ledger;
    private final NameStore names;
    private final BanStore bans;
    private final Topic<TrackerEvent> events = new Topic<>();
    private final MemberLinks links = new MemberLinks();
    private final Herald herald;
    private final Desk desk;
    private final Semaphore strangers = new Semaphore(MOST_STRANGERS);
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private Instant renewAt = Instant.EPOCH;

    private TrackerServer(Charter charter, TrackerTables tables, SecureNetwork network, InstantSource clock, Log log)
            throws IOException {
        this.charter = charter;
        this.members = tables.members();
        this.registry = tables.registry();
        this.clock = clock;
        this.log = log.category("tracker");
        this.security = log.category("security");
        this.ledger = Ledger.open(charter.authority().folder(), clock);
        this.names = ledger.names();
        this.bans = ledger.bans();
        this.herald = new Herald(tables, bans, links, events);
        DialBack dialBack = new DialBack(network, members, wake::release, this.log);
        this.desk = new Desk(charter, ledger, tables, links, dialBack, wake::release, this.log);
    }

    /// @param network for dialling members back
    /// @throws Failure `GROUP_DAMAGED`, or `NAME_TAKEN` when the tracker's own user name belongs to another device
    public static TrackerServer open(
            Charter charter, TrackerTables tables, SecureNetwork network, InstantSource clock, Log log)
            throws IOException {
        charter.renew();
        TrackerServer server = new TrackerServer(charter, tables, network, clock, log);
        server.names.claim(
                UserName.parse(charter.membership().credentials().user()),
                charter.membership().key().id());
        return server;
    }

    public void start() {
        Threads.start("tracker", this::tend);
        log.info("", "tracker of “{}” started", charter.authority().name());
    }

    // ---- who comes in

    @Override
    public void member(SecureStream stream) {
        MemberLink link = new MemberLink(stream, desk, clock);
        log.info(link.user(), "connected from {}", stream.address());
        link.start();
        links.add(link);
        link.awaitHello();
        Optional<Ban> ban = bans.of(link.device());
        if (!link.isOpen()) {
            links.remove(link);
        } else if (charter.membership().isRevoked(link.device())) {
            security.warn(link.user(), "refused: removed from the group");
            link.end(Failure.of(TrackerFault.REMOVED));
        } else if (ban.isPresent()) {
            security.warn(link.user(), "refused: banned until {}", ban.get().until());
            link.end(ban.get().refusal());
        } else if (closing.getCount() == 0) {
            link.end(Failure.of(WireFault.CLOSED, "the tracker"));
        }
    }

    @Override
    public void stranger(Stream stream, InetSocketAddress address) {
        if (!strangers.tryAcquire()) {
            security.warn("", "{} refused: too many devices are enrolling", address);
            stream.close();
            return;
        }
        try {
            security.info("", "{} wants to enrol", address);
            new StrangerLink(stream, address, charter, ledger, security).serve();
        } finally {
            strangers.release();
        }
    }

    /// From now on this does what owners ask for from their own devices.
    public void serve(OwnerService owners) {
        desk.serve(owners);
    }

    // ---- for the host's own window

    public Roster members() {
        return members.roster();
    }

    /// Everyone who is here, and since when.
    public List<Attendance> attendance() {
        return members.attendance();
    }

    /// How many files a device offers.
    public int files(DeviceId device) {
        return registry.count(device);
    }

    /// Changes of the members and of the offers, in the tracker's own thread.
    public Topic<TrackerEvent> events() {
        return events;
    }

    /// Removes a member for good: its device is told to everyone, its connections end, and it does not come in
    /// again. Its
    /// name is free for another device.
    ///
    /// @throws Failure `NO_SUCH_MEMBER`, or `FORBIDDEN` for the tracker's own device
    public void remove(String user) throws IOException {
        DeviceId device = other(user);
        links.end(device, Failure.of(TrackerFault.REMOVED));
        charter.membership().revoke(Set.of(device));
        bans.lift(device);
        names.release(device);
        security.info(user, "removed, device {}", device);
        links.tell(new TrackerMessage.Revoked(
                charter.membership().revoked().stream().map(DeviceId::hex).toList()));
        links.end(device, Failure.of(TrackerFault.REMOVED));
    }

    /// Keeps a member's device out: its connections end now, all members are told to do the same, and it does not come
    /// in again before `length` is over, or the ban is lifted. Zero is for ever.
    ///
    /// @throws Failure `NO_SUCH_MEMBER`, or `FORBIDDEN` for the tracker's own device
    public void ban(String user, Duration length) throws IOException {
        if (length.isNegative()) {
            throw Failure.of(WireFault.BAD_FIELD, "length");
        }
        Ban ban = new Ban(user, other(user), Ban.end(clock.instant(), length));
        bans.put(ban);
        security.info(user, "banned until {}, device {}", ban.until(), ban.device());
        links.end(ban.device(), ban.refusal());
        wake.release();
    }

    /// Lets a banned member come again.
    ///
    /// @throws Failure `NOT_BANNED`
    public void lift(String user) throws IOException {
        Optional<DeviceId> device = names.owner(user);
        if (device.isEmpty() || !bans.lift(device.get())) {
            throw Failure.of(TrackerFault.NOT_BANNED, user);
        }
        security.info(user, "the ban was lifted");
        wake.release();
    }

    /// Who is kept out now, the next to be let in first.
    public List<Ban> bans() {
        return bans.list();
    }

    /// Tells the members who are connected that the tracker listens on this port from now on.
    public void moved(int port) {
        links.tell(new TrackerMessage.Moved(port));
        log.info("", "members were told of port {}", port);
    }

    /// Ends all connections; members come back as soon as they are let in.
    public void hangUp() {
        links.endAll(Failure.of(WireFault.CLOSED, "the tracker"));
    }

    /// A member's device, but not the tracker's own.
    private DeviceId other(String user) throws Failure {
        DeviceId device = names.owner(user).orElseThrow(() -> Failure.of(TrackerFault.NO_SUCH_MEMBER, user));
        if (device.equals(charter.membership().key().id())) {
            throw Failure.of(WireFault.FORBIDDEN, "to put out the device that is the tracker");
        }
        return device;
    }

    /// Closes all connections; members wait for the tracker's return.
    @Override
    public void close() {
        closing.countDown();
        wake.release();
        links.endAll(Failure.of(WireFault.CLOSED, "the tracker"));
        log.info("", "tracker stopped");
    }

    /// Tries again after a while what did not succeed.
    private void renew() {
        if (clock.instant().isBefore(renewAt)) {
            return;
        }
        renewAt = clock.instant().plus(BETWEEN_RENEWALS);
        try {
            charter.renew();
        } catch (IOException e) {
            log.error("", "the tracker's certificate cannot be renewed", e);
        }
    }

    private void tend() {
        try {
            while (closing.getCount() > 0) {
                if (wake.tryAcquire(1, TimeUnit.SECONDS)) {
                    wake.drainPermits();
                }
                desk.sweep();
                renew();
                if (herald.tell()) {
                    closing.await(1, TimeUnit.SECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
